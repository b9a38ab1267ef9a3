import { toNumber } from './toNumber.ts'

/**
 * Tells whether one value comes before another: two numbers (texts that are numbers count), or two texts by their UTF-16 units.
 *
 * @param a - any JSON value
 * @param b - any JSON value
 * @returns false also when the two cannot be compared
 * @example isLess(9, '10') // true
 * @example isLess('a', 'b') // true
 */
export function isLess(a: unknown, b: unknown): boolean {
  const numbers = [toNumber(a), toNumber(b)] as const
  if (numbers[0] !== undefined && numbers[1] !== undefined) return numbers[0] < numbers[1]
  return typeof a === 'string' && typeof b === 'string' && a < b
}
