import { failed, type Converter } from '../operator.ts'

export const digits: Converter = {
  name: 'digits',
  summary: 'The digits 0 to 9 of a text, without everything between them',
  argument: { slot: 'value', kinds: ['text'], description: 'the text' },
  returns: ['text'],
  expected: 'text with digits',
  examples: [
    { mapping: '$.properties.a | digits', properties: { a: '+1 (650) 555-1212' }, result: '16505551212' },
    { mapping: { '@digits': '$.properties.a' }, properties: { a: 'none' }, issues: ['conversion_failed'] },
    { mapping: { '@digits': '$.properties.a' }, properties: { a: 5 }, issues: ['conversion_failed'] }
  ],
  convert: convertDigits
}

/** A text of digits only, never "". */
export function convertDigits(value: unknown): unknown {
  return (typeof value === 'string' && value.replace(/[^0-9]+/g, '')) || failed
}
