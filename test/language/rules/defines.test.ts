import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/index.ts'
import { mappingFile } from '../../support/mappings.ts'
import { engines } from '../../contract/engines.ts'
import { findings, findingsIn, identify, outcome, run, runFile, track, type Members } from './probe.ts'

const rows: readonly (readonly [title: string, define: Members, body: Json, properties: Members, expected: Json])[] = [
  ['a literal', { d: 'x' }, { v: '$.define.d' }, {}, { v: 'x' }],
  ['null', { d: null }, { v: '$.define.d', w: 1 }, {}, { v: null, w: 1 }],
  ['a path', { d: '$.properties.a' }, { v: '$.define.d' }, { a: 1 }, { v: 1 }],
  ['a pipe', { d: '$.properties.a | upper' }, { v: '$.define.d | lower' }, { a: 'Ab' }, { v: 'ab' }],
  ['an alternative', { d: '$.properties.a' }, { v: '$.define.d ?? $.properties.b' }, { b: 2 }, { v: 2 }],
  ['a template', { d: { a: '$.properties.a', b: ['$.properties.b'] } }, { v: '$.define.d' }, { a: 1 }, { v: { a: 1 } }],
  ['a list', { d: ['$.properties.a', 2] }, { v: '$.define.d' }, { a: 1 }, { v: [1, 2] }],
  [
    'a condition',
    { d: ['$.properties.a', { '@not': '$.properties.b' }] },
    { v: { '@if': '$.define.d', then: 1, else: 2 } },
    { a: 1 },
    { v: 1 }
  ],
  [
    'a list of conditions, all of them',
    { d: ['$.properties.a', '$.properties.b'], e: '$.define.d' },
    { v: { '@if': '$.define.d', then: 1, else: 2 }, w: { '@if': { '@not': '$.define.e' }, then: 3, else: 4 }, x: '$.define.d' },
    { a: 1 },
    { v: 2, w: 3, x: [1] }
  ],
  [
    'a list of conditions of an item',
    { d: ['$.item.a', { '@not': '$.item.b' }] },
    { v: { '@each': '$.properties.l', do: { '@if': '$.define.d', then: '$.item.a' } } },
    { l: [{ a: 1 }, { a: 2, b: 2 }, { b: 3 }] },
    { v: [1] }
  ],
  ['an operator', { d: { '@join': ['$.properties.a', 'x'], separator: '-' } }, { v: '$.define.d' }, { a: 1 }, { v: '1-x' }],
  ['another define', { d: '$.define.e', e: '$.properties.a' }, { v: '$.define.d' }, { a: 1 }, { v: 1 }],
  ['continued by a name', { d: { p: { q: '$.properties.a' } } }, { v: '$.define.d.p.q' }, { a: 1 }, { v: 1 }],
  ['continued by a bracketed name', { d: { 'p q': '$.properties.a' } }, { v: "$.define.d['p q']" }, { a: 1 }, { v: 1 }],
  ['continued by an index', { d: { '@split': '$.properties.a', separator: '-' } }, { v: '$.define.d[1]' }, { a: 'x-y' }, { v: 'y' }],
  ['continued into the event', { d: '$.properties.a' }, { v: '$.define.d.b[0].c' }, { a: { b: [{ c: 1 }] } }, { v: 1 }],
  ['continued to nothing', { d: '$.properties.a' }, { v: '$.define.d.b', w: 1 }, { a: 'text' }, { w: 1 }],
  ['continued by a name of every object', { d: { a: 1 } }, { v: '$.define.d.constructor', w: 1 }, {}, { w: 1 }],
  ['the length of a list', { d: ['a', 'b'] }, { v: '$.define.d.length', w: 1 }, {}, { w: 1 }],
  ['an insert of a template', { d: '$.properties.a | upper' }, { v: { '@template': '<{define.d}>' } }, { a: 'x' }, { v: '<X>' }],
  ['a spread', { d: { a: 1, b: '$.properties.b' } }, { b: 0, '...': '$.define.d' }, { b: 2 }, { b: 0, a: 1 }],
  [
    'what reads item',
    { d: { i: '$.item.x', n: '$.index' } },
    { v: { '@each': '$.properties.l', do: '$.define.d' } },
    { l: [{ x: 'a' }, { x: 'b' }] },
    {
      v: [
        { i: 'a', n: 0 },
        { i: 'b', n: 1 }
      ]
    }
  ],
  [
    'what reads item through another',
    { d: '$.define.e', e: '$.item.x | upper' },
    { v: { '@each': '$.properties.l', do: '$.define.d' } },
    { l: [{ x: 'a' }, { x: 'b' }] },
    { v: ['A', 'B'] }
  ],
  [
    'what reads key',
    { d: { '@template': '{key}!' } },
    { v: { '@keys': '$.properties.o', do: '$.define.d' } },
    { o: { a: 1, b: 2 } },
    { v: { 'a!': 1, 'b!': 2 } }
  ],
  [
    'what reads item of two operators',
    { d: '$.item | string' },
    { v: { '@values': '$.properties.o', do: '$.define.d' }, w: { '@strings': '$.properties.s', do: '$.define.d' } },
    { o: { a: 1 }, s: ['x'] },
    { v: { a: '1' }, w: ['x'] }
  ],
  [
    'what is required, in two places',
    { d: { '@required': '$.properties.a' } },
    { v: { '@optional': { x: 1, a: '$.define.d' } }, w: 1 },
    {},
    { w: 1 }
  ],
  [
    'inside @keepNull, null',
    { d: '$.properties.n' },
    { v: { '@keepNull': { n: '$.define.d' } }, w: '$.define.d', x: 1 },
    { n: null },
    { v: { n: null }, x: 1 }
  ],
  [
    'outside @keepNull first',
    { d: { n: '$.properties.n', m: 1 } },
    { a: '$.define.d', v: { '@keepNull': { n: '$.define.d' } } },
    { n: null },
    { a: { m: 1 }, v: { n: { n: null, m: 1 } } }
  ],
  [
    'names of every object',
    { constructor: 'c', hasOwnProperty: 'h', length: 3, toString: 't' },
    { c: '$.define.constructor', h: '$.define.hasOwnProperty', l: '$.define.length', t: '$.define.toString' },
    {},
    { c: 'c', h: 'h', l: 3, t: 't' }
  ]
]

