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
  run: call => (call.holds('argument') ? call.value('then') : call.value('else')),
  emit(call) {
    const condition = call.holds('argument')
    const [then, otherwise] = [call.capture(() => call.value('then')), call.capture(() => call.value('else'))]
    if (condition === 'true' || condition === 'false') return call.inline(condition === 'true' ? then : otherwise)
    const when = call.variable(condition)
    const result = call.variable()
    call.writePart(`if (${when})`, then, result)
    call.writePart('else', otherwise, result)
    const presence = then.value.presence === otherwise.value.presence ? then.value.presence : 'maybe'
    return call.chosen(
      result,
      [
        { when, value: then.value },
        { when: 'true', value: otherwise.value }
      ],
      presence
    )
  }
}
