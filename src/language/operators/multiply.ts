import { multiplyNumbers } from '../../runtime/decimal.ts'
import { toNumber } from '../../runtime/toNumber.ts'
import { failed, type Converter } from '../operator.ts'

const maxFactors = 8

export const multiply: Converter = {
  name: 'multiply',
  summary: 'The product of numbers, exact in decimals; absent when one is absent',
  argument: {
    slot: 'values',
    min: 2,
    max: maxFactors,
    kinds: ['number', 'text'],
    description: 'up to eight numbers, or one value that gives a list of them'
  },
  returns: ['number'],
  expected: 'up to eight numbers',
  examples: [
    { mapping: { '@multiply': ['$.properties.a', 100] }, properties: { a: '19.99' }, result: 1999 },
    { mapping: { '@multiply': ['$.properties.a', '$.properties.b'] }, properties: { a: 3 } },
    { mapping: { '@multiply': ['$.properties.a', 2] }, properties: { a: 'x' }, issues: ['conversion_failed'] },
    { mapping: { '@multiply': ['$.properties.a', 2] }, properties: { a: [3] }, issues: ['conversion_failed'] }
  ],
  convert: convertMultiply
}

/** A finite number. */
export function convertMultiply(value: unknown): unknown {
  if (!Array.isArray(value) || value.length === 0 || value.length > maxFactors) return failed
  if (value.includes(undefined) || value.includes(null)) return undefined
  const numbers = value.map(toNumber).filter(number => number !== undefined)
  return numbers.length < value.length ? failed : (multiplyNumbers(numbers) ?? failed)
}
