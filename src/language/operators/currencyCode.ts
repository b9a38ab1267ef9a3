import { toCurrencyCode } from '../../runtime/toCurrencyCode.ts'
import { failed, type Converter } from '../operator.ts'

export const currencyCode: Converter = {
  name: 'currencyCode',
  summary: 'The three letters of a currency, upper case',
  argument: { slot: 'value', kinds: ['text'], description: 'ISO 4217 code in any case' },
  returns: ['text'],
  expected: 'a currency code',
  examples: [
    { mapping: '$.properties.a | currencyCode', properties: { a: 'eur' }, result: 'EUR' },
    { mapping: { '@currencyCode': '$.properties.a' }, properties: { a: 'Euro' }, issues: ['conversion_failed'] },
    { mapping: { '@currencyCode': '$.properties.a' }, properties: { a: 978 }, issues: ['conversion_failed'] }
  ],
  source: 'https://www.iso.org/iso-4217-currency-codes.html',
  convert: convertCurrencyCode
}

/** ISO 4217. */
export function convertCurrencyCode(value: unknown): unknown {
  return (typeof value === 'string' ? toCurrencyCode(value) : undefined) ?? failed
}
