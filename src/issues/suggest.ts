/**
 * Looks for the name that was probably meant: one edit away, or equal but for case.
 *
 * @returns a hint for an issue, or nothing
 * @example suggest('lowr', ['lower', 'upper']) // { hint: 'did you mean "lower"?' }
 */
export function suggest(name: string, names: readonly string[]): { readonly hint?: string } {
  const near = nearest(name, names)
  return near === undefined ? {} : { hint: `did you mean "${near}"?` }
}

/** The first of the names that is one edit away from this one, or equal but for case. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const lower = name.toLowerCase()
  return names.find(other => other.toLowerCase() === lower) ?? names.find(other => isOneEdit(lower, other.toLowerCase()))
}

/** One letter added, left out, replaced, or two neighbours swapped. */
function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const swapped = a[start] === b[start + 1] && a[start + 1] === b[start] && a.slice(start + 2) === b.slice(start + 2)
  return (
    swapped || a.slice(start + 1) === b.slice(start + 1) || a.slice(start) === b.slice(start + 1) || a.slice(start + 1) === b.slice(start)
  )
}
