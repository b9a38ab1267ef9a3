/**
 * Tells whether two results say the same: the same members with the same values. An absent member differs from an undefined one.
 *
 * @param a - a JSON value, perhaps with undefined members
 * @param b - another
 */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  const [one, other] = [a, b] as readonly { readonly [key: string]: unknown }[]
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every(key => Object.hasOwn(b, key) && isSame(one![key], other![key]))
}
