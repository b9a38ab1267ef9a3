import { textOf } from '../literals.ts'
import type { Condition, Parameters } from '../operator.ts'

export const startsWith: Condition = {
  name: 'startsWith',
  summary: 'True when a text starts with another, exactly; false when it is absent or no text',
  argument: { slot: 'value', description: 'the text' },
  parameters: { prefix: { slot: 'literal', schema: { type: 'text', minLength: 1 }, description: 'plain text' } },
  returns: ['boolean'],
  examples: [
    { mapping: { '@startsWith': '$.properties.a', prefix: 'cio_' }, properties: { a: 'cio_12' }, result: true },
    { mapping: { '@startsWith': '$.properties.a', prefix: 'cio_' }, properties: { a: 'CIO_12' }, result: false },
    { mapping: { '@startsWith': '$.properties.a', prefix: '1' }, properties: { a: 12 }, result: false }
  ],
  test: testStartsWith
}

/** True for a text that starts with `prefix`. */
export function testStartsWith(value: unknown, parameters: Parameters): boolean {
  return typeof value === 'string' && value.startsWith(textOf(parameters, 'prefix'))
}
