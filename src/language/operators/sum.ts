import { addNumbers } from '../../runtime/decimal.ts'
import { toNumber } from '../../runtime/toNumber.ts'
import { failed, type Converter } from '../operator.ts'

export const sum: Converter = {
  name: 'sum',
  summary: 'The sum of numbers, exact in decimals; absent ones are skipped, absent when none is left',
  argument: { slot: 'values', kinds: ['number', 'text'], description: 'the numbers, or one value that gives a list' },
  returns: ['number'],
  expected: 'numbers',
  sparse: true,
  examples: [
    { mapping: { '@sum': ['$.properties.a', '$.properties.b', '$.properties.c'] }, properties: { a: 0.1, b: '0.2' }, result: 0.3 },
    { mapping: { '@sum': '$.properties.a' }, properties: { a: [1, null, -2] }, result: -1 },
    { mapping: { '@sum': '$.properties.a' }, properties: { a: [] } },
    { mapping: { '@sum': '$.properties.a' }, properties: { a: [1, '$2'] }, issues: ['conversion_failed'] }
  ],
  convert: convertSum
}

/** A finite number. */
export function convertSum(value: unknown): unknown {
  if (!Array.isArray(value)) return failed
  const numbers = value.filter(item => item !== undefined && item !== null).map(toNumber)
  if (numbers.length === 0) return undefined
  const known = numbers.filter(number => number !== undefined)
  return known.length < numbers.length ? failed : (addNumbers(known) ?? failed)
}
