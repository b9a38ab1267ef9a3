import type { Leaf } from './leaves.ts'
import { parseDate } from '../../src/runtime/parseDate.ts'

type Value = Leaf['value']

/** Whether two leaves say the same: equal, equal as numbers, as truth values, or the same moment in the unit of one of them. */
export function hasSameMeaning(one: Value, other: Value): boolean {
  return String(one) === String(other) || isSameNumber(one, other) || isSameMoment(one, other)
}

function isSameNumber(one: Value, other: Value): boolean {
  const [a, b] = [numberOf(one), numberOf(other)]
  return a !== undefined && b !== undefined && Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a))
}

function numberOf(value: Value): number | undefined {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(value) ? Number(value) : undefined
}

/** A moment and how exact it is written, both in milliseconds. */
interface Moment {
  readonly at: number
  readonly unit: number
}

function isSameMoment(one: Value, other: Value): boolean {
  const [a, b] = [momentOf(one), momentOf(other)]
  return a !== undefined && b !== undefined && Math.abs(a.at - b.at) < Math.max(a.unit, b.unit)
}

/** Numbers are Unix seconds, milliseconds or microseconds, by their size: those of the years 2001 to 2286. */
function momentOf(value: Value): Moment | undefined {
  const number = numberOf(value)
  if (number === undefined) return typeof value === 'string' ? dateOf(value) : undefined
  const size = Math.abs(number)
  if (size >= 1e15 && size < 1e16) return { at: number / 1_000, unit: 1 }
  if (size >= 1e12 && size < 1e13) return { at: number, unit: 1 }
  return size >= 1e9 && size < 1e10 ? { at: number * 1_000, unit: 1_000 } : undefined
}

function dateOf(text: string): Moment | undefined {
  const at = parseDate(text) ?? parseDate(text.replace(/\s*([+-]\d\d:?\d\d)$/, '$1'))
  return at === undefined ? undefined : { at, unit: /\d:\d\d:\d\d\.\d/.test(text) ? 1 : 1_000 }
}
