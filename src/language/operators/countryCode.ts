import { toCountryCode } from '../../runtime/toCountryCode.ts'
import { failed, type Converter } from '../operator.ts'

export const countryCode: Converter = {
  name: 'countryCode',
  summary: 'The two letters of a country, upper case, out of its name or code',
  argument: { slot: 'value', kinds: ['text'], description: 'two or three letters or an English name, in any case' },
  returns: ['text'],
  expected: 'a country',
  examples: [
    { mapping: '$.properties.a | countryCode', properties: { a: 'France' }, result: 'FR' },
    { mapping: { '@countryCode': '$.properties.a' }, properties: { a: ' usa' }, result: 'US' },
    { mapping: { '@countryCode': '$.properties.a' }, properties: { a: "Côte d'Ivoire" }, result: 'CI' },
    { mapping: { '@countryCode': '$.properties.a' }, properties: { a: 'Utopia' }, issues: ['conversion_failed'] },
    { mapping: { '@countryCode': '$.properties.a' }, properties: { a: 1 }, issues: ['conversion_failed'] }
  ],
  source: 'https://www.iso.org/iso-3166-country-codes.html',
  convert: convertCountryCode
}

/** ISO 3166-1 alpha-2. */
export function convertCountryCode(value: unknown): unknown {
  return (typeof value === 'string' ? toCountryCode(value) : undefined) ?? failed
}
