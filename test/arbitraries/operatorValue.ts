import type { Json } from '../../src/index.ts'
import type { Operator } from '../../src/language/operator.ts'
import { printPath } from '../../src/language/printPath.ts'
import type { Kind, LiteralSchema, Slot } from '../../src/language/slot.ts'
import type { Choices } from './choices.ts'
import { draftPath, draftTable, readPath, useSetting, visiblePaths, type Draft, type Place } from './draft.ts'
import { boundPaths } from './knownPaths.ts'

/** Handed down, so that values and operators need not import each other. */
export interface Makers {
  readonly value: (draft: Draft, place: Place, kinds?: readonly Kind[]) => Json
  readonly condition: (draft: Draft, place: Place) => Json
  /** gives the path of one */
  readonly define: (draft: Draft, place: Place, kinds?: readonly Kind[]) => string
}

interface SlotPlace extends Place {
  readonly operator: Operator
  /** what the operator as a whole should give, for slots that say nothing themselves */
  readonly kinds: readonly Kind[] | undefined
}

/**
 * An operator with what its table entry says may stand in its slots.
 *
 * @param kinds - what it should give; left out: anything
 */
export function draftOperator(operator: Operator, draft: Draft, place: Place, makers: Makers, kinds?: readonly Kind[]): Json {
  const { name, parameters = {}, returns } = operator
  const wanted = returns === undefined ? kinds : undefined
  const fill = (slot: string, spec: Slot, siblings: { readonly [key: string]: Json }): Json => {
    const binds = 'binds' in spec ? (spec.binds ?? []) : []
    const isWalk = name === 'each' && slot === 'do'
    const inside: SlotPlace = {
      ...place,
      operator,
      kinds: wanted,
      bindings: [...new Set([...place.bindings, ...binds])],
      walked: place.walked || isWalk,
      secrets: place.secrets && operator.reads?.[slot] !== 'condition'
    }
    return draftSlot(spec, draft, inside, makers, siblings)
  }
  const given = Object.entries(parameters).filter(
    ([slot, spec]) => !isDecidedLater(name, slot) && (!spec.optional || draft.choices.often(50))
  )
  const filled: { [key: string]: Json } = Object.fromEntries(given.map(([slot, spec]) => [slot, fill(slot, spec, {})]))
  const object = { [`@${name}`]: fill('argument', operator.argument, filled), ...filled }
  if (name === 'rest') draft.rests.push({ base: draft.reads.at(-1) ?? [], object })
  return object
}

/** What an `@rest` leaves out depends on what else is read. */
function isDecidedLater(operator: string, slot: string): boolean {
  return operator === 'rest' && (slot === 'except' || slot === 'keep')
}

function draftSlot(spec: Slot, draft: Draft, place: SlotPlace, makers: Makers, siblings: { readonly [key: string]: Json }): Json {
  const { choices } = draft
  switch (spec.slot) {
    case 'value':
      if (place.operator.name === 'each' && !spec.binds && choices.often(25)) return draftOwnList(draft, place, makers)
      return place.operator.name === 'each' && place.walked && !spec.binds
        ? readPath(draft, choices.from(boundPaths.item))
        : makers.value(draft, place, spec.kinds ?? place.kinds)
    case 'values': {
      const value = (): Json => makers.value(draft, place, spec.kinds ?? place.kinds)
      return spec.max === undefined && choices.often(25)
        ? draftPath(draft, place, ['list'])
        : choices.list(spec.min ?? 1, Math.min(spec.max ?? 3, 3), value)
    }
    case 'condition':
      return makers.condition(draft, place)
    case 'conditions':
      return choices.list(1, 2, () => makers.condition(draft, place))
    case 'path':
      return draftObjectPath(draft, place)
    case 'cases':
      return draftTable(choices, caseNames, () => makers.value(draft, place, place.kinds))
    case 'tables': {
      const table = (): Json =>
        choices.often(40)
          ? printPath({ root: 'settings', segments: [useSetting(draft, ['object'])] })
          : draftTable(choices, caseNames, () => makers.value(draft, place))
      return choices.often(25) ? choices.list(1, 2, table) : table()
    }
    case 'entries':
      return choices.list(1, 2, () => ({ key: makers.value(draft, place, ['text']), value: makers.value(draft, place) }))
    case 'template':
      return draftText(draft, place, makers, siblings['values'])
    case 'literal':
      return draftParameter(spec.schema, choices)
  }
}

/** A list that an event cannot make longer. */
function draftOwnList(draft: Draft, place: Place, makers: Makers): Json {
  return draft.choices.one<Json>([
    [2, () => draft.choices.list(1, 3, () => makers.value(draft, place))],
    [1, () => printPath({ root: 'settings', segments: [useSetting(draft, ['list'])] })],
    [1, () => ({ '@eventNames': {}, track: { 'Order Completed': ['a', 'b'] }, else: '$.type' })]
  ])
}

const caseNames = ['a', 'on', 'eu', 'true', 'Order Completed', 'signed_up', 'track', '1']

function draftObjectPath(draft: Draft, place: Place): string {
  return readPath(draft, draft.choices.from(visiblePaths(draft, place).filter(path => path.kinds.includes('object'))))
}

/** A text with inserts: paths, or the names under `values`, then perhaps an expression that gives the text. */
function draftText(draft: Draft, place: Place, { define }: Makers, values: Json | undefined): string {
  const { choices } = draft
  const names = typeof values === 'object' && values !== null ? Object.keys(values).filter(name => !name.includes('}')) : undefined
  if (names !== undefined && choices.often(30)) return printPath({ root: 'settings', segments: [useSetting(draft, ['text'])] })
  const insert = (): string =>
    names === undefined
      ? `{${(place.depth > 0 && choices.often(20) ? define(draft, place, ['text']) : draftPath(draft, place, ['text'], true)).replace('$.', '')}}`
      : names.length > 0
        ? `{${choices.from(names)}}`
        : ''
  const parts = choices.list(1, 3, () => (choices.often(50) ? choices.text().replaceAll('{', '{{') : insert()))
  return parts.join('').replace(/^\$/, ' $')
}

const texts = [',', '-', 'A-Za-z0-9_', 'YYYY-MM-DD', 'id', 'a', '_', 'email', 'order_id', "['b b']"]

function draftParameter(schema: LiteralSchema, choices: Choices): Json {
  switch (schema.type) {
    case 'text':
      return schema.enum ? choices.from(schema.enum) : draftWord(choices)
    case 'texts':
      return choices.list(0, 3, () => (schema.enum ? choices.from(schema.enum) : draftWord(choices)))
    case 'integer':
      return Math.min(Math.max(choices.from([1, 3, 20, 0, -2, 1000]), schema.minimum ?? -Infinity), schema.maximum ?? Infinity)
    case 'boolean':
      return choices.often(50)
    case 'any':
      return choices.from<Json>([null, '', 0, {}, 'none', [false]])
  }
}

function draftWord(choices: Choices): string {
  return choices.one<string>([
    [3, () => choices.from(texts)],
    [1, () => choices.text() || 'x']
  ])
}
