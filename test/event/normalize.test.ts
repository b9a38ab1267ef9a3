import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalize, normalizeEvent, originalPointer } from '../../src/event/normalize.ts'
import { validate } from '../../src/event/validate.ts'
import { isEqual } from '../../src/runtime/isEqual.ts'
import { appendPointer, splitPointer } from '../../src/runtime/pointer.ts'
import { anyValue, deep } from '../arbitraries/anyValue.ts'
import { messyEvent, respelledEvent, shuffled, specEvent } from '../arbitraries/event.ts'
import { hostileString } from '../arbitraries/hostileString.ts'
import { deepFreeze } from '../support/deepFreeze.ts'

const fields = ['type', 'userId', 'groupId', 'event', 'traits', 'properties', 'context', 'integrations', 'timestamp', 'own']
const codes = (input: unknown): readonly string[] => normalize(input).issues.map(issue => issue.code)
const identify = (traits: unknown): unknown => normalize({ type: 'identify', userId: 'u', traits }).event['traits']

/** Pointers and values of all leaves. */
function leaves(value: unknown, pointer = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[pointer, value]]
  return Object.entries(value).flatMap(([key, member]) => leaves(member, appendPointer(pointer, key)))
}

function read(value: unknown, pointer: string): unknown {
  return splitPointer(pointer).reduce<unknown>((part, key) => (part as { [key: string]: unknown } | undefined)?.[key], value)
}

