import { scalarText } from '../../runtime/scalarText.ts'
import type { Form } from '../operator.ts'

export const switchOperator: Form = {
  name: 'switch',
  summary: 'One of several values, by the text of a scalar',
  argument: { slot: 'value', description: 'the text, number or boolean that decides; it is a condition, no read' },
  parameters: {
    cases: { slot: 'cases', description: 'text -> value' },
    else: { slot: 'value', description: 'the value for anything else; left out: absent', optional: true }
  },
  reads: { argument: 'condition', cases: 'branch', else: 'branch' },
  examples: [
    {
      mapping: { '@switch': '$.properties.region', cases: { eu: 'eu.example.com' }, else: 'example.com' },
      properties: { region: 'eu' },
      result: 'eu.example.com'
    },
    { mapping: { '@switch': '$.properties.region', cases: { eu: 'eu.example.com' }, else: 'example.com' }, result: 'example.com' },
    { mapping: { '@switch': '$.properties.on', cases: { true: 1 } }, properties: { on: true }, result: 1 },
    { mapping: { '@switch': '$.properties.on', cases: { constructor: 1 } }, properties: { on: {} } }
  ],
  run(call) {
    const text = scalarText(call.value('argument')?.value)
    const found = call.elements('cases').find(element => element.key === text)
    return found === undefined ? call.value('else') : found.value()
  }
}
