import { isObject } from './isObject.ts'

/**
 * Tells whether two JSON values are the same: same type, same content at any depth; the order of keys does not count.
 *
 * @param a - a JSON value
 * @param b - another one
 * @example isEqual({ a: 1, b: [2] }, { b: [2], a: 1 }) // true
 * @example isEqual(1, '1') // false
 */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, index) => isEqual(item, b[index]))
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every(key => Object.hasOwn(b, key) && isEqual(a[key], b[key]))
}
