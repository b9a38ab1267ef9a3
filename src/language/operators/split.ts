import { splitText } from '../../runtime/splitText.ts'
import { integerOf, textOf } from '../literals.ts'
import { failed, type Converter, type Parameters } from '../operator.ts'

export const split: Converter = {
  name: 'split',
  summary: 'The parts of a text between separators, as a list; empty parts stay, "" has none',
  argument: { slot: 'value', kinds: ['text'], description: 'the text' },
  parameters: {
    separator: { slot: 'literal', schema: { type: 'text', minLength: 1 }, description: 'plain text between the parts' },
    max: {
      slot: 'literal',
      schema: { type: 'integer', minimum: 1 },
      description: 'at most so many parts, the last one holds the rest',
      optional: true
    }
  },
  returns: ['list'],
  expected: 'text',
  examples: [
    { mapping: { '@split': '$.properties.a', separator: ',' }, properties: { a: 'x,,y' }, result: ['x', '', 'y'] },
    {
      mapping: { '@split': '$.properties.a', separator: ' ', max: 2 },
      properties: { a: 'Ada King Lovelace' },
      result: ['Ada', 'King Lovelace']
    },
    { mapping: { '@split': '$.properties.a', separator: ',' }, properties: { a: '' } },
    { mapping: { '@split': '$.properties.a', separator: ',' }, properties: { a: 1 }, issues: ['conversion_failed'] }
  ],
  convert: convertSplit
}

/** A list of texts. */
export function convertSplit(value: unknown, parameters: Parameters): unknown {
  return typeof value === 'string' ? splitText(value, textOf(parameters, 'separator'), integerOf(parameters, 'max')) : failed
}
