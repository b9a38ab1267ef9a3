import { failed, type Converter } from '../operator.ts'

export const lower: Converter = {
  name: 'lower',
  summary: 'The text in lower case, by the default rules of Unicode whatever the locale',
  argument: { slot: 'value', kinds: ['text'], description: 'the text' },
  returns: ['text'],
  expected: 'text',
  examples: [
    { mapping: '$.properties.a | lower', properties: { a: 'Ada ÜI' }, result: 'ada üi' },
    { mapping: { '@lower': '$.properties.a' }, properties: { a: '' }, result: '' },
    { mapping: { '@lower': '$.properties.a' }, properties: { a: 5 }, issues: ['conversion_failed'] }
  ],
  source: 'https://www.unicode.org/versions/latest/core-spec/chapter-3/#G33992',
  convert: convertLower
}

/** The text in lower case. */
export function convertLower(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : failed
}
