import { emitLookup } from '../emitLookup.ts'
import { madeCell } from '../cell.ts'
import { findEntry } from '../findEntry.ts'
import type { Form } from '../operator.ts'

export const lookup: Form = {
  name: 'lookup',
  summary: 'The entry of a table for a value; the first table that has it decides, even with null (absent)',
  argument: { slot: 'values', description: 'the text, number or boolean to look up, or a list of them, tried in order' },
  parameters: {
    in: { slot: 'tables', description: 'a table, a setting of type map, an object of the event, or a list of these' },
    else: { slot: 'value', description: 'the value when no table has it; left out: absent', optional: true },
    fold: { slot: 'literal', schema: { type: 'boolean' }, description: 'compare by the key rule as well', optional: true }
  },
  reads: { in: 'branch', else: 'branch' },
  examples: [
    { mapping: { '@lookup': '$.properties.a', in: { x: 1 }, else: 2 }, properties: { a: 'x' }, result: 1 },
    { mapping: { '@lookup': '$.properties.a', in: { x: 1 }, else: 2 }, properties: { a: 'constructor' }, result: 2 },
    { mapping: { '@lookup': '$.properties.a', in: [{ x: null }, { x: 1 }], else: 2 }, properties: { a: 'x' } },
    {
      mapping: { '@lookup': '$.properties.a', in: { 'Order Completed': 'Purchase' }, fold: true },
      properties: { a: 'order_completed' },
      result: 'Purchase'
    },
    {
      mapping: { '@lookup': '$.event', in: '$.settings.names', else: '$.event' },
      settings: { names: { Test: 'Renamed' } },
      result: 'Renamed'
    },
    { mapping: { '@lookup': '$.type', in: '$.properties.calls' }, properties: { calls: { track: false } }, result: false }
  ],
  run(call) {
    const keys = call.elements('argument').flatMap(element => element.value() ?? [])
    const found = findEntry(call.tables('in'), keys, call.literal('fold') === true)
    if (found === undefined) return call.value('else')
    const cell = found.entry.value()
    return cell === undefined || cell.value === null ? undefined : madeCell(cell.value, [found.key, cell], 'lookup')
  },
  emit(call) {
    const keys = call.elements('argument')?.map(element => element.value()) ?? call.value('argument')
    return emitLookup(call.tables('in'), keys, call.literal('fold') === true, call, () => call.value('else'))
  }
}
