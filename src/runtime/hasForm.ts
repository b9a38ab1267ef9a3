import { characterSet } from './characterSet.ts'
import { countCodePoints } from './countCodePoints.ts'
import { hasFormat, type TextFormat } from './hasFormat.ts'

/** The types of values by the names that settings use. */
export type ValueType = 'string' | 'number' | 'boolean' | 'list' | 'object'

/** What a condition asks of one value: everything given must hold. */
export interface ValueForm {
  readonly type?: readonly ValueType[] | undefined
  readonly format?: TextFormat | undefined
  /** the only characters that may occur, see `characterSet` */
  readonly chars?: string | undefined
  /** smallest length of a text (characters) or a list (elements), smallest number */
  readonly min?: number | undefined
  readonly max?: number | undefined
}

/**
 * Tells whether a value has a form.
 *
 * @param value - any JSON value
 * @param form - what is asked; texts that are numbers are texts here
 * @example hasForm('a-1', { chars: 'a-z0-9-', max: 36 }) // true
 */
export function hasForm(value: unknown, { type, format, chars, min = -Infinity, max = Infinity }: ValueForm): boolean {
  if (type !== undefined && !type.some(name => name === typeOf(value))) return false
  if (format !== undefined && !(typeof value === 'string' && hasFormat(value, format))) return false
  if (chars !== undefined && !(typeof value === 'string' && charactersOf(chars).test(value))) return false
  return (min === -Infinity && max === Infinity) || isSized(value, min, max)
}

/** Whether a text in characters, a list in elements or a number is in between. */
export function isSized(value: unknown, min: number = -Infinity, max: number = Infinity): boolean {
  // a text has no more characters than units
  if (typeof value === 'string' && value.length <= max && min <= 0) return true
  const size = sizeOf(value)
  return size !== undefined && size >= min && size <= max
}

/** The regular expression of texts that consist of certain characters. */
export function charactersOf(chars: string): RegExp {
  return new RegExp(`^[${characterSet(chars)}]*$`, 'u')
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value
}

function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'string') return countCodePoints(value)
  return Array.isArray(value) ? value.length : typeof value === 'number' ? value : undefined
}
