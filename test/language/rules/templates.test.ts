import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/index.ts'
import { engines } from '../../contract/engines.ts'
import { outcome, run, track, type Members } from './probe.ts'

type Row = readonly [title: string, body: Json, properties: Members, expected: Json | undefined]

const literals: readonly Row[] = [
  ['scalars, null included', { t: 'x', e: '', n: 1.5, z: 0, b: false, u: null }, {}, { t: 'x', e: '', n: 1.5, z: 0, b: false, u: null }],
  ['empty objects and lists stay', { o: {}, l: [], n: [[], {}] }, {}, { o: {}, l: [], n: [[], {}] }],
  [
    'a text that only looks like code',
    { a: '`${process.exit()}`', b: '${x}', c: '{{x}}', d: '{event}' },
    {},
    { a: '`${process.exit()}`', b: '${x}', c: '{{x}}', d: '{event}' }
  ],
  ['line terminators and quotes', { a: 'a\nb\rc\u2028d\u2029e"\'\\' }, {}, { a: 'a\nb\rc\u2028d\u2029e"\'\\' }],
  [
    'a key that only looks like code',
    { '[process.exit()]': '$.event', 'a.b': 1, 'a[0]': 2 },
    {},
    { '[process.exit()]': 'Test', 'a.b': 1, 'a[0]': 2 }
  ],
  ['-0 is 0', { a: -0 }, {}, { a: 0 }],
  [
    'keys of built-in prototypes',
    { constructor: 1, hasOwnProperty: '$.event', toString: { valueOf: [] }, length: 3 },
    {},
    { constructor: 1, hasOwnProperty: 'Test', toString: { valueOf: [] }, length: 3 }
  ],
  [
    'comments in any object',
    { '//': 'x', a: { '//': 'x', b: 1 }, c: [{ '//': ['any', 'value'], d: { '@lower': 'X', '//': 'x' } }] },
    {},
    { a: { b: 1 }, c: [{ d: 'x' }] }
  ]
]

const pruning: readonly Row[] = [
  ['keys whose value is absent are left out', { a: '$.properties.a', b: 1 }, {}, { b: 1 }],
  ['null read from the event is absent', { a: '$.properties.a', b: 1 }, { a: null }, { b: 1 }],
  [
    '0, false and empty values are values',
    { z: '$.properties.z', f: '$.properties.f', t: '$.properties.t', l: '$.properties.l', o: '$.properties.o' },
    { z: 0, f: false, t: '', l: [], o: {} },
    { z: 0, f: false, t: '', l: [], o: {} }
  ],
  ['absent elements fall out', { a: ['$.properties.x', 1, '$.properties.y', '$.properties.z'] }, { y: 2 }, { a: [1, 2] }],
  ['an object that kept no member is absent', { a: { b: { c: '$.properties.c' } }, d: 1 }, {}, { d: 1 }],
  ['a list that kept no element is absent', { a: [{ c: '$.properties.c' }, ['$.properties.d']], d: 1 }, {}, { d: 1 }],
  ['an object that keeps a literal stays', { a: { b: '$.properties.b', c: null } }, {}, { a: { c: null } }],
  ['an object whose only member is an empty literal stays', { a: { b: {}, c: '$.properties.c' } }, {}, { a: { b: {} } }],
  [
    'what is copied from the event is copied whole',
    { p: '$.properties.p' },
    { p: { a: null, b: {}, c: [null, {}, ''], created_at: 1, First_Name: 'x' } },
    { p: { a: null, b: {}, c: [null, {}, ''], created_at: 1, First_Name: 'x' } }
  ],
  ['a body may be a list', ['$.properties.a', { b: '$.properties.b' }], { a: 1 }, [1]],
  ['a body may be a scalar', '$.properties.a', { a: 0 }, 0]
]

const nulls: readonly Row[] = [
  ['@keepNull keeps null read from the event', { '@keepNull': { a: '$.properties.a', b: '$.properties.b' } }, { a: null }, { a: null }],
  ['@keepNull holds at any depth', { '@keepNull': { o: { l: ['$.properties.a'] } } }, { a: null }, { o: { l: [null] } }],
  [
    '@keepNull holds only inside itself',
    { a: '$.properties.a', b: { '@keepNull': { a: '$.properties.a' } } },
    { a: null },
    { b: { a: null } }
  ],
  ['@keepNull holds for members of a spread', { '@keepNull': { x: 1, '...': '$.properties.o' } }, { o: { a: null } }, { x: 1, a: null }],
  ['null is empty for ?? inside @keepNull too', { '@keepNull': { a: '$.properties.a ?? $.properties.b' } }, { a: null, b: 1 }, { a: 1 }],
  ['@keepEmpty keeps an emptied object', { a: { '@keepEmpty': { b: '$.properties.b' } } }, {}, { a: {} }],
  ['@keepEmpty keeps an emptied list', { a: { '@keepEmpty': ['$.properties.b'] } }, {}, { a: [] }]
]

