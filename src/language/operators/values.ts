import { madeCell, objectCell, objectMembers, type Cell } from '../cell.ts'
import type { Form } from '../operator.ts'

export const values: Form = {
  name: 'values',
  summary: 'The object with each value converted; what becomes absent falls out',
  argument: { slot: 'value', kinds: ['object'], description: 'the object' },
  parameters: { do: { slot: 'value', binds: ['item', 'key'], description: 'the new value of one member: `$.item`, `$.key`' } },
  reads: { do: 'branch' },
  returns: ['object'],
  examples: [
    { mapping: { '@values': '$.properties.a', do: '$.item | string' }, properties: { a: { x: 1, y: 'b' } }, result: { x: '1', y: 'b' } },
    {
      mapping: { '@values': '$.properties.a', do: { '@if': { '@is': '$.item', type: ['string'] }, then: '$.item' } },
      properties: { a: { x: 1, y: 'b' } },
      result: { y: 'b' }
    },
    { mapping: { '@values': '$.properties.a', do: '$.item' }, properties: { a: 'b' }, issues: ['conversion_failed'] }
  ],
  run(call) {
    const object = call.value('argument')
    if (object === undefined || object.value === null) return object
    const members = objectMembers(object, call.keepsNull)
    if (members === undefined) return call.fail(object, 'an object')
    const changed = members.flatMap(([key, item]): (readonly [string, Cell])[] => {
      const value = call.value('do', { item, key: madeCell(key, [], 'values') })
      return value === undefined ? [] : [[key, value]]
    })
    return changed.length === 0 ? undefined : objectCell(changed)
  },
  emit(call) {
    const object = call.value('argument')
    if (object.presence === 'never' || object.code === 'null') return object
    const loop = call.loop(object, ['object'])
    call.members(object, loop, (item, key) => {
      const value = call.value('do', { item, key })
      loop.add(value, `${call.use('defineMember')}(${loop.result}, ${key.code}, ${value.code})`, key.code)
    })
    return loop.value()
  }
}
