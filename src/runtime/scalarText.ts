/**
 * The text of a scalar as JSON writes it, without quotes.
 *
 * @param value - any value
 * @returns undefined for null, lists and objects
 * @example scalarText(1.50) // "1.5"
 */
export function scalarText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}
