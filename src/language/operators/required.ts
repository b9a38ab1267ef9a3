import { isEmpty } from '../../runtime/isEmpty.ts'
import type { Form } from '../operator.ts'

export const required: Form = {
  name: 'required',
  summary: 'The value; when it is empty, the smallest thing around it is left out: `@optional`, an element of `@each`, else the request',
  argument: { slot: 'value', description: 'the value' },
  examples: [
    { mapping: { '@required': '$.properties.a' }, properties: { a: 0 }, result: 0 },
    { mapping: { '@optional': { currency: 'USD', amount: { '@required': '$.properties.a' } } } },
    {
      mapping: { '@each': '$.properties.list', do: { '@required': '$.item.id' } },
      properties: { list: [{ id: 1 }, {}] },
      result: [1],
      issues: ['item_dropped']
    }
  ],
  run(call) {
    const cell = call.value('argument')
    return cell === undefined || isEmpty(cell.value) ? call.refuse(cell) : cell
  },
  emit(call) {
    const value = call.value('argument')
    const full = call.isFull(value)
    if (full === 'true') return value
    if (full === 'false') call.refuse(value)
    else call.block(`if (!(${full}))`, () => call.refuse(value))
    return { ...value, presence: 'always' }
  }
}
