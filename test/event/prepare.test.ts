import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prepare, prepareFast, prepareFully, type PreparedEvent } from '../../src/event/prepare.ts'
import { maxDepth, maxKeyLength } from '../../src/event/limits.ts'
import * as functions from '../../src/language/views/functions.ts'
import { callTypes, type JsonObject } from '../../src/runtime/json.ts'
import { appendPointer } from '../../src/runtime/pointer.ts'
import { anyValue } from '../arbitraries/anyValue.ts'
import { messyEvent, respelledEvent, specEvent } from '../arbitraries/event.ts'
import { hostileString } from '../arbitraries/hostileString.ts'
import { lawEvent } from '../arbitraries/lawEvent.ts'

/** Pointers of everything in a value. */
function pointersOf(value: unknown, pointer = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [pointer]
  return [pointer, ...Object.entries(value).flatMap(([key, member]) => pointersOf(member, appendPointer(pointer, key)))]
}

/** The fields, with the two that may be spelled as they were given read from the event. */
function rootsOf({ fields, event }: PreparedEvent): JsonObject {
  const roots: { [key: string]: unknown } = {}
  for (const key of Object.keys(fields)) roots[key] = key === 'traits' || key === 'context' ? event[key] : fields[key]
  return roots
}

function viewsOf(prepared: PreparedEvent): unknown {
  return [
    functions.wholeView(functions.userOf(prepared)),
    functions.wholeView(functions.groupOf(prepared)),
    functions.wholeView(functions.commerceOf(prepared)),
    functions.externalIdsOf(prepared),
    functions.timeOf(prepared, 1),
    functions.standardEventOf(prepared),
    functions.surfaceOf(prepared),
    functions.osOf(prepared)
  ]
}

/** The fast path steps aside or does what the slow one does; tells which. */
function agrees(make: () => unknown): boolean {
  const input = make()
  const fast = prepareFast(input)
  if (fast === undefined) return false
  const full = prepareFully(input)
  expect(full.issues).toEqual([])
  expect(fast.issues).toEqual(full.issues)
  expect(fast.type).toBe(full.type)
  // the views first: they must not depend on the event having been read
  expect(JSON.stringify(viewsOf(fast))).toBe(JSON.stringify(viewsOf(full)))
  expect(JSON.stringify(fast.event)).toBe(JSON.stringify(full.event))
  expect(fast.event).toEqual(full.event)
  expect(JSON.stringify(rootsOf(fast))).toBe(JSON.stringify(rootsOf(full)))
  expect(fast.groupId).toEqual(full.groupId)
  for (const pointer of pointersOf(full.event)) expect(fast.locate(pointer)).toBe(full.locate(pointer))
  if (full.event === input) expect(fast.event).toBe(input)
  return true
}

/** Places of an event. */
const places: readonly (readonly string[])[] =
  'type userId anonymousId previousId groupId messageId event name category timestamp sentAt traits properties context integrations own context.traits context.groupId context.consent context.page integrations.All properties.products traits.address traits.company traits.email traits.createdAt traits.age traits.phone context.traits.birthday context.traits.website traits.address.zip traits.company.employees'
    .split(' ')
    .map(path => path.split('.'))

const place = (): fc.Arbitrary<readonly string[]> => fc.constantFrom(...places)

function replaceAt(value: unknown, [key = '', ...rest]: readonly string[], member: unknown): JsonObject {
  const object = typeof value === 'object' && value !== null ? (value as JsonObject) : {}
  return { ...object, [key]: rest.length === 0 ? member : replaceAt(object[key], rest, member) }
}

/** Values at the edge of what is fine. */
const edges: readonly unknown[] = [
  '',
  null,
  0,
  -0,
  1.5,
  -1,
  2 ** 53,
  2 ** 53 - 1,
  1e21,
  5e-324,
  true,
  [],
  {},
  [null],
  ' a',
  'a ',
  'a\n',
  'a\tb',
  '\u00a0a',
  '\u200b',
  '\ufeff',
  '👍',
  '\ud800',
  'guest',
  'NaN',
  '0',
  '00-0',
  '01',
  '-1',
  '.',
  '..',
  'a..b',
  'a/../b',
  '{{x}}',
  '%x%',
  'a'.repeat(100),
  'a'.repeat(101),
  'a'.repeat(512),
  'a'.repeat(513),
  'a'.repeat(1024),
  'a'.repeat(1025),
  '2024-02-29',
  '2023-02-29',
  '2024-05-31T10:00:00Z',
  '2024-05-01T10:00:00.123456789Z',
  '2024-05-01T10:00:00.1234567890Z',
  '2024-05-01T10:00:00',
  '2024-05-01 10:00:00Z',
  '2024-05-01T10:00:00+02:00',
  '2024-05-01T10:00:00+0200',
  '2024-05-01T24:00:00Z',
  '2016-12-31T23:59:60Z',
  '1969-12-31T23:59:59Z',
  '1970-01-01T00:00:00+01:00',
  '2099-12-31T23:59:59Z',
  '2100-01-01T00:00:00Z',
  1577934245,
  1e11,
  -1e11,
  '1577934245',
  'ada@example.com',
  'ada.@example.com',
  'ada@-example.com',
  'ada@example',
  'ä@ö.de',
  'https://a',
  'http://a@',
  'https://a/ b',
  'HTTPS://A?x#y',
  '+1 410 555',
  '12',
  '1e5',
  '1.',
  'd41d8cd98f00b204e9800998ecf8427e'
]

