import { failed, type Converter } from '../operator.ts'

export const trim: Converter = {
  name: 'trim',
  summary: 'The text without white space around it; absent when nothing is left',
  argument: { slot: 'value', kinds: ['text'], description: 'the text' },
  returns: ['text'],
  expected: 'text',
  examples: [
    { mapping: '$.properties.a | trim', properties: { a: ' Ada  King\n' }, result: 'Ada  King' },
    { mapping: { '@trim': '$.properties.a' }, properties: { a: ' \u00a0\t' } },
    { mapping: { '@trim': '$.properties.a' }, properties: { a: 5 }, issues: ['conversion_failed'] }
  ],
  convert: convertTrim
}

/** The text without white space around it, never "". */
export function convertTrim(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() || undefined : failed
}
