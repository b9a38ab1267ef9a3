import { isTrue } from '../../runtime/isTrue.ts'
import { madeCell, type Cell } from '../cell.ts'
import type { Form } from '../operator.ts'

export const any: Form = {
  name: 'any',
  summary: 'True when one of the conditions holds',
  argument: { slot: 'conditions', description: 'the conditions' },
  reads: { argument: 'condition' },
  returns: ['boolean'],
  examples: [
    { mapping: { '@any': ['$.properties.a', '$.properties.b'] }, properties: { b: 0 }, result: true },
    { mapping: { '@any': ['$.properties.a', '$.properties.b'] }, properties: { b: false }, result: false }
  ],
  run(call) {
    const seen: Cell[] = []
    for (const element of call.elements('argument')) {
      const cell = element.value()
      if (cell !== undefined) seen.push(cell)
      if (isTrue(cell?.value)) return madeCell(true, seen, 'any')
    }
    return madeCell(false, seen, 'any')
  },
  emit: call => call.made(call.combine(call.conditions('argument'), 'true'), [], { presence: 'always', kinds: ['boolean'] })
}
