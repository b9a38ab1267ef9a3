/** A pattern as an expression: `*` is anything but a slash, `**` anything, both as groups. */
export function matcher(pattern: string): RegExp {
  const parts = pattern
    .split(/(\*\*|\*)/)
    .map(part => (part === '**' ? '(.*)' : part === '*' ? '([^/]*)' : part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&')))
  return new RegExp(`^${parts.join('')}$`)
}
