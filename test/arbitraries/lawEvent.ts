import fc from 'fast-check'
import { isObject } from '../../src/runtime/isObject.ts'
import { appendPointer } from '../../src/runtime/pointer.ts'
import type { CallType } from '../../src/runtime/json.ts'
import { messyEvent, specEvent, type SpecEvent } from './event.ts'
import { hostileString } from './hostileString.ts'

/**
 * Events that a mapping may get: good ones, good ones with hostile texts in them, some with things that are wrong.
 *
 * @param calls - that the mapping takes
 */
export function lawEvent(calls: readonly CallType[]): fc.Arbitrary<SpecEvent> {
  return fc.oneof(
    { weight: 4, arbitrary: richEvent(calls) },
    { weight: 3, arbitrary: withHostileTexts(richEvent(calls)) },
    { weight: 1, arbitrary: messyEvent() }
  )
}

/**
 * Valid events in canonical spelling that have what the mappings of `mappingFile` like to read.
 *
 * @param calls - that the mapping takes
 */
export function richEvent(calls: readonly CallType[]): fc.Arbitrary<SpecEvent> {
  const events = fc.oneof(...calls.map(type => specEvent(type)))
  return fc.tuple(events, extras()).map(([event, { context, switches, traits, properties }]) => ({
    ...event,
    context: { ...members(event['context']), ...context },
    integrations: { ...members(event['integrations']), ...switches },
    ...(isObject(event['traits']) && { traits: { ...event['traits'], ...traits } }),
    ...(isObject(event['properties']) && { properties: { ...event['properties'], ...properties } })
  }))
}

function members(value: unknown): object {
  return isObject(value) ? value : {}
}

function extras(): fc.Arbitrary<{
  readonly context: object
  readonly switches: object
  readonly traits: object
  readonly properties: object
}> {
  const scalar = fc.oneof(hostileString(), fc.integer(), fc.boolean(), fc.constant(null))
  const item = fc.record(
    { product_id: hostileString(), price: fc.oneof(fc.integer(), hostileString()), 'b b': scalar },
    { requiredKeys: [] }
  )
  const options = fc.record(
    { channel: hostileString(), names: fc.array(hostileString(), { maxLength: 2 }), note: scalar },
    { requiredKeys: [] }
  )
  const id = fc.record({ type: fc.constantFrom('ga_client_id', 'other'), id: fc.oneof(hostileString(), fc.nat()) })
  const nested = fc.dictionary(
    hostileString().filter(key => key !== '__proto__'),
    fc.oneof(scalar, fc.array(scalar, { maxLength: 2 }), item),
    { maxKeys: 3 }
  )
  const optional = (fields: { [name: string]: fc.Arbitrary<unknown> }): fc.Arbitrary<object> => fc.record(fields, { requiredKeys: [] })
  return fc.record({
    context: optional({ externalIds: fc.array(id, { maxLength: 2 }) }),
    switches: optional({ Test: fc.oneof(fc.constant(true), options) }),
    traits: optional({ list: fc.array(scalar, { maxLength: 3 }), nested }),
    properties: optional({ note: fc.oneof(nested, fc.array(item, { maxLength: 3 })) })
  })
}

/** What means something in a URL. */
export const urlTexts: readonly string[] = [
  '&x=1',
  '?x=1',
  '#x',
  '%2e%2e',
  '%2F',
  '/x',
  '@evil.test',
  '//evil.test',
  '\\evil.test',
  'x;y',
  ':80',
  '+ +'
]

/** The same events with some of their texts replaced by hostile ones; the type stays. */
export function withHostileTexts(events: fc.Arbitrary<SpecEvent>): fc.Arbitrary<SpecEvent> {
  const text = fc.oneof({ weight: 3, arbitrary: hostileString() }, { weight: 1, arbitrary: fc.constantFrom(...urlTexts) })
  const changes = fc.array(fc.tuple(fc.nat(), text), { minLength: 1, maxLength: 4 })
  return fc.tuple(events, changes).map(([event, chosen]) => {
    const places = textPlaces(event).filter(place => place !== '/type')
    const texts = new Map(chosen.map(([number, text]) => [places[number % places.length], text]))
    return replaceTexts(event, (text, pointer) => texts.get(pointer) ?? text) as SpecEvent
  })
}

/** Pointers of all texts. */
function textPlaces(value: unknown, pointer = ''): readonly string[] {
  if (typeof value === 'string') return [pointer]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => textPlaces(member, appendPointer(pointer, key)))
}

/**
 * A JSON value with its texts replaced.
 *
 * @param replace - gets each text and its pointer
 */
export function replaceTexts(value: unknown, replace: (text: string, pointer: string) => unknown, pointer = ''): unknown {
  if (typeof value === 'string') return replace(value, pointer)
  if (Array.isArray(value)) return value.map((item, index) => replaceTexts(item, replace, appendPointer(pointer, index)))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, replaceTexts(member, replace, appendPointer(pointer, key))]))
}