describe('laws of normalize', () => {
  it('gives a result for any JavaScript value', () => {
    fc.assert(
      fc.property(anyValue(), make => {
        const { event, issues } = normalize(make())
        expect(typeof event).toBe('object')
        expect(issues.length).toBeLessThanOrEqual(101)
      })
    )
  })

  it('gives a result for any JavaScript value at any place', () => {
    fc.assert(
      fc.property(
        specEvent(),
        fc.constantFrom(...fields),
        fc.constantFrom('', 'email', 'address', 'consent', 'All'),
        anyValue(),
        (event, field, key, make) => {
          const { issues } = normalize({ ...event, [field]: key === '' ? make() : { [key]: make() } })
          expect(issues.length).toBeLessThanOrEqual(101)
        }
      )
    )
  })

  it('never changes its input', () => {
    fc.assert(
      fc.property(messyEvent(), event => {
        const before = JSON.stringify(event)
        normalize(deepFreeze(event))
        expect(JSON.stringify(event)).toBe(before)
      })
    )
  })

  it('hands a canonical event back as it is', () => {
    fc.assert(
      fc.property(specEvent(), event => {
        const { event: normalized, issues, renames } = normalizeEvent(event)
        expect(normalized).toBe(event)
        expect(issues).toEqual([])
        expect(renames.size).toBe(0)
      })
    )
  })

  it('is idempotent: a second time nothing changes and nothing is said', () => {
    const input = fc.oneof(
      messyEvent().map(event => () => event),
      fc.tuple(fc.constantFrom(...fields), anyValue()).map(([field, make]) => () => ({ type: 'identify', userId: 'u', [field]: make() }))
    )
    fc.assert(
      fc.property(input, make => {
        const first = normalize(make()).event
        const second = normalize(first)
        expect(second.event).toBe(first)
        expect(second.issues).toEqual([])
      }),
      { examples: [[() => ({ type: 'identify', userId: 'u', traits: NaN })]] }
    )
  })

  it('does not look at the order of keys', () => {
    fc.assert(
      fc.property(
        respelledEvent().chain(([, event]) => fc.tuple(fc.constant(event), shuffled(fc.constant(event)))),
        ([event, mixed]) => {
          expect(normalize(mixed).event).toEqual(normalize(event).event)
        }
      )
    )
  })

  it('gives every spelling of reserved traits the same event', () => {
    fc.assert(
      fc.property(respelledEvent(), ([canonical, respelled]) => {
        const { event, issues } = normalize(respelled)
        expect(event).toEqual(canonical)
        expect(issues).toEqual([])
      })
    )
  })

  it('knows the way back from every place', () => {
    fc.assert(
      fc.property(respelledEvent(), ([, respelled]) => {
        const { event, renames } = normalizeEvent(respelled)
        for (const [pointer, value] of leaves(event)) expect(read(respelled, originalPointer(pointer, renames))).toEqual(value)
      })
    )
  })

  it('points with every issue at something in the input', () => {
    fc.assert(
      fc.property(messyEvent(), event => {
        for (const { pointer } of normalize(event).issues) {
          const parent = read(
            event,
            splitPointer(pointer)
              .slice(0, -1)
              .map(key => appendPointer('', key))
              .join('')
          )
          expect(Object.hasOwn(Object(parent) as object, splitPointer(pointer).at(-1) ?? '')).toBe(true)
        }
      })
    )
  })

  it('makes clean JSON of every event that is accepted', () => {
    const event = fc.tuple(specEvent(), fc.constantFrom('own', 'properties', 'traits', 'context'), hostileString(), anyValue())
    fc.assert(
      fc.property(
        fc.oneof(
          messyEvent().map(event => () => event),
          event.map(([event, field, key, make]) => () => ({ ...event, [field]: { [key]: make() } }))
        ),
        make => {
          const { event: normalized, issues } = normalize(make())
          if ([...issues, ...validate(normalized)].some(issue => issue.severity === 'error')) return
          expect(isEqual(JSON.parse(JSON.stringify(normalized)), normalized)).toBe(true)
          for (const [pointer, value] of leaves(normalized)) {
            expect(value === null || ['string', 'number', 'boolean'].includes(typeof value) ? value : pointer).toBe(value)
            expect(Object.is(value, -0)).toBe(false)
            expect(splitPointer(pointer)).not.toContain('__proto__')
          }
        }
      )
    )
  })

  it('never tells a value of the event', () => {
    const canary = 'zqxcanary'
    const mark = (value: unknown): unknown =>
      typeof value === 'string'
        ? value + canary
        : JSON.parse(JSON.stringify(value), (_, part: unknown) => (typeof part === 'string' ? part + canary : part))
    fc.assert(
      fc.property(messyEvent(), event => {
        const marked = Object.fromEntries(
          Object.entries(event).map(([key, value]) => [key, key === 'type' || value === undefined ? value : mark(value)])
        )
        const { event: normalized, issues } = normalize(marked)
        for (const issue of [...issues, ...validate(normalized)]) expect(JSON.stringify(issue)).not.toContain(canary)
      })
    )
  })

  it('leaves the prototypes of the engine alone', () => {
    const before = Object.getOwnPropertyNames(Object.prototype)
    normalize(JSON.parse('{"type":"identify","userId":"u","traits":{"__proto__":{"admin":true},"address":{"__proto__":{"city":"x"}}}}'))
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
    expect('admin' in {}).toBe(false)
  })
})

describe('what is no event', () => {
  it.each([[null], [undefined], [[]], ['{}'], [1], [() => 1], [new Map()], [new Date(0)]])('refuses %o', input => {
    expect(normalize(input)).toMatchObject({ event: {}, issues: [{ code: 'event_not_object', severity: 'error', pointer: '' }] })
  })

  it('refuses what throws when it is read', () => {
    const input = {
      type: 'identify',
      userId: 'u',
      traits: Object.defineProperty({}, 'email', { enumerable: true, get: () => expect.fail('read') })
    }
    expect(normalize(input).event).toEqual({})
    expect(codes(input)).toEqual(['event_not_object', 'value_not_json'])
  })
})

