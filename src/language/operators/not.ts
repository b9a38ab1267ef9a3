import { isTrue } from '../../runtime/isTrue.ts'
import { madeCell } from '../cell.ts'
import type { Form } from '../operator.ts'

export const not: Form = {
  name: 'not',
  summary: 'True when the condition does not hold',
  argument: { slot: 'condition', description: 'the condition' },
  reads: { argument: 'condition' },
  returns: ['boolean'],
  examples: [
    { mapping: { '@not': '$.properties.a' }, result: true },
    { mapping: { '@not': ['$.properties.a', '$.properties.b'] }, properties: { a: 1, b: 1 }, result: false }
  ],
  run(call) {
    const cell = call.value('argument')
    return madeCell(!isTrue(cell?.value), cell === undefined ? [] : [cell], 'not')
  },
  emit(call) {
    const condition = call.holds('argument')
    return call.made(condition === 'true' ? 'false' : condition === 'false' ? 'true' : `!(${condition})`, [], {
      presence: 'always',
      kinds: ['boolean']
    })
  }
}
