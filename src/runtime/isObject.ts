import type { JsonObject } from './json.ts'

/**
 * Tells whether a value is a JSON object (not a list, not null).
 *
 * @param value - any value
 * @example isObject({ a: 1 }) // true
 * @example isObject([1]) // false
 */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
