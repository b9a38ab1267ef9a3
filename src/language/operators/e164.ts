import { toE164 } from '../../runtime/toE164.ts'
import { failed, type Converter, type Parameters } from '../operator.ts'

export const e164: Converter = {
  name: 'e164',
  summary: 'A phone number in the international form, "+" and digits; by its structure, without numbering plans',
  argument: { slot: 'value', kinds: ['text'], description: 'the number' },
  parameters: {
    country: { slot: 'value', kinds: ['text'], description: 'name or code of the country of numbers without "+" or "00"', optional: true }
  },
  reads: { country: 'condition' },
  returns: ['text'],
  expected: 'a phone number with "+", or with a known country',
  examples: [
    { mapping: '$.properties.a | e164', properties: { a: '0033 6 12 34 56 78' }, result: '+33612345678' },
    {
      mapping: { '@e164': '$.properties.a', country: '$.properties.c' },
      properties: { a: '06 12 34 56 78', c: 'France' },
      result: '+33612345678'
    },
    { mapping: { '@e164': '$.properties.a', country: 'US' }, properties: { a: '1-650-555-1212' }, result: '+16505551212' },
    { mapping: { '@e164': '$.properties.a' }, properties: { a: '06 12 34 56 78' }, issues: ['conversion_failed'] },
    { mapping: { '@e164': '$.properties.a' }, properties: { a: 33612345678 }, issues: ['conversion_failed'] }
  ],
  source: 'https://www.itu.int/rec/T-REC-E.164',
  convert: convertE164
}

/** "+" and 7 to 15 digits. */
export function convertE164(value: unknown, { country }: Parameters): unknown {
  return (typeof value === 'string' ? toE164(value, country) : undefined) ?? failed
}
