import { describe, expect, it } from 'vitest'
import { explain, translate, type Destination, type Explanation, type Json, type Mapping, type Settings } from '../../../src/index.ts'
import { mappingFile, testMapping } from '../../support/mappings.ts'
import { engines } from '../../contract/engines.ts'
import { identify, track, type Members, type Probe } from './probe.ts'

type Field = Explanation['fields'][number]
type Source = Field['from'][number]

const inEvent = (pointer: string): Source => ({ in: 'event', pointer })

/** pointers of all leaves: scalars, and objects and lists without members */
function leaves(value: unknown, pointer = ''): readonly string[] {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  if (entries.length === 0) return [pointer]
  return entries.flatMap(([key, member]) => leaves(member, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`))
}

function explained(
  load: (mapping: Mapping) => Destination,
  body: Json,
  { file, request, event = track(), settings = {}, now }: Probe = {}
): Explanation {
  const destination = load(testMapping(body, file, request))
  const options = now === undefined ? {} : { now }
  const explanation = explain(event, destination, settings, options)
  const { fields, shadowed, unusable, unused, notSent, ...translation } = explanation
  expect(translation).toEqual(translate(event, destination, settings, options))
  expectPartition(explanation, event)
  return explanation
}

/** every leaf of the event is exactly one of sent, shadowed, unusable, unused */
function expectPartition({ fields, shadowed, unusable, unused }: Explanation, event: unknown): void {
  const sent = new Set(fields.flatMap(({ from }) => from.filter(source => source.in === 'event').map(({ pointer }) => pointer)))
  const isSent = (leaf: string): boolean => [...sent].some(pointer => leaf === pointer || leaf.startsWith(`${pointer}/`))
  for (const leaf of leaves(event)) {
    const kinds = [
      isSent(leaf) && 'sent',
      shadowed.includes(leaf) && 'shadowed',
      unusable.includes(leaf) && 'unusable',
      unused.includes(leaf) && 'unused'
    ]
    expect([leaf, kinds.filter(kind => kind !== false)]).toEqual([leaf, [expect.any(String)]])
  }
  for (const list of [shadowed, unusable, unused]) expect(new Set(list).size).toBe(list.length)
}

const fieldAt = ({ fields }: Explanation, pointer: string): Field | undefined => fields.find(field => field.pointer === pointer)

for (const [engine, load] of Object.entries(engines)) {
  describe(`explain in the ${engine}`, () => {
    it.each<[string, Json, unknown, string, readonly Source[], readonly string[]]>([
      ['a path', { v: '$.properties.a' }, track({ a: 1 }), '/body/v', [inEvent('/properties/a')], []],
      ['a pipe', { v: '$.properties.a | trim | lower' }, track({ a: ' A ' }), '/body/v', [inEvent('/properties/a')], ['trim', 'lower']],
      [
        'an operator',
        { v: { '@lower': { '@trim': '$.properties.a' } } },
        track({ a: ' A ' }),
        '/body/v',
        [inEvent('/properties/a')],
        ['trim', 'lower']
      ],
      [
        'a renamed trait, in its own spelling',
        { v: '$.user.createdAt | isoDate' },
        identify({ 'CREATED at': '2020-01-02' }),
        '/body/v',
        [inEvent('/traits/CREATED at')],
        ['isoDate']
      ],
      [
        'a synonym, in its own spelling',
        { v: '$.user.address.postalCode' },
        identify({ Address: { ZIP: 'x' } }),
        '/body/v',
        [inEvent('/traits/Address/ZIP')],
        []
      ],
      ['a trait of context', { v: '$.user.email' }, identify({}, { EMAIL: 'x' }), '/body/v', [inEvent('/context/traits/EMAIL')], []],
      ['a key with / and ~', { v: "$.properties['a/b~c']" }, track({ 'a/b~c': 1 }), '/body/v', [inEvent('/properties/a~1b~0c')], []],
      ['an element of a list', { v: '$.properties.l[1].x' }, track({ l: [0, { x: 1 }] }), '/body/v', [inEvent('/properties/l/1/x')], []],
      [
        'two values',
        { v: { '@join': ['$.properties.a', '$.properties.b'], separator: '' } },
        track({ a: 1, b: 2 }),
        '/body/v',
        [inEvent('/properties/a'), inEvent('/properties/b')],
        ['join']
      ]
    ])('names the source of %s', (_, body, event, pointer, from, via) => {
      const field = fieldAt(explained(load, body, { event, request: { on: ['identify', 'track'] } }), pointer)
      expect(field).toEqual({ request: 0, pointer, from, via })
    })

    it('names the element that a value of @each is from', () => {
      const explanation = explained(
        load,
        { '@each': '$.properties.l', do: { v: '$.item.x | string' } },
        { event: track({ l: [null, { x: 1 }, { x: 2 }] }) }
      )
      expect(fieldAt(explanation, '/body/0/v')?.from).toEqual([inEvent('/properties/l/1/x')])
      expect(fieldAt(explanation, '/body/1/v')?.from).toEqual([inEvent('/properties/l/2/x')])
    })

    it('has one field per leaf of every request', () => {
      const body = { a: '$.properties.a', l: ['x', '$.properties.b'], e: {}, n: null, o: '$.properties.o' }
      const explanation = explained(load, body, {
        event: track({ a: 1, b: 2, o: { p: [1, { q: null }], r: {} } }),
        request: { headers: { 'x-h': '$.event' }, query: { q: '$.userId' } }
      })
      const expected = leaves(explanation.requests[0]?.body, '/body')
      const fields = explanation.fields.map(({ pointer }) => pointer)
      expect(fields.filter(pointer => pointer.startsWith('/body')).toSorted()).toEqual([...expected].toSorted())
      expect(fields).toEqual(expect.arrayContaining(['/headers/x-h', '/url']))
      expect(new Set(fields).size).toBe(fields.length)
    })

    it('names where the parts of url and headers come from', () => {
      const file = { settings: { s: { type: 'string', required: true, description: 's' } } }
      const request = { url: 'https://example.com/{userId}', query: { s: '$.settings.s' }, headers: { 'x-h': '$.properties.h' } }
      const explanation = explained(load, { v: 1 }, { file, request, settings: { s: 'x' }, event: track({ h: 'y' }) })
      expect(fieldAt(explanation, '/url')?.from).toEqual(expect.arrayContaining([inEvent('/userId'), { in: 'settings', pointer: '/s' }]))
      expect(fieldAt(explanation, '/headers/x-h')?.from).toEqual([inEvent('/properties/h')])
    })

    it('names literals, settings, options', () => {
      const file = { settings: { s: { type: 'string', required: true, description: 's' } } }
      const event = track({}, { integrations: { Test: { o: 1 } } })
      const explanation = explained(load, { l: 'x', s: '$.settings.s', o: '$.options.o' }, { file, settings: { s: 'x' }, event })
      expect(fieldAt(explanation, '/body/l')?.from).toEqual([{ in: 'mapping', pointer: '/requests/0/body/l' }])
      expect(fieldAt(explanation, '/body/s')?.from).toEqual([{ in: 'settings', pointer: '/s' }])
      expect(fieldAt(explanation, '/body/o')?.from).toHaveLength(1)
      expect(fieldAt(explanation, '/body/o')?.from[0]?.in).toMatch(/^(options|event)$/)
    })

    it('sorts the leaves of the event', () => {
      const event = {
        type: 'track',
        event: 'Test',
        userId: 'u-1',
        properties: { sent: 1, first: '', second: 'b', third: 'c', at: 'soon', un: 2, deep: { sent: 1, un: [] } },
        context: { traits: { createdAt: 'soon' } }
      }
      const body = {
        s: '$.properties.sent',
        f: '$.properties.second ?? $.properties.third',
        at: '$.properties.at | unixSeconds',
        d: '$.properties.deep.sent',
        c: '$.user.createdAt'
      }
      const explanation = explained(load, body, { event })
      expect(explanation.shadowed).toEqual(['/properties/third'])
      expect([...explanation.unusable].toSorted()).toEqual(['/context/traits/createdAt', '/properties/at'])
      expect([...explanation.unused].toSorted()).toEqual([
        '/event',
        '/properties/deep/un',
        '/properties/first',
        '/properties/un',
        '/type',
        '/userId'
      ])
    })

    it('calls the loser of two spellings shadowed or unused, and sent only the other', () => {
      const explanation = explained(
        load,
        { v: '$.user.firstName' },
        { event: identify({ First_Name: 'a', firstName: 'b' }), request: { on: ['identify'] } }
      )
      expect(fieldAt(explanation, '/body/v')?.from).toEqual([inEvent('/traits/firstName')])
    })

    it('calls what the rest sends sent', () => {
      const explanation = explained(
        load,
        { id: '$.properties.id', '...': { '@rest': '$.properties' } },
        { event: track({ id: 1, a: { b: [1, {}] }, c: null }) }
      )
      expect(fieldAt(explanation, '/body/a/b/0')).toMatchObject({ from: [inEvent('/properties/a/b/0')], via: ['rest'] })
    })

    it('says which requests were not made, and why', () => {
      const body = { a: { '@required': '$.properties.a' } }
      const explanation = explained(load, body)
      expect(explanation.notSent).toMatchObject([{ request: 'request', rule: '/requests/0/body/a', issue: { code: 'value_required' } }])
      const other = explained(load, 1, { request: { when: '$.properties.a' } })
      expect(other.notSent).toMatchObject([{ request: 'request', rule: '/requests/0/when', issue: { code: 'request_not_applicable' } }])
      const required = explained(load, 1, { request: { require: [{ that: '$.properties.a', hint: 'x' }] } })
      expect(required.notSent).toMatchObject([{ request: 'request', rule: '/requests/0/require/0', issue: { code: 'requirement_failed' } }])
      const called = explained(load, 1, { request: { on: ['page'] } })
      expect(called.notSent).toMatchObject([{ request: 'request', issue: { code: 'request_not_applicable' } }])
    })

    it('is total, for events that are refused too', () => {
      const destination = load(testMapping({ v: '$.userId' }))
      for (const event of [undefined, null, 1, 'x', [], {}, { type: 'track' }, { type: 'x', userId: 'u' }]) {
        const { fields, shadowed, unusable, unused, notSent, ...translation } = explain(event, destination, {})
        expect(translation).toEqual(translate(event, destination, {}))
        expect([fields, translation.status]).toEqual([[], 'rejected'])
      }
    })

    it('is total for settings that are refused', () => {
      const file = { settings: { s: { type: 'string', required: true, description: 's' } } }
      const explanation = explained(load, { v: '$.settings.s' }, { file })
      expect([explanation.status, explanation.fields]).toEqual(['rejected', []])
    })

    it.each<[string, unknown, Members]>([
      [
        'nulls, empties and spellings',
        identify({ EMAIL: null, 'first name': '', address: {}, Company: 'Acme', plan: [], x: { y: [[], {}] } }, { email: 'x' }),
        {}
      ],
      ['a list of products', track({ Products: [{ Product_ID: 1, price: 'x' }, null, 3], products: [{ sku: 's' }] }), {}],
      ['a product', track({ sku: 's', price: '3', order_id: 4, Currency: 'eur', constructor: 1, hasOwnProperty: [1] }), {}],
      ['keys of pointers', track({ '': 1, '/': { '~': 1, '~1': 2 }, 'a\u0000b': 3 }), {}],
      ['numbers that are ids', { type: ' TRACK ', event: 'Test', userId: 5, anonymousId: ' a ', properties: { a: 1 } }, {}]
    ])('puts every leaf into one class: %s', (_, event, others) => {
      const body = {
        u: { '@rest': '$.user', except: ['email'] },
        e: '$.user.email ?? $.context.ip',
        p: { '@each': '$.commerce.products', do: { id: '$.item.id', price: '$.item.price', '...': { '@rest': '$.item' } } },
        r: '$.commerce.revenue',
        c: '$.commerce.currency',
        f: { '@flatten': { '@rest': '$.properties', keep: [], except: [] } },
        n: { '@rename': '$.properties', names: { a: 'b' } },
        ...others
      }
      explained(load, body, { event, request: { on: ['track', 'identify'] } })
    })
  })
}

describe('explain', () => {
  it('shows no secret', () => {
    const settings: Settings = { key: 's3cret' }
    const file = { settings: { key: { type: 'string', required: true, secret: true, description: 'k' } } }
    expect(mappingFile(1, file)).toBeDefined()
    for (const load of Object.values(engines)) {
      const explanation = explain(track(), load(testMapping({ x: 1 }, file, { auth: { query: { key: '$.settings.key' } } })), settings)
      expect(JSON.stringify(explanation.fields)).not.toContain('s3cret')
      expect(fieldAt(explanation, '/url')?.from).toContainEqual({ in: 'settings', pointer: '/key' })
    }
  })
})
