import { listCell } from '../cell.ts'
import type { Form } from '../operator.ts'

export const tuple: Form = {
  name: 'tuple',
  summary: 'A list in which every place counts: absent values are filled; absent when all are',
  argument: { slot: 'values', description: 'the values, one per place' },
  parameters: { fill: { slot: 'value', description: 'what stands for an absent value' } },
  returns: ['list'],
  examples: [
    { mapping: { '@tuple': ['$.properties.a', '$.properties.b'], fill: '' }, properties: { b: 2 }, result: ['', 2] },
    { mapping: { '@tuple': ['$.properties.a'], fill: '' } }
  ],
  run(call) {
    const cells = call.elements('argument').map(element => element.value())
    if (cells.every(cell => cell === undefined)) return undefined
    const fill = call.value('fill')
    return listCell(cells.flatMap(cell => cell ?? fill ?? []))
  }
}