describe('limits', () => {
  it('leaves an event alone that is too deep or too large', () => {
    for (const traits of [deep(1_000_000), Array.from({ length: 20_001 }, () => 1), new Array(4_294_967_295)]) {
      const event = { type: 'IDENTIFY', userId: 5, traits: { E_Mail: 'a', traits } }
      expect(normalize(event).event).toBe(event)
      expect(normalize(event).issues).toEqual([])
    }
  })

  it('takes 64 levels and no more', () => {
    expect(codes({ type: 'identify', userId: 'u', traits: { a: deep(62), b: () => 1 } })).toEqual(['value_not_json'])
    expect(codes({ type: 'identify', userId: 'u', traits: { a: deep(63), b: () => 1 } })).toEqual([])
  })

  it('drops a key of more than 1,024 characters', () => {
    expect(identify({ ['k'.repeat(1_024)]: 1, ['k'.repeat(1_025)]: 2 })).toEqual({ ['k'.repeat(1_024)]: 1 })
  })

  it('says so when there are more issues than it tells', () => {
    const input = {
      type: 'identify',
      userId: 'u',
      traits: Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`k${index}`, () => 1]))
    }
    expect(codes(input)).toHaveLength(101)
    expect(codes(input).at(-1)).toBe('issues_truncated')
  })
})

describe('values', () => {
  it.each<[string, object, object, readonly string[]]>([
    ['type', { type: ' Track ' }, { type: 'track' }, ['type_respelled']],
    ['an unknown type', { type: 'Purchase' }, { type: 'Purchase' }, []],
    ['a Kelvin sign in the type', { type: 'trac\u212a' }, { type: 'trac\u212a' }, []],
    ['a whole number as id', { userId: 5, groupId: -0 }, { userId: '5', groupId: '0' }, ['id_coerced', 'id_coerced']],
    ['an unsafe number as id', { userId: 2 ** 53 }, { userId: 2 ** 53 }, []],
    ['spaces around an id', { anonymousId: '\u3000 a b\u00a0' }, { anonymousId: 'a b' }, ['id_trimmed']],
    ['a line end after an id', { userId: 'u\n' }, { userId: 'u\n' }, []],
    ['the id of a group in context', { context: { groupId: ' 5' } }, { context: { groupId: '5' } }, ['id_trimmed']],
    ['null containers', { traits: null, properties: null, context: null, integrations: null }, {}, Array(4).fill('field_null')],
    ['null elsewhere', { event: null, context: { consent: null } }, { event: null, context: { consent: null } }, []],
    ['-0', { properties: { a: -0, b: [-0] } }, { properties: { a: 0, b: [0] } }, []],
    [
      'numbers without end',
      { properties: { a: Infinity, b: [NaN, 1] } },
      { properties: { b: [null, 1] } },
      ['number_not_finite', 'number_not_finite']
    ],
    ['a Date', { timestamp: new Date(5) }, { timestamp: '1970-01-01T00:00:00.005Z' }, ['value_not_json']],
    ['an invalid Date', { timestamp: new Date(NaN) }, {}, ['value_not_json']],
    ['undefined', { userId: undefined, properties: { a: undefined } }, { properties: {} }, []],
    ['undefined in a list', { properties: { a: [1, undefined] } }, { properties: { a: [1, null] } }, ['value_not_json']],
    [
      'what JSON cannot say',
      { properties: { a: 1n, b: new Map(), c: () => 1, d: Symbol('d'), e: 1 } },
      { properties: { e: 1 } },
      Array(4).fill('value_not_json')
    ],
    [
      'an own __proto__',
      JSON.parse('{"properties":{"__proto__":1,"constructor":2,"hasOwnProperty":3}}'),
      { properties: { constructor: 2, hasOwnProperty: 3 } },
      ['key_forbidden']
    ]
  ])('%s', (_, input, expected, issues) => {
    expect(normalize(input).event).toEqual(expected)
    expect(codes(input)).toEqual(issues)
  })

  it.each([['userId'], ['traits'], ['properties'], ['context'], ['integrations']])(
    'leaves what refuses the event for validate to see: %s',
    field => {
      for (const value of [new Map(), () => 1, 1n, NaN]) {
        expect(normalize({ type: 'identify', anonymousId: 'a', [field]: value }).event[field]).toBe(value)
      }
    }
  )
})

