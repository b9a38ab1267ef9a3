import type { Form } from '../operator.ts'

export const ifOperator: Form = {
  name: 'if',
  summary: 'One of two values, by a condition',
  argument: { slot: 'condition', description: 'the condition' },
  parameters: {
    then: { slot: 'value', description: 'the value when it holds' },
    else: { slot: 'value', description: 'the value when it does not; left out: absent', optional: true }
  },
  reads: { argument: 'condition', then: 'branch', else: 'branch' },
  examples: [
    { mapping: { '@if': '$.properties.a', then: 'yes', else: 'no' }, properties: { a: 0 }, result: 'yes' },
    { mapping: { '@if': '$.properties.a', then: 'yes', else: 'no' }, properties: { a: false }, result: 'no' },
    { mapping: { '@if': ['$.properties.a', '$.properties.b'], then: 'both' }, properties: { a: 1 } }
  ],
  run: call => (call.holds('argument') ? call.value('then') : call.value('else'))
}
