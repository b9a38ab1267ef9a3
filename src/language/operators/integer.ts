import { toInteger } from '../../runtime/toInteger.ts'
import { failed, type Converter } from '../operator.ts'

export const integer: Converter = {
  name: 'integer',
  summary: 'A whole number, also out of a text that is one; never rounds',
  argument: { slot: 'value', kinds: ['number', 'text'], description: 'a number or a text that is one' },
  returns: ['number'],
  expected: 'a whole number',
  examples: [
    { mapping: '$.properties.a | integer', properties: { a: '3.0' }, result: 3 },
    { mapping: { '@integer': '$.properties.a' }, properties: { a: 1.5 }, issues: ['conversion_failed'] },
    { mapping: { '@integer': '$.properties.a' }, properties: { a: '9007199254740993' }, issues: ['conversion_failed'] },
    { mapping: { '@integer': '$.properties.a' }, properties: { a: [3] }, issues: ['conversion_failed'] }
  ],
  convert: convertInteger
}

/** A safe integer. */
export function convertInteger(value: unknown): unknown {
  return toInteger(value) ?? failed
}
