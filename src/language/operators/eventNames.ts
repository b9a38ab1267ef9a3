import type { Emission, Emitted } from '../emission.ts'
import { emitLookup } from '../emitLookup.ts'
import { listedPlace } from '../place.ts'
import { foldKey } from '../../runtime/foldKey.ts'
import { isEmpty } from '../../runtime/isEmpty.ts'
import { listCell, madeCell, type Cell } from '../cell.ts'
import { findEntry } from '../findEntry.ts'
import type { Call, Form } from '../operator.ts'

export const eventNames: Form = {
  name: 'eventNames',
  summary: "The vendor's names for this event, as a list: the user's table, then `track`, `page`, `screen`, `known`, `else`",
  argument: {
    slot: 'tables',
    description: "the user's table: event -> name or list of names, usually a setting of type map; null or empty: send nothing"
  },
  parameters: {
    track: { slot: 'cases', folds: true, description: 'event or standard event -> name or list of names', optional: true },
    page: { slot: 'value', description: 'the name of page calls', optional: true },
    screen: { slot: 'value', description: 'the name of screen calls', optional: true },
    known: { slot: 'literal', schema: { type: 'texts' }, description: 'names the vendor knows, taken in this spelling', optional: true },
    else: { slot: 'value', description: 'the name of any other track event', optional: true }
  },
  reads: { argument: 'condition', track: 'branch', page: 'branch', screen: 'branch', else: 'branch' },
  returns: ['list'],
  perEvent: true,
  examples: [
    { mapping: { '@eventNames': '$.settings.names', track: { Test: 'Purchase' } }, settings: { names: {} }, result: ['Purchase'] },
    {
      mapping: { '@eventNames': '$.settings.names', track: { Test: 'Purchase' } },
      settings: { names: { test: ['A', 'B'] } },
      result: ['A', 'B']
    },
    { mapping: { '@eventNames': '$.settings.names', known: ['TEST'] }, settings: { names: {} }, result: ['TEST'] },
    { mapping: { '@eventNames': '$.settings.names', else: '$.event' }, settings: { names: {} }, result: ['Test'] },
    { mapping: { '@eventNames': '$.settings.names', else: '$.event' }, settings: { names: { Test: '' } } }
  ],
  run(call) {
    const type = call.read('type')?.value
    const name = type === 'page' || type === 'screen' ? call.value(type) : nameTrackEvent(call)
    if (name === undefined || isEmpty(name.value)) return undefined
    return Array.isArray(name.value) ? name : listCell([name])
  },
  emit(call) {
    const type = 'run.event.type'
    const result = call.variable()
    const parts = (['page', 'screen'] as const).map(name => call.capture(() => call.value(name)))
    const track = call.capture(() => emitTrackName(call))
    call.writePart(`if (${type} === "page")`, parts[0]!, result)
    call.writePart(`else if (${type} === "screen")`, parts[1]!, result)
    call.writePart('else', track, result)
    const [page, screen] = parts
    const name = call.chosen(result, [
      { when: `${type} === "page"`, value: page!.value },
      { when: `${type} === "screen"`, value: screen!.value },
      { when: 'true', value: track.value }
    ])
    const list = call.variable(`${call.use('isEmpty')}(${result}) ? undefined : Array.isArray(${result}) ? ${result} : [${result}]`)
    return { ...call.placed(list, listedPlace(name)), kinds: ['list'] }
  }
}

function nameTrackEvent(call: Call): Cell | undefined {
  const keys = [call.read('event'), call.read('standardEvent')].filter(key => key !== undefined)
  const found = findEntry([...call.tables('argument'), call.elements('track')], keys, true)
  if (found !== undefined) {
    const cell = found.entry.value()
    return cell && madeCell(cell.value, [found.key, cell], 'eventNames')
  }
  const known = call.literal('known')
  for (const key of keys) {
    const name = Array.isArray(known) ? known.find(name => foldKey(String(name)) === foldKey(String(key.value))) : undefined
    if (name !== undefined) return madeCell(name, [key], 'eventNames')
  }
  return call.value('else')
}

function emitTrackName(call: Emission): Emitted {
  const keys = [call.read('event'), call.read('standardEvent')]
  const track = call.elements('track') ?? []
  return emitLookup([...call.tables('argument'), { kind: 'written', elements: track }], keys, true, call, () => {
    const known = call.literal('known')
    if (!Array.isArray(known) || known.length === 0) return call.value('else')
    const name = call.variable(`${call.use('knownName')}(${call.constant(known)}, ${keys.map(key => key.code).join(', ')})`)
    const result = call.variable(name)
    const otherwise = call.capture(() => call.value('else'))
    call.writePart(`if (${name} === undefined)`, otherwise, result)
    return call.chosen(result, [
      { when: `${name} !== undefined`, value: call.made(name, keys) },
      { when: 'true', value: otherwise.value }
    ])
  })
}