const spreads: readonly Row[] = [
  ['gives the members of an object', { a: 1, '...': '$.properties.o' }, { o: { b: 2, c: { d: null } } }, { a: 1, b: 2, c: { d: null } }],
  ['a named key wins', { a: 1, '...': '$.properties.o' }, { o: { a: 2, b: 3 } }, { a: 1, b: 3 }],
  ['a named key wins wherever it stands', { '...': '$.properties.o', a: 1 }, { o: { a: 2, b: 3 } }, { a: 1, b: 3 }],
  ['a named key without a value is not written either', { a: '$.properties.a', '...': '$.properties.o' }, { o: { a: 2, b: 3 } }, { b: 3 }],
  [
    'a named key that failed to convert is not written either',
    { a: '$.properties.t | unixSeconds', '...': '$.properties.o' },
    { t: 'soon', o: { a: 2, b: 3 } },
    { b: 3 }
  ],
  [
    'of a list the first that has a key gives it',
    { '...': ['$.properties.o', '$.properties.p'] },
    { o: { a: 1 }, p: { a: 2, b: 2 } },
    { a: 1, b: 2 }
  ],
  ['may be a template', { '...': { a: '$.properties.a', b: 1 } }, {}, { b: 1 }],
  ['may be a condition', { a: 1, '...': { '@if': '$.properties.on', then: { b: 2, c: 3 } } }, { on: true }, { a: 1, b: 2, c: 3 }],
  ['may be a condition that does not hold', { a: 1, '...': { '@if': '$.properties.on', then: { b: 2, c: 3 } } }, {}, { a: 1 }],
  ['may be absent', { a: 1, '...': '$.properties.o' }, {}, { a: 1 }],
  ['alone and absent leaves nothing', { x: 1, y: { '...': '$.properties.o' } }, {}, { x: 1 }],
  [
    'nested in a list',
    {
      '...': [
        { '...': '$.properties.o', a: 0 },
        { a: 1, b: 1 }
      ]
    },
    { o: { c: 2 } },
    { a: 0, c: 2, b: 1 }
  ],
  [
    'keys of built-in prototypes',
    { '...': '$.properties' },
    { constructor: 1, hasOwnProperty: 2, toString: 3, length: 4 },
    { constructor: 1, hasOwnProperty: 2, toString: 3, length: 4 }
  ]
]

for (const [engine, load] of Object.entries(engines)) {
  describe(`templates in the ${engine}`, () => {
    it.each(literals)('literal: %s', (_, body, properties, expected) => {
      expect(outcome(load, body, { event: track(properties) })).toEqual({ body: expected, codes: [] })
    })

    it.each(pruning)('%s', (_, body, properties, expected) => {
      expect(outcome(load, body, { event: track(properties) })).toEqual({ body: expected, codes: [] })
    })

    it.each(nulls)('%s', (_, body, properties, expected) => {
      expect(outcome(load, body, { event: track(properties) })).toEqual({ body: expected, codes: [] })
    })

    it.each(spreads)('a spread: %s', (_, body, properties, expected) => {
      expect(outcome(load, body, { event: track(properties) }).body).toEqual(expected)
    })

    it('writes named keys in file order, then spreads in theirs', () => {
      const body = { '...': ['$.properties.o', { y: 1, x: 1 }], d: 1, c: '$.properties.c', b: 1 }
      const event = track({ o: { z: 1, d: 0, a: 1 }, c: 2 })
      expect(JSON.stringify(run(load, body, { event }).requests[0]?.body)).toBe('{"d":1,"c":2,"b":1,"z":1,"a":1,"y":1,"x":1}')
    })

    it('makes no request of a body that ends absent', () => {
      const translation = run(load, { a: '$.properties.a', b: ['$.properties.b'] })
      expect(translation).toMatchObject({
        status: 'skipped',
        requests: [],
        issues: [{ code: 'request_empty', severity: 'info', request: 'request' }]
      })
    })

    it.each([
      ['text', 'x'],
      ['a number', 1],
      ['true', true]
    ])('says that %s cannot be spread', (_, value) => {
      const { requests, issues } = run(load, { a: 1, '...': '$.properties.o' }, { event: track({ o: value }) })
      expect(requests[0]?.body).toEqual({ a: 1 })
      expect(issues).toMatchObject([
        {
          code: 'conversion_failed',
          severity: 'warning',
          in: 'event',
          pointer: '/properties/o',
          rule: expect.stringMatching(/^\/requests\/0\/body/) as string
        }
      ])
    })

    it('knows where a member of several spreads is from', () => {
      const spreads = [
        { '@pick': '$.properties', keys: ['q'] },
        { '@rename': '$.properties', names: { fooBar: 'foo_bar' } }
      ]
      const body = { '@values': { '...': spreads }, do: { '@truncate': '$.item', max: 1 } }
      expect(run(load, body, { event: track({ fooBar: 'xx', q: 'yy' }) }).issues.map(issue => issue.pointer)).toEqual([
        '/properties/q',
        '/properties/fooBar'
      ])
    })

    it('never writes __proto__', () => {
      const properties: unknown = JSON.parse('{"o":{"__proto__":{"x":1},"a":1},"k":"__proto__"}')
      const body = { '...': ['$.properties.o', { '@entries': [{ key: '$.properties.k', value: 1 }] }] }
      const written = run(load, body, { event: track(properties) }).requests[0]?.body as object
      expect(JSON.stringify(written)).toBe('{"a":1}')
      expect(Object.getPrototypeOf(written)).toBe(Object.prototype)
    })

    it('does not change what is frozen, and shares no mutable literal between events', () => {
      const body = { l: [1, { a: [] }], o: '$.properties.o' }
      const [first, second] = [1, 2].map(o => run(load, body, { event: track({ o }) }).requests[0]?.body)
      expect(first).toEqual({ l: [1, { a: [] }], o: 1 })
      expect(second).toEqual({ l: [1, { a: [] }], o: 2 })
    })
  })
}
