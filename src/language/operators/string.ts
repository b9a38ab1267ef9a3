import { scalarText } from '../../runtime/scalarText.ts'
import { failed, type Converter } from '../operator.ts'

export const string: Converter = {
  name: 'string',
  summary: 'A scalar as text, numbers as JSON writes them',
  argument: { slot: 'value', kinds: ['text', 'number', 'boolean'], description: 'text, a number or a boolean' },
  returns: ['text'],
  expected: 'text, a number or a boolean',
  examples: [
    { mapping: '$.properties.a | string', properties: { a: 19.5 }, result: '19.5' },
    { mapping: { '@string': '$.properties.a' }, properties: { a: false }, result: 'false' },
    { mapping: { '@string': '$.properties.a' }, properties: { a: ['x'] }, issues: ['conversion_failed'] }
  ],
  convert: convertString
}

/** A text, e.g. "19.5" or "false". */
export function convertString(value: unknown): unknown {
  return scalarText(value) ?? failed
}
