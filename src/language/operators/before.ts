import { textOf } from '../literals.ts'
import { failed, type Converter, type Parameters } from '../operator.ts'

export const before: Converter = {
  name: 'before',
  summary:
    'The part of a text before the first occurrence of another; the whole text when it does not occur, absent when it starts with it',
  argument: { slot: 'value', kinds: ['text'], description: 'the text' },
  parameters: { text: { slot: 'literal', schema: { type: 'text', minLength: 1 }, description: 'plain text' } },
  returns: ['text'],
  expected: 'text',
  examples: [
    { mapping: { '@before': '$.properties.a', text: '-' }, properties: { a: 'en-US-x' }, result: 'en' },
    { mapping: { '@before': '$.properties.a', text: '-' }, properties: { a: 'en' }, result: 'en' },
    { mapping: { '@before': '$.properties.a', text: '-' }, properties: { a: '-en' } },
    { mapping: { '@before': '$.properties.a', text: '-' }, properties: { a: 5 }, issues: ['conversion_failed'] }
  ],
  convert: convertBefore
}

/** The start of the text, never "". */
export function convertBefore(value: unknown, parameters: Parameters): unknown {
  if (typeof value !== 'string') return failed
  const at = value.indexOf(textOf(parameters, 'text'))
  return (at < 0 ? value : value.slice(0, at)) || undefined
}
