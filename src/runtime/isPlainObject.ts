import type { JsonObject } from './json.ts'

/**
 * Tells whether a value is an object that JSON could have made: no list, no instance of a class, no `Date`, no `Map`.
 *
 * @param value - any value; objects of other realms count as plain
 * @example isPlainObject({ a: 1 }) // true
 * @example isPlainObject(new Map()) // false
 */
export function isPlainObject(value: unknown): value is JsonObject {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === null || prototype === Object.prototype) return !Array.isArray(value)
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype as object, 'isPrototypeOf')
}
