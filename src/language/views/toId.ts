/**
 * Reads an id, text or number, as text.
 *
 * @returns undefined for "" and everything else
 * @example toId(5) // "5"
 */
export function toId(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value
  return typeof value === 'number' ? String(value) : undefined
}
