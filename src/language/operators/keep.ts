import { keepCharacters } from '../../runtime/keepCharacters.ts'
import { textOf } from '../literals.ts'
import { failed, type Converter, type Parameters } from '../operator.ts'

export const keep: Converter = {
  name: 'keep',
  summary: 'The text with the characters of a set only',
  argument: { slot: 'value', kinds: ['text'], description: 'the text' },
  parameters: {
    chars: {
      slot: 'literal',
      schema: { type: 'text', minLength: 1 },
      description: 'the set: single characters and ranges, such as "A-Za-z0-9_"; a "-" at either end is itself'
    },
    else: {
      slot: 'literal',
      schema: { type: 'text' },
      description: 'what stands instead of each other character; nothing when left out',
      optional: true
    },
    start: {
      slot: 'literal',
      schema: { type: 'text', minLength: 1 },
      description: 'a set for the first character: others are dropped from the start',
      optional: true
    }
  },
  returns: ['text'],
  expected: 'text with characters that may stay',
  examples: [
    {
      mapping: { '@keep': '$.properties.a', chars: 'A-Za-z0-9_', else: '_', start: 'A-Za-z' },
      properties: { a: '9 Lives!' },
      result: 'Lives_'
    },
    { mapping: { '@keep': '$.properties.a', chars: '0-9-' }, properties: { a: 'a1-b2' }, result: '1-2' },
    { mapping: { '@keep': '$.properties.a', chars: '0-9' }, properties: { a: 'none' }, issues: ['conversion_failed'] },
    { mapping: { '@keep': '$.properties.a', chars: '0-9' }, properties: { a: 5 }, issues: ['conversion_failed'] }
  ],
  convert: convertKeep
}

/** A text of the characters of the set, never "". */
export function convertKeep(value: unknown, parameters: Parameters): unknown {
  if (typeof value !== 'string') return failed
  const start = textOf(parameters, 'start') || undefined
  return keepCharacters(value, textOf(parameters, 'chars'), textOf(parameters, 'else'), start) || failed
}
