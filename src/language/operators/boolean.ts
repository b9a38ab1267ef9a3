import { toBoolean } from '../../runtime/toBoolean.ts'
import { failed, type Converter } from '../operator.ts'

export const boolean: Converter = {
  name: 'boolean',
  summary: 'True or false, also out of 1 and 0 and of their words in any case',
  argument: { slot: 'value', kinds: ['boolean', 'text', 'number'], description: 'a boolean, "true", "false", 1 or 0' },
  returns: ['boolean'],
  expected: 'true or false',
  examples: [
    { mapping: '$.properties.a | boolean', properties: { a: 'True' }, result: true },
    { mapping: { '@boolean': '$.properties.a' }, properties: { a: 0 }, result: false },
    { mapping: { '@boolean': '$.properties.a' }, properties: { a: 'yes' }, issues: ['conversion_failed'] },
    { mapping: { '@boolean': '$.properties.a' }, properties: { a: {} }, issues: ['conversion_failed'] }
  ],
  convert: convertBoolean
}

/** True or false. */
export function convertBoolean(value: unknown): unknown {
  return toBoolean(value) ?? failed
}
