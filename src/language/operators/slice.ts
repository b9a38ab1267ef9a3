import { sliceText } from '../../runtime/sliceText.ts'
import { integerOf } from '../literals.ts'
import { failed, type Converter, type Parameters } from '../operator.ts'

export const slice: Converter = {
  name: 'slice',
  summary: 'A part of a text, counted in whole characters; absent when it is empty',
  argument: { slot: 'value', kinds: ['text'], description: 'the text' },
  parameters: {
    start: {
      slot: 'literal',
      schema: { type: 'integer' },
      description: 'the first character, from 0; negative counts from the end; 0 when left out',
      optional: true
    },
    end: {
      slot: 'literal',
      schema: { type: 'integer' },
      description: 'the first character that no longer belongs to it; negative counts from the end',
      optional: true
    }
  },
  returns: ['text'],
  expected: 'text',
  examples: [
    { mapping: { '@slice': '$.properties.a', start: 4 }, properties: { a: 'cio_12' }, result: '12' },
    { mapping: { '@slice': '$.properties.a', start: -2, end: -1 }, properties: { a: 'a👍b' }, result: '👍' },
    { mapping: { '@slice': '$.properties.a', start: 4 }, properties: { a: 'cio_' } },
    { mapping: { '@slice': '$.properties.a', start: 1 }, properties: { a: [1, 2] }, issues: ['conversion_failed'] }
  ],
  convert: convertSlice
}

/** The characters from `start` up to `end`, never "". */
export function convertSlice(value: unknown, parameters: Parameters): unknown {
  if (typeof value !== 'string') return failed
  return sliceText(value, integerOf(parameters, 'start') ?? 0, integerOf(parameters, 'end')) || undefined
}