const edge = (): fc.Arbitrary<unknown> => fc.oneof(fc.constantFrom(...edges), hostileString(), specEvent())

describe('the fast path', () => {
  it('takes good events', () => {
    let taken = 0
    fc.assert(
      fc.property(specEvent(), event => {
        if (agrees(() => event)) taken += 1
      }),
      { numRuns: 300 }
    )
    expect(taken).toBeGreaterThan(100)
  })

  it('takes every spelling of reserved traits', () => {
    fc.assert(
      fc.property(respelledEvent(), ([canonical, respelled]) => {
        expect(agrees(() => respelled)).toBe(agrees(() => canonical))
      })
    )
  })

  it('says nothing else than normalize and validate, or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(lawEvent(callTypes), messyEvent()), event => void agrees(() => event)),
      { numRuns: 300 }
    )
  })

  it('knows the edges', () => {
    fc.assert(
      fc.property(specEvent(), fc.array(fc.tuple(place(), edge()), { minLength: 1, maxLength: 2 }), (event, changes) => {
        agrees(() => changes.reduce<JsonObject>((changed, [path, value]) => replaceAt(changed, path, value), event))
      }),
      { numRuns: 1000 }
    )
  })

  it.each(callTypes)('knows every edge at every place of %s', type => {
    const event = { type, userId: 'u1', previousId: 'p1', groupId: 'g1', event: 'E' }
    expect(agrees(() => event)).toBe(true)
    for (const path of places) for (const value of edges) agrees(() => replaceAt(event, path, value))
  })

  it.each<[string, boolean, () => unknown]>([
    ['an alias of itself', false, () => ({ type: 'alias', userId: 'u1', previousId: 'u1' })],
    ['too deep', false, () => ({ type: 'page', userId: 'u1', properties: nest(maxDepth + 1) })],
    ['deep enough', true, () => ({ type: 'page', userId: 'u1', properties: nest(maxDepth) })],
    ['in a list', true, () => ({ type: 'page', userId: 'u1', properties: { list: [nest(maxDepth - 2)] } })],
    ['too deep in a list', false, () => ({ type: 'page', userId: 'u1', properties: { list: [[nest(maxDepth - 2)]] } })],
    ['a long key', true, () => ({ type: 'page', userId: 'u1', properties: { ['k'.repeat(maxKeyLength)]: 1 } })],
    ['a key too long', false, () => ({ type: 'page', userId: 'u1', properties: { ['k'.repeat(maxKeyLength + 1)]: 1 } })],
    ['large', true, () => ({ type: 'page', userId: 'u1', properties: { text: 'x'.repeat(32_000) } })],
    ['too large', false, () => ({ type: 'page', userId: 'u1', properties: { text: 'x'.repeat(33_000) } })],
    ['many values', true, () => ({ type: 'page', userId: 'u1', properties: { list: Array.from({ length: 15_000 }, () => 1) } })],
    ['too many values', false, () => ({ type: 'page', userId: 'u1', properties: { list: Array.from({ length: 20_000 }, () => 1) } })],
    ['large once it is spelled well', false, () => spelledLarge(32 * 1024 - 2)],
    ['shared', false, () => ({ type: 'page', userId: 'u1', properties: share(60) })],
    ['a list with members', true, () => ({ type: 'page', userId: 'u1', properties: { list: Object.assign([1], { a: undefined }) } })],
    ['without prototype', true, () => Object.assign(Object.create(null) as object, { type: 'page', userId: 'u1' })],
    ['hidden members', false, () => Object.defineProperty({ type: 'page', userId: 'u1' }, 'userId', { value: 5, enumerable: false })],
    ['getters', true, () => ({ type: 'page', userId: 'u1', get name() { return 'n' } })] // prettier-ignore
  ])('agrees: %s', (_, isTaken, make) => {
    expect(agrees(make)).toBe(isTaken)
  })

  it('steps aside for what is no JSON, and for what throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...callTypes), place(), anyValue(), (type, path, make) => {
        const event = { type, userId: 'u1', previousId: 'p1', groupId: 'g1', event: 'E' }
        const fast = prepareFast(replaceAt(event, path, make()))
        if (fast !== undefined) expect(prepareFully(replaceAt(event, path, make())).issues).toEqual([])
        prepareFast(make())
      })
    )
  })

  it('steps aside when Object.prototype is polluted', () => {
    const event = { type: 'page', userId: 'u1' }
    const expected = prepare(event)
    Reflect.defineProperty(Object.prototype, 'anonymousId', { value: 5, enumerable: true, configurable: true, writable: true })
    try {
      expect(prepareFast(event)).toBeUndefined()
      expect(prepare(event).issues).toEqual(expected.issues)
    } finally {
      delete (Object.prototype as { anonymousId?: number }).anonymousId
    }
  })
})

function nest(levels: number): unknown {
  let value: unknown = 1
  for (let level = 1; level < levels; level += 1) value = { a: value }
  return value
}

/** Few objects, and more paths than anybody can walk. */
function share(levels: number): unknown {
  let value: unknown = { a: 1 }
  for (let level = 0; level < levels; level += 1) value = { a: value, b: value }
  return value
}

/** `zip` becomes `postalCode`: as large as the limit, then above it. */
function spelledLarge(size: number): JsonObject {
  const event = { type: 'identify', userId: 'u1', traits: { address: { zip: '1' }, text: '' } }
  return { ...event, traits: { ...event.traits, text: 'x'.repeat(size - JSON.stringify(event).length) } }
}
