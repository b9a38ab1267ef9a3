/**
 * Says what kind of value something is without showing it: for `got` in issues about events and settings.
 *
 * @param value - any value
 * @returns its kind and size, e.g. "text of 12 characters"
 * @example describeValue('secret') // "text of 6 characters"
 * @example describeValue([1, 2]) // "a list of 2"
 */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'string') return value === '' ? 'empty text' : `text of ${value.length} character${value.length === 1 ? '' : 's'}`
  if (typeof value === 'number') return Number.isInteger(value) ? 'a whole number' : 'a number'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
