import { textOf } from '../literals.ts'
import { failed, type Converter, type Parameters } from '../operator.ts'

export const after: Converter = {
  name: 'after',
  summary: 'The part of a text after the first occurrence of another; absent when it does not occur or nothing follows',
  argument: { slot: 'value', kinds: ['text'], description: 'the text' },
  parameters: { text: { slot: 'literal', schema: { type: 'text', minLength: 1 }, description: 'plain text' } },
  returns: ['text'],
  expected: 'text',
  examples: [
    { mapping: { '@after': '$.properties.a', text: '-' }, properties: { a: 'en-US-x' }, result: 'US-x' },
    { mapping: { '@after': '$.properties.a', text: '-' }, properties: { a: 'en' } },
    { mapping: { '@after': '$.properties.a', text: '-' }, properties: { a: 'en-' } },
    { mapping: { '@after': '$.properties.a', text: '-' }, properties: { a: 5 }, issues: ['conversion_failed'] }
  ],
  convert: convertAfter
}

/** The rest of the text, never "". */
export function convertAfter(value: unknown, parameters: Parameters): unknown {
  if (typeof value !== 'string') return failed
  const text = textOf(parameters, 'text')
  const at = value.indexOf(text)
  return at < 0 ? undefined : value.slice(at + text.length) || undefined
}
