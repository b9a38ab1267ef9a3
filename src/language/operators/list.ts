import { isEmpty } from '../../runtime/isEmpty.ts'
import { listCell } from '../cell.ts'
import type { Form } from '../operator.ts'

export const list: Form = {
  name: 'list',
  summary: 'A list of the one value; a list stays',
  argument: { slot: 'value', description: 'any value' },
  returns: ['list'],
  examples: [
    { mapping: { '@list': '$.properties.a' }, properties: { a: 'x' }, result: ['x'] },
    { mapping: { '@list': '$.properties.a' }, properties: { a: ['x'] }, result: ['x'] },
    { mapping: { '@list': '$.properties.a' }, properties: { a: '' } }
  ],
  run(call) {
    const cell = call.value('argument')
    if (cell === undefined || isEmpty(cell.value)) return undefined
    return Array.isArray(cell.value) ? cell : listCell([cell])
  }
}
