import { cellMembers, madeCell } from '../cell.ts'
import type { Form } from '../operator.ts'

export const find: Form = {
  name: 'find',
  summary: 'The first element of a list for which a condition holds',
  argument: { slot: 'value', kinds: ['list'], description: 'the list' },
  parameters: { where: { slot: 'condition', binds: ['item', 'index'], description: 'the condition on one element: `$.item`' } },
  reads: { where: 'condition' },
  examples: [
    {
      mapping: { '@find': '$.properties.list', where: { '@equals': ['$.item.type', 'b'] } },
      properties: { list: [{ type: 'a' }, { type: 'b', id: 2 }] },
      result: { type: 'b', id: 2 }
    },
    { mapping: { '@find': '$.properties.list', where: '$.item.id' }, properties: { list: [{}] } },
    { mapping: { '@find': '$.properties.list', where: '$.item.id' }, properties: { list: 'x' }, issues: ['conversion_failed'] }
  ],
  run(call) {
    const list = call.value('argument')
    if (list === undefined || list.value === null) return undefined
    if (!Array.isArray(list.value)) return call.fail(list, 'a list')
    return cellMembers(list).find(
      ([, item], index) => item.value !== null && call.holds('where', { item, index: madeCell(index, [], 'find') })
    )?.[1]
  },
  emit(call) {
    const list = call.value('argument')
    if (list.presence === 'never' || list.code === 'null') return call.nothing
    const found = call.variable()
    const index = call.variable('0')
    call.block(`if (Array.isArray(${list.code}))`, () => {
      call.block(`for (; ${index} < ${list.code}.length; ${index}++)`, () => {
        const item = call.placed(call.variable(`${list.code}[${index}]`), list.place.member(index))
        call.write(`if (${item.code} === null || ${item.code} === undefined) continue`)
        const number = call.made(index, [], { presence: 'always', kinds: ['number'] })
        call.write(`if (${call.holds('where', { item, index: number })}) { ${found} = ${item.code}; break }`)
      })
    })
    call.block(`else if (${list.code} !== undefined && ${list.code} !== null)`, () => call.fail(list, 'a list'))
    return call.placed(found, list.place.member(index))
  }
}
