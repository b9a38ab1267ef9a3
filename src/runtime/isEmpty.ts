import { isObject } from './isObject.ts'

/**
 * Tells whether a value is empty in the language's sense: absent, null, `""`, `[]` or `{}`. 0 and false are values.
 *
 * @param value - any value
 * @example isEmpty('') // true
 * @example isEmpty(0) // false
 */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return isObject(value) && Object.keys(value).length === 0
}
