import { failed, type Converter } from '../operator.ts'

export const json: Converter = {
  name: 'json',
  summary: 'The value written as JSON text',
  argument: { slot: 'value', description: 'any value' },
  returns: ['text'],
  expected: 'a JSON value',
  examples: [
    { mapping: '$.properties.a | json', properties: { a: { x: [1, null] } }, result: '{"x":[1,null]}' },
    { mapping: { '@json': '$.properties.a' }, properties: { a: 'x"y' }, result: '"x\\"y"' },
    { mapping: { '@json': '$.properties.a' } }
  ],
  source: 'https://www.rfc-editor.org/rfc/rfc8259',
  convert: convertJson
}

/** JSON text without spaces. */
export function convertJson(value: unknown): unknown {
  return JSON.stringify(value) ?? failed
}
