import { toNumber } from '../../runtime/toNumber.ts'
import { failed, type Converter } from '../operator.ts'

export const number: Converter = {
  name: 'number',
  summary: 'A number, also out of a text that is a JSON number',
  argument: { slot: 'value', kinds: ['number', 'text'], description: 'a number or a text that is one' },
  returns: ['number'],
  expected: 'a number',
  examples: [
    { mapping: '$.properties.a | number', properties: { a: '19.50' }, result: 19.5 },
    { mapping: { '@number': '$.properties.a' }, properties: { a: -0 }, result: 0 },
    { mapping: { '@number': '$.properties.a' }, properties: { a: '$1,200' }, issues: ['conversion_failed'] },
    { mapping: { '@number': '$.properties.a' }, properties: { a: true }, issues: ['conversion_failed'] }
  ],
  source: 'https://www.rfc-editor.org/rfc/rfc8259#section-6',
  convert: convertNumber
}

/** A finite number, never -0. */
export function convertNumber(value: unknown): unknown {
  return toNumber(value) ?? failed
}
