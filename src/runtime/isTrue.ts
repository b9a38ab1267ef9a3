import { isEmpty } from './isEmpty.ts'

/**
 * What a condition makes of a value: it holds when it is not empty and not false. LANGUAGE.md rule 8
 *
 * @param value - any value; undefined is absent
 * @example isTrue(0) // true
 * @example isTrue([]) // false
 */
export function isTrue(value: unknown): boolean {
  return value !== false && !isEmpty(value)
}
