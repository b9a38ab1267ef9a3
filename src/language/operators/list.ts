import { listedPlace } from '../place.ts'
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
  },
  emit(call) {
    const value = call.value('argument')
    const full = call.isFull(value)
    if (full === 'false') return call.nothing
    const isList = `Array.isArray(${value.code})`
    const list = value.kinds?.every(kind => kind === 'list')
      ? value.code
      : value.kinds?.includes('list') === false
        ? `[${value.code}]`
        : `(${isList} ? ${value.code} : [${value.code}])`
    const result = call.variable(full === 'true' ? list : `${full} ? ${list} : undefined`)
    return { ...call.placed(result, listedPlace(value)), kinds: ['list'], presence: full === 'true' ? 'always' : 'maybe' }
  }
}
