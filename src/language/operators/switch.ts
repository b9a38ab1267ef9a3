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
  },
  emit(call) {
    const subject = call.value('argument')
    const elements = call.elements('cases') ?? []
    const text = call.variable(
      subject.kinds?.length === 1 && subject.kinds[0] === 'text' ? subject.code : `${call.use('scalarText')}(${subject.code})`
    )
    const result = call.variable()
    const cases = elements.map(element => ({ when: `${text} === ${call.text(element.key)}`, part: call.capture(() => element.value()) }))
    const otherwise = call.capture(() => call.value('else'))
    cases.forEach(({ when, part }, index) => call.writePart(`${index === 0 ? '' : 'else '}if (${when})`, part, result))
    if (cases.length === 0) call.writePart('', otherwise, result)
    else call.writePart('else', otherwise, result)
    const parts = [...cases.map(({ part }) => part), otherwise]
    const presence = parts.every(part => part.value.presence === 'always')
      ? 'always'
      : parts.every(part => part.value.presence === 'never')
        ? 'never'
        : 'maybe'
    return call.chosen(
      result,
      [...cases.map(({ when, part }) => ({ when, value: part.value })), { when: 'true', value: otherwise.value }],
      presence
    )
  }
}
