import type { Emission, Emitted } from '../emission.ts'
import { itemPlace } from '../place.ts'
import { cellMembers, listCell, madeCell, type Cell } from '../cell.ts'
import { isObject } from '../../runtime/isObject.ts'
import type { Call, Form } from '../operator.ts'

/** Elements of a list that are looked at: keeps the output linear in the input. LANGUAGE.md rule 11 */
export const maxItems = 1000

export const each: Form = {
  name: 'each',
  summary: 'One value per object of a list; an object counts as a list of one',
  argument: {
    slot: 'value',
    kinds: ['list', 'object'],
    description:
      'the list. Its elements are objects, others are left out with a warning, and those after 1,000. Those of @list, @split, @eventNames, of a setting and of a list written here may be texts'
  },
  parameters: { do: { slot: 'value', binds: ['item', 'index'], description: 'the value of one element: `$.item`, `$.index`' } },
  reads: { do: 'branch' },
  returns: ['list'],
  examples: [
    { mapping: { '@each': '$.properties.list', do: '$.item.id' }, properties: { list: [{ id: 1 }, {}, { id: 2 }] }, result: [1, 2] },
    { mapping: { '@each': '$.properties.list', do: { at: '$.index' } }, properties: { list: { id: 1 } }, result: [{ at: 0 }] },
    { mapping: { '@each': '$.properties.list', do: '$.item' }, properties: { list: [null, 3] }, issues: ['item_skipped', 'item_skipped'] },
    {
      mapping: { '@each': { '@list': '$.properties.emails' }, do: '$.item | trim | lower' },
      properties: { emails: ['Ada@Example.com', ' '] },
      result: ['ada@example.com']
    },
    { mapping: { '@each': ['a', '$.event'], do: { name: '$.item' } }, result: [{ name: 'a' }, { name: 'Test' }] },
    { mapping: { '@each': '$.properties.list', do: '$.item' }, properties: { list: 'x' }, issues: ['conversion_failed'] }
  ],
  run(call) {
    const list = call.value('argument')
    if (list === undefined || list.value === null) return undefined
    const results: Cell[] = []
    for (const { item, index } of eachItems(list, call.mayHoldTexts('argument'), call) ?? []) {
      const { ok, cell } = call.guard(() => call.value('do', { item, index: madeCell(index, [], 'each') }))
      if (!ok) call.report('item_dropped', item)
      else if (cell !== undefined) results.push(cell)
    }
    return results.length === 0 ? undefined : listCell(results)
  },
  emit(call) {
    const list = call.value('argument')
    if (list.presence === 'never' || list.code === 'null') return call.nothing
    const loop = call.loop(list, ['list'])
    const items = emitItems(list, call.mayHoldTexts('argument'), call)
    call.block(`if (${items} !== undefined)`, () => {
      call.write(`${loop.result} = []`)
      const index = call.variable('0')
      call.block(`for (; ${index} < ${items}.length; ${index}++)`, () => {
        const item = emitItem(call.variable(`${items}[${index}]`), list, index, call)
        call.write(`if (${item.code} === undefined) continue`)
        call.guard(
          () => {
            const value = call.value('do', { item, index: call.made(index, [], { presence: 'always', kinds: ['number'] }) })
            loop.add(value, `${loop.result}.push(${value.code})`)
          },
          () => call.report('item_dropped', item)
        )
      })
      call.write(`if (${loop.result}.length === 0) ${loop.result} = undefined`)
    })
    return loop.value()
  }
}

/**
 * The elements of a list with their indexes; an object is a list of one. Reports what is left out.
 *
 * @param mayHoldTexts - whether its elements may be texts and so on, not only objects
 */
export function eachItems(
  list: Cell,
  mayHoldTexts: boolean,
  call: Pick<Call, 'report' | 'fail'>
): readonly { readonly item: Cell; readonly index: number }[] | undefined {
  if (isObject(list.value)) return [{ item: list, index: 0 }]
  if (!Array.isArray(list.value)) return call.fail(list, 'a list of objects')
  const total = list.value.length
  if (total > maxItems) call.report('items_dropped', list, { count: total - maxItems, total, max: maxItems })
  return cellMembers(list)
    .slice(0, maxItems)
    .flatMap(([, item], index) => {
      if (isObject(item.value) || (mayHoldTexts && item.value !== null)) return [{ item, index }]
      call.report('item_skipped', item)
      return []
    })
}

/** Writes what gives the elements of a list, undefined in the place of those that are left out, which it reports. */
export function emitItems(list: Emitted, mayHoldTexts: boolean, call: Pick<Emission, 'itemReporter' | 'use' | 'variable'>): string {
  return call.variable(`${call.use(mayHoldTexts ? 'presentItems' : 'objectItems')}(${list.code}, ${call.itemReporter(list)})`)
}

/** One of these elements. */
export function emitItem(code: string, list: Emitted, index: string, call: Pick<Emission, 'placed'>): Emitted {
  return call.placed(code, itemPlace(list, index))
}
