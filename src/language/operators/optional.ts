import type { Form } from '../operator.ts'

export const optional: Form = {
  name: 'optional',
  summary: 'The value, or absent when a `@required` inside it is empty',
  argument: { slot: 'value', description: 'the value' },
  reads: { argument: 'branch' },
  examples: [
    {
      mapping: { '@optional': { currency: 'USD', amount: { '@required': '$.properties.a' } } },
      properties: { a: 1 },
      result: { currency: 'USD', amount: 1 }
    },
    { mapping: { '@optional': { currency: 'USD', amount: { '@required': '$.properties.a' } } } }
  ],
  run: call => call.guard(() => call.value('argument')).cell,
  emit(call) {
    const result = call.variable()
    let value = call.nothing
    call.guard(() => {
      value = call.value('argument')
      call.write(`${result} = ${value.code}`)
    })
    return { ...value, code: result, presence: value.presence === 'never' ? 'never' : 'maybe', isLiteral: false }
  }
}
