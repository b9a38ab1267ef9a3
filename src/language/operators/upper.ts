import { failed, type Converter } from '../operator.ts'

export const upper: Converter = {
  name: 'upper',
  summary: 'The text in upper case, by the default rules of Unicode whatever the locale',
  argument: { slot: 'value', kinds: ['text'], description: 'the text' },
  returns: ['text'],
  expected: 'text',
  examples: [
    { mapping: '$.properties.a | upper', properties: { a: 'Ada ß i' }, result: 'ADA SS I' },
    { mapping: { '@upper': '$.properties.a' }, properties: { a: '' }, result: '' },
    { mapping: { '@upper': '$.properties.a' }, properties: { a: ['x'] }, issues: ['conversion_failed'] }
  ],
  source: 'https://www.unicode.org/versions/latest/core-spec/chapter-3/#G33992',
  convert: convertUpper
}

/** The text in upper case. */
export function convertUpper(value: unknown): unknown {
  return typeof value === 'string' ? value.toUpperCase() : failed
}
