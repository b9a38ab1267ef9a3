import { toMinorUnits } from '../../runtime/toMinorUnits.ts'
import { toNumber } from '../../runtime/toNumber.ts'
import { failed, type Converter, type Parameters } from '../operator.ts'

export const minorUnits: Converter = {
  name: 'minorUnits',
  summary: 'An amount of money in whole minor units, such as cents; half is rounded away from zero',
  argument: { slot: 'value', kinds: ['number', 'text'], description: 'the amount in major units' },
  parameters: {
    currency: { slot: 'value', kinds: ['text'], description: 'ISO 4217 code in any case; two decimals when it is absent or unknown' }
  },
  reads: { currency: 'condition' },
  returns: ['number'],
  expected: 'an amount of money',
  examples: [
    { mapping: { '@minorUnits': '$.properties.a', currency: 'USD' }, properties: { a: '19.99' }, result: 1999 },
    { mapping: { '@minorUnits': '$.properties.a', currency: '$.properties.c' }, properties: { a: 12.5, c: 'jpy' }, result: 13 },
    { mapping: { '@minorUnits': '$.properties.a', currency: '$.properties.c' }, properties: { a: 1.2345, c: 'KWD' }, result: 1235 },
    { mapping: { '@minorUnits': '$.properties.a', currency: '$.properties.c' }, properties: { a: 1.5 }, result: 150 },
    { mapping: { '@minorUnits': '$.properties.a', currency: 'USD' }, properties: { a: '$5' }, issues: ['conversion_failed'] }
  ],
  source: 'https://www.iso.org/iso-4217-currency-codes.html',
  convert: convertMinorUnits
}

/** A safe integer, e.g. cents. */
export function convertMinorUnits(value: unknown, { currency }: Parameters): unknown {
  const amount = toNumber(value)
  return amount === undefined ? failed : (toMinorUnits(amount, currency) ?? failed)
}
