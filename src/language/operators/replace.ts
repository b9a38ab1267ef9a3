import { textOf } from '../literals.ts'
import { failed, type Converter, type Parameters } from '../operator.ts'

export const replace: Converter = {
  name: 'replace',
  summary: 'The text with another one in all places where a third stood; absent when nothing is left',
  argument: { slot: 'value', kinds: ['text'], description: 'the text' },
  parameters: {
    find: { slot: 'literal', schema: { type: 'text', minLength: 1 }, description: 'plain text, no pattern' },
    with: { slot: 'literal', schema: { type: 'text' }, description: 'what stands there instead, as it is' }
  },
  returns: ['text'],
  expected: 'text',
  examples: [
    { mapping: { '@replace': '$.properties.a', find: '-', with: '_' }, properties: { a: 'en-US-x' }, result: 'en_US_x' },
    { mapping: { '@replace': '$.properties.a', find: '.', with: '$&' }, properties: { a: 'a.b' }, result: 'a$&b' },
    { mapping: { '@replace': '$.properties.a', find: '-', with: '' }, properties: { a: '--' } },
    { mapping: { '@replace': '$.properties.a', find: '1', with: '2' }, properties: { a: 11 }, issues: ['conversion_failed'] }
  ],
  convert: convertReplace
}

/** The text after all replacements, never "". */
export function convertReplace(value: unknown, parameters: Parameters): unknown {
  if (typeof value !== 'string') return failed
  const find = textOf(parameters, 'find')
  return (find === '' ? value : value.replaceAll(find, () => textOf(parameters, 'with'))) || undefined
}