for (const [engine, load] of Object.entries(engines)) {
  describe(`defines in the ${engine}`, () => {
    it.each(rows)('mean their template at the place of use: %s', (_, define, body, properties, expected) => {
      expect(outcome(load, body, { file: { define }, event: track(properties) })).toEqual({ body: expected, codes: [] })
    })

    it('that are required refuse the request where nothing is around them', () => {
      const file = { define: { d: { '@required': '$.properties.a' } } }
      expect(run(load, { v: '$.define.d' }, { file })).toMatchObject({ status: 'rejected', issues: [{ code: 'value_required' }] })
    })

    it('are evaluated at most once per event: their issues come once', () => {
      const file = { define: { d: '$.properties.at | unixSeconds' } }
      const request = { name: 'a', on: ['track'], url: 'https://example.com/', body: { x: 1, a: '$.define.d', b: '$.define.d' } }
      const mapping = { destination: 'test', title: 'Test', ...file, requests: [request, { ...request, name: 'b' }] }
      const { issues } = runFile(load, mapping, track({ at: 'soon' }))
      expect(issues).toMatchObject([{ code: 'conversion_failed', pointer: '/properties/at', rule: '/define/d' }])
    })

    it('are not evaluated when nothing reads them', () => {
      const file = { define: { d: '$.properties.at | unixSeconds' } }
      const body = { x: 1, v: { '@if': '$.properties.on', then: '$.define.d' } }
      expect(outcome(load, body, { file, event: track({ at: 'soon' }) })).toEqual({ body: { x: 1 }, codes: [] })
    })

    it('may be used in all parts of a request', () => {
      const file = { define: { d: '$.properties.a', host: 'api.example.com' } }
      const request = {
        when: '$.define.d',
        require: [{ that: { '@equals': ['$.define.d', 'x'] }, hint: 'x' }],
        url: 'https://{define.host}/{define.d}',
        query: { q: '$.define.d' },
        headers: { 'x-h': '$.define.d' },
        auth: { bearer: '$.define.d' }
      }
      expect(run(load, { v: '$.define.d' }, { file, request, event: track({ a: 'x' }) }).requests).toMatchObject([
        { url: 'https://api.example.com/x?q=x', headers: { 'x-h': 'x', authorization: 'Bearer x' }, body: { v: 'x' } }
      ])
    })

    it('may be the list of "each", and read its item', () => {
      const file = { define: { l: '$.properties.l', x: '$.item.x' } }
      const { requests } = run(
        load,
        { v: '$.define.x' },
        { file, request: { each: '$.define.l' }, event: track({ l: [{ x: 1 }, { x: 2 }] }) }
      )
      expect(requests.map(({ body }) => body)).toEqual([{ v: 1 }, { v: 2 }])
    })

    it('may have alternatives that one of the calls does not have', () => {
      const file = { define: { d: '$.traits.email ?? $.properties.email', e: { '@first': ['$.event', '$.type'] } } }
      const request = { on: ['identify', 'track'] }
      expect(outcome(load, { d: '$.define.d', e: '$.define.e' }, { file, request, event: identify({ email: 'i' }) }).body).toEqual({
        d: 'i',
        e: 'identify'
      })
      expect(outcome(load, { d: '$.define.d', e: '$.define.e' }, { file, request, event: track({ email: 't' }) }).body).toEqual({
        d: 't',
        e: 'Test'
      })
    })
  })
}

