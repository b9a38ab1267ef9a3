import { nullsPlace } from '../place.ts'
import { cellMembers, listCell, madeCell, objectCell } from '../cell.ts'
import { isObject } from '../../runtime/isObject.ts'
import type { Form } from '../operator.ts'

export const nulls: Form = {
  name: 'nulls',
  summary: 'The names of the members that are null, for vendors that clear a field by its name',
  argument: { slot: 'value', kinds: ['object'], description: 'the object' },
  parameters: {
    as: { slot: 'literal', schema: { type: 'any' }, description: 'gives an object instead: each name with this value', optional: true }
  },
  reads: { argument: 'whole' },
  returns: ['list', 'object'],
  examples: [
    { mapping: { '@nulls': '$.properties' }, properties: { a: null, b: 1 }, result: ['a'] },
    { mapping: { '@nulls': '$.properties', as: '' }, properties: { a: null, b: 1 }, result: { a: '' } },
    { mapping: { '@nulls': '$.properties' }, properties: { b: 1 } }
  ],
  run(call) {
    const object = call.value('argument')
    if (object === undefined || !isObject(object.value)) return undefined
    const cleared = cellMembers(object).filter(([, member]) => member.value === null)
    if (cleared.length === 0) return undefined
    if (!call.has('as')) return listCell(cleared.map(([key, member]) => madeCell(key, [member], 'nulls')))
    return objectCell(cleared.map(([key, member]) => [key, madeCell(call.literal('as'), [member], 'nulls')]))
  },
  emit(call) {
    const object = call.value('argument')
    if (object.presence === 'never' || object.code === 'null') return call.nothing
    const code = call.has('as')
      ? `${call.use('nullsAs')}(${object.code}, ${call.constant(call.literal('as') ?? null)})`
      : `${call.use('nullNames')}(${object.code})`
    const result = call.variable(code)
    return { ...call.placed(result, nullsPlace(object, call)), kinds: [call.has('as') ? 'object' : 'list'] }
  }
}