describe('several spellings of one trait', () => {
  it.each<[string, object, object, readonly string[]]>([
    ['the canonical one wins', { EMAIL: 'a', email: 'b' }, { email: 'b' }, ['trait_duplicate']],
    ['snake_case beats the first', { CreatedAt: 1, created_at: 2 }, { createdAt: 2 }, ['trait_duplicate']],
    ['else the first wins', { EMAIL: 'a', Email: 'b' }, { email: 'a' }, ['trait_duplicate']],
    ['a usable value beats null', { email: null, EMAIL: 'a' }, { email: 'a' }, ['trait_duplicate']],
    ['a usable value beats ""', { email: '', EMAIL: 'a' }, { email: 'a' }, ['trait_duplicate']],
    ['a value that is no JSON does not count', { email: () => 1, EMAIL: 'a' }, { email: 'a' }, ['value_not_json']],
    ['equal values say nothing', { EMAIL: 'a', email: 'a', Email: 'a' }, { email: 'a' }, []],
    ['one that differs tells of all', { EMAIL: 'a', email: 'a', Email: 'b' }, { email: 'a' }, ['trait_duplicate', 'trait_duplicate']],
    ['created is a synonym', { created: 1, createdAt: 2 }, { createdAt: 2 }, ['trait_duplicate']],
    ['zip is one inside address', { zip: 1, address: { zip: 1, ZIP: 2 } }, { zip: 1, address: { postalCode: 1 } }, ['trait_duplicate']],
    ['inside company, too', { company: { employeeCount: 1, employee_count: 2 } }, { company: { employee_count: 2 } }, ['trait_duplicate']]
  ])('%s', (_, traits, expected, issues) => {
    expect(identify(traits)).toEqual(expected)
    expect(codes({ type: 'identify', userId: 'u', traits })).toEqual(issues)
  })

  it('takes thousands of them', () => {
    const traits = Object.fromEntries(
      Array.from({ length: 15_000 }, (_, index) => [`e${'_'.repeat(index % 1_000)}m${'-'.repeat(Math.floor(index / 1_000))}ail`, index])
    )
    expect(identify(traits)).toEqual({ email: 0 })
    expect(codes({ type: 'identify', userId: 'u', traits }).at(-1)).toBe('issues_truncated')
  })

  it('points at the loser as it was given', () => {
    const { issues } = normalize({ type: 'identify', userId: 'u', traits: { ADDRESS: { Zip: 1, postal_code: 2 } } })
    expect(issues.map(issue => issue.pointer)).toEqual(['/traits/ADDRESS/Zip'])
  })
})

describe('tables', () => {
  it('renames by the group table on group calls, and by the user table in context', () => {
    const { event } = normalize({
      type: 'group',
      groupId: 'g',
      traits: { PLAN: 'a', First_Name: 'b' },
      context: { traits: { PLAN: 'a', First_Name: 'b' } }
    })
    expect(event).toMatchObject({ traits: { plan: 'a', First_Name: 'b' }, context: { traits: { PLAN: 'a', firstName: 'b' } } })
  })

  it('renames traits of other calls by the user table, and nothing in properties', () => {
    const { event } = normalize({
      type: 'track',
      event: 'E',
      userId: 'u',
      traits: { 'e-mail': 'a' },
      properties: { 'e-mail': 'a', Order_ID: 1 }
    })
    expect(event).toMatchObject({ traits: { email: 'a' }, properties: { 'e-mail': 'a', Order_ID: 1 } })
  })

  it('keeps every other key byte for byte and in its place', () => {
    expect(Object.keys(identify({ b: 1, E_MAIL: 2, 'Favourite Colour': 3, 'cr\u00e9atedAt': 4, 'created.at': 5 }) as object)).toEqual([
      'b',
      'email',
      'Favourite Colour',
      'cr\u00e9atedAt',
      'created.at'
    ])
  })
})