describe('the check of defines', () => {
  it.each<[string, Members, Json, readonly string[]]>([
    ['itself', { a: '$.define.a' }, '$.define.a', ['define_cycle /define/a']],
    ['itself, continued', { a: { b: '$.define.a.b' } }, '$.define.a', ['define_cycle /define/a/b']],
    ['itself in a template', { a: { '@template': '{define.a}' } }, '$.define.a', ['define_cycle /define/a/@template']],
    ['nothing', { a: '$.define.b' }, '$.define.a', ['define_unknown /define/a']],
    ['nothing by a prototype', { a: '$.define.constructor' }, '$.define.a', ['define_unknown /define/a']]
  ])('refuses one that reaches %s', (_, define, body, expected) => {
    expect(findingsIn({ v: body }, { file: { define } })).toEqual(expected)
  })

  it('refuses a circle of two', () => {
    const found = findingsIn({ v: '$.define.a' }, { file: { define: { a: '$.define.b', b: '$.define.a' } } })
    expect(found.length).toBeGreaterThan(0)
    for (const finding of found) expect(finding).toMatch(/^define_cycle \/define\/[ab]/)
  })

  it.each(['user', 'properties', 'item', 'index', 'key', 'now', 'settings', 'define', 'options', 'commerce', 'time', 'type', 'groupId'])(
    'refuses the name of the root %s',
    name => {
      expect(findingsIn({ v: `$.define.${name}` }, { file: { define: { [name]: 1 } } })).toEqual([`define_shadows_root /define/${name}`])
    }
  )

  it('refuses one that is never used', () => {
    expect(findingsIn({ v: 1 }, { file: { define: { a: 1 } } })).toEqual(['define_unused /define/a'])
  })

  it('refuses one that is used by an unused one only', () => {
    expect(findingsIn({ v: 1 }, { file: { define: { a: 1, b: '$.define.a' } } })).toEqual([
      'define_unused /define/a',
      'define_unused /define/b'
    ])
  })

  it('refuses item where nothing binds it', () => {
    expect(findingsIn({ v: '$.define.a' }, { file: { define: { a: '$.item.x' } } })).toEqual(['binding_missing /define/a'])
  })

  it('refuses __proto__ as a name', () => {
    const file = JSON.parse('{"__proto__":1,"a":1}') as Members
    expect(findings(mappingFile({ v: '$.define.a' }, { define: file }))).toEqual(['mapping_key_forbidden /define/__proto__'])
  })

  it('refuses more than 10,000 nodes once all are in place', () => {
    const define: Record<string, Json> = { d0: ['x', 'x'] }
    for (let level = 1; level <= 30; level++) define[`d${level}`] = { a: `$.define.d${level - 1}`, b: `$.define.d${level - 1}` }
    const started = performance.now()
    const found = findingsIn({ v: '$.define.d30' }, { file: { define } })
    expect(found.map(finding => finding.split(' ')[0])).toEqual(['mapping_too_large'])
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('accepts a long chain', () => {
    const define: Record<string, Json> = { d0: '$.event' }
    for (let level = 1; level <= 500; level++) define[`d${level}`] = `$.define.d${level - 1}`
    expect(findingsIn({ v: '$.define.d500' }, { file: { define } })).toEqual([])
  })
})
