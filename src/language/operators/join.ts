import { joinTexts } from '../../runtime/joinTexts.ts'
import { textOf } from '../literals.ts'
import { failed, type Converter, type Parameters } from '../operator.ts'

export const join: Converter = {
  name: 'join',
  summary: 'One text of several scalars; empty ones are skipped, absent when none is left',
  argument: { slot: 'values', kinds: ['text', 'number', 'boolean'], description: 'the values, or one that gives a list' },
  parameters: { separator: { slot: 'literal', schema: { type: 'text' }, description: 'what stands between them' } },
  returns: ['text'],
  expected: 'texts, numbers and booleans',
  sparse: true,
  examples: [
    { mapping: { '@join': ['$.properties.a', '$.properties.b', 1], separator: ' ' }, properties: { a: 'Ada' }, result: 'Ada 1' },
    { mapping: { '@join': '$.properties.a', separator: ';' }, properties: { a: ['x', null, '', 2, true] }, result: 'x;2;true' },
    { mapping: { '@join': ['$.properties.a', '$.properties.b'], separator: ' ' }, properties: { a: '' } },
    { mapping: { '@join': '$.properties.a', separator: ';' }, properties: { a: ['x', { y: 1 }] }, issues: ['conversion_failed'] }
  ],
  convert: convertJoin
}

/** One text, never "". */
export function convertJoin(value: unknown, parameters: Parameters): unknown {
  const text = Array.isArray(value) ? joinTexts(value, textOf(parameters, 'separator')) : undefined
  return text === '' ? undefined : (text ?? failed)
}
