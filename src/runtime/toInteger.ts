import { toNumber } from './toNumber.ts'

/**
 * Reads a whole number; never rounds.
 *
 * @param value - any JSON value, e.g. 3, "3" or "3.0"
 * @returns a safe integer; undefined for fractions and for numbers that doubles do not count exactly
 * @example toInteger('3.0') // 3
 * @example toInteger(1.5) // undefined
 */
export function toInteger(value: unknown): number | undefined {
  const number = toNumber(value)
  return Number.isSafeInteger(number) ? number : undefined
}
