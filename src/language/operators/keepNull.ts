import type { Form } from '../operator.ts'

export const keepNull: Form = {
  name: 'keepNull',
  summary: 'The value, with null read as a value everywhere inside it',
  argument: { slot: 'value', description: 'the value' },
  examples: [
    { mapping: { '@keepNull': { a: '$.properties.a', b: '$.properties.b' } }, properties: { a: null }, result: { a: null } },
    { mapping: { '@keepNull': { '...': '$.properties' } }, properties: { a: null, b: 1 }, result: { a: null, b: 1 } },
    { mapping: { '...': '$.properties' }, properties: { a: null, b: 1 }, result: { b: 1 } }
  ],
  run: call => call.keepingNull('argument'),
  emit: call => call.keepingNull('argument')
}
