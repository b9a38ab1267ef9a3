import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/index.ts'
import { engines } from '../../contract/engines.ts'
import { findingsIn, identify, outcome, run, runFile, track, type Members, type Probe } from './probe.ts'

/** The rest of `path` under "rest", beside what is read. */
const beside = (reads: Json, path: string, parameters: Members = {}): Json => ({ reads, rest: { '@rest': path, ...parameters } })
const restOf = (body: Json | undefined): Json | undefined => (body as Members | undefined)?.['rest']

const on = (...calls: readonly string[]): Probe => ({ request: { on: calls } })
const group = (traits: Json, known?: Json): unknown => ({
  type: 'group',
  groupId: 'g-1',
  userId: 'u-1',
  traits,
  ...(known === undefined ? {} : { context: { traits: known } })
})

const properties = { a: 1, b: 2, c: { d: 3, e: 4 }, l: [{ x: 1, y: 2 }] }

/** what the request reads -> the rest of `$.properties` */
const reads: readonly (readonly [title: string, reads: Json, rest: Json])[] = [
  ['a path', '$.properties.a', { b: 2, c: { d: 3, e: 4 }, l: [{ x: 1, y: 2 }] }],
  ['a path in brackets', "$.properties['a']", { b: 2, c: { d: 3, e: 4 }, l: [{ x: 1, y: 2 }] }],
  ['a nested path leaves its siblings', '$.properties.c.d', { a: 1, b: 2, c: { e: 4 }, l: [{ x: 1, y: 2 }] }],
  ['a whole member', '$.properties.c', { a: 1, b: 2, l: [{ x: 1, y: 2 }] }],
  ['a path and one below it', ['$.properties.c', '$.properties.c.d'], { a: 1, b: 2, l: [{ x: 1, y: 2 }] }],
  ['a path through an operator', '$.properties.a | string', { b: 2, c: { d: 3, e: 4 }, l: [{ x: 1, y: 2 }] }],
  ['a path that failed to convert', '$.properties.c | unixSeconds', { a: 1, b: 2, l: [{ x: 1, y: 2 }] }],
  ['all places of a tuple', { '@tuple': ['$.properties.a', '$.properties.b'], fill: 0 }, { c: { d: 3, e: 4 }, l: [{ x: 1, y: 2 }] }],
  ['a list by @each', { '@each': '$.properties.l', do: '$.item.x' }, { a: 1, b: 2, c: { d: 3, e: 4 } }],
  ['a list by an index', '$.properties.l[0].x', { a: 1, b: 2, c: { d: 3, e: 4 } }],
  ['the first alternative of ??', '$.properties.a ?? $.context.a', { b: 2, c: { d: 3, e: 4 }, l: [{ x: 1, y: 2 }] }],
  ['the first alternative of @first', { '@first': ['$.properties.a', 0] }, { b: 2, c: { d: 3, e: 4 }, l: [{ x: 1, y: 2 }] }],
  ['the subject of @lookup', { '@lookup': '$.properties.a', in: { '1': 'x' } }, { b: 2, c: { d: 3, e: 4 }, l: [{ x: 1, y: 2 }] }],
  ['the insert of a template', { '@template': '{properties.a}' }, { b: 2, c: { d: 3, e: 4 }, l: [{ x: 1, y: 2 }] }],
  ['a value of a template', { '@template': '{a}', values: { a: '$.properties.a' } }, { b: 2, c: { d: 3, e: 4 }, l: [{ x: 1, y: 2 }] }],
  ['a path in @required', { '@required': '$.properties.a' }, { b: 2, c: { d: 3, e: 4 }, l: [{ x: 1, y: 2 }] }],
  ['the key of an entry', { '@entries': [{ key: '$.properties.a', value: 1 }] }, { b: 2, c: { d: 3, e: 4 }, l: [{ x: 1, y: 2 }] }],
  [
    'both branches of a choice',
    { '@if': '$.event', then: '$.properties.a', else: '$.properties.a | string' },
    { b: 2, c: { d: 3, e: 4 }, l: [{ x: 1, y: 2 }] }
  ],
  [
    'one branch, and for certain elsewhere',
    ['$.properties.a', { '@if': '$.event', then: '$.properties.a' }],
    { b: 2, c: { d: 3, e: 4 }, l: [{ x: 1, y: 2 }] }
  ],
  ['nothing: the subject of @switch', { '@switch': '$.properties.a', cases: { '1': 'x' } }, properties],
  ['nothing: the condition of @if', { '@if': '$.properties.a', then: 1, else: '$.event' }, properties],
  [
    'nothing: conditions in conditions',
    { '@if': [{ '@any': ['$.properties.a', { '@not': { '@in': '$.properties.b', of: [1] } }] }], then: 1 },
    properties
  ],
  ['nothing: the where of @find', { '@find': '$.context.l', where: { '@equals': ['$.item.x', '$.properties.a'] } }, properties],
  ['nothing: the whole object', '$.properties', properties],
  ['nothing: @pick', { '@pick': '$.properties', keys: ['a'] }, properties],
  ['nothing: @nulls', { '@nulls': '$.properties' }, properties],
  ['nothing: @omit of the whole object', { '@omit': '$.properties', keys: ['a'] }, properties],
  ['nothing: another @rest', { '@rest': '$.properties', except: ['a'] }, properties],
  ['nothing: the whole event', '$', properties],
  ['nothing: a path of another object', '$.context.a', properties]
]

const identified = { email: 'e', plan: 'p', address: { city: 'c', state: 's' } }

/** every way to read a trait x every way to take the rest, on identify: one path */
const sameOnIdentify = ['traits', 'context.traits', 'user'].flatMap(read =>
  ['traits', 'context.traits', 'user'].map(rest => [read, rest] as const)
)
const sameOnOthers = ['context.traits', 'user'].flatMap(read => ['context.traits', 'user'].map(rest => [read, rest] as const))

for (const [engine, load] of Object.entries(engines)) {
  describe(`@rest in the ${engine}`, () => {
    it.each(reads)('leaves out what is read: %s', (_, read, rest) => {
      expect(restOf(outcome(load, beside(read, '$.properties'), { event: track(properties) }).body)).toEqual(rest)
    })

    it('leaves out what url, query, headers, auth and defines read', () => {
      const file = { define: { d: '$.properties.define | lower' } }
      const request = {
        url: 'https://example.com/{properties.url}',
        query: { q: '$.properties.query' },
        headers: { 'x-h': '$.properties.header' },
        auth: { headers: { 'x-a': '$.properties.auth' } }
      }
      const event = track({ url: 'u', query: 'q', header: 'h', auth: 'a', define: 'd', body: 'b', rest: 'r' })
      const body = { d: '$.define.d', b: '$.properties.body', '...': { '@rest': '$.properties' } }
      expect(outcome(load, body, { file, request, event })).toEqual({ body: { d: 'd', b: 'b', rest: 'r' }, codes: [] })
    })

    it('keeps what only when, require and conditions read', () => {
      const request = { when: '$.properties.a', require: [{ that: { '@equals': ['$.properties.b', 2] }, hint: 'x' }] }
      expect(outcome(load, { x: 1, '...': { '@rest': '$.properties' } }, { request, event: track({ a: 1, b: 2 }) }).body).toEqual({
        x: 1,
        a: 1,
        b: 2
      })
    })

    it('leaves out what "except" names, and keeps what "keep" names', () => {
      const body = beside('$.properties.a', '$.properties', { except: ['b', 'c.d'], keep: ['a'] })
      expect(restOf(outcome(load, body, { event: track(properties) }).body)).toEqual({ a: 1, c: { e: 4 }, l: [{ x: 1, y: 2 }] })
    })

    it('is absent when nothing is left', () => {
      expect(outcome(load, beside('$.properties.a', '$.properties'), { event: track({ a: 1 }) })).toEqual({ body: { reads: 1 }, codes: [] })
    })

    it('leaves no empty object behind', () => {
      expect(outcome(load, beside('$.properties.c.d', '$.properties'), { event: track({ c: { d: 1 }, e: 1 }) }).body).toEqual({
        reads: 1,
        rest: { e: 1 }
      })
    })

    it('copies what it leaves whole', () => {
      const event = track({ a: 1, o: { n: null, e: {}, l: [] }, e: '', z: {} })
      expect(restOf(outcome(load, beside('$.properties.a', '$.properties'), { event }).body)).toEqual({
        o: { n: null, e: {}, l: [] },
        e: '',
        z: {}
      })
    })

    it('of a nested object knows reads of the outer one', () => {
      const body = beside(['$.properties.c.d'], '$.properties.c')
      expect(restOf(outcome(load, body, { event: track(properties) }).body)).toEqual({ e: 4 })
    })

    it('of what is no object is absent', () => {
      expect(outcome(load, { x: 1, rest: { '@rest': '$.properties.a' } }, { event: track(properties) })).toEqual({
        body: { x: 1 },
        codes: ['conversion_failed']
      })
      expect(outcome(load, { x: 1, rest: { '@rest': '$.properties.a' } })).toEqual({ body: { x: 1 }, codes: [] })
    })

    it.each(sameOnIdentify)('takes $.%s and $.%s as one path on identify', (read, rest) => {
      const event = identify(identified, identified)
      const body = beside([`$.${read}.email`, `$.${read}.address.city`], `$.${rest}`)
      expect(restOf(outcome(load, body, { ...on('identify'), event }).body)).toEqual({ plan: 'p', address: { state: 's' } })
    })

    it.each(sameOnOthers)('takes $.%s and $.%s as one path on other calls', (read, rest) => {
      const event = track({}, { context: { traits: identified } })
      const body = beside([`$.${read}.email`, `$.${read}.address.city`], `$.${rest}`)
      expect(restOf(outcome(load, body, { event }).body)).toEqual({ plan: 'p', address: { state: 's' } })
    })

    it.each([
      ['traits', 'group'],
      ['group', 'traits'],
      ['traits', 'traits'],
      ['group', 'group']
    ])('takes $.%s and $.%s as one path on group', (read, rest) => {
      const event = group({ name: 'n', plan: 'p' }, { name: 'x' })
      expect(restOf(outcome(load, beside(`$.${read}.name`, `$.${rest}`), { ...on('group'), event }).body)).toEqual({ plan: 'p' })
    })

    it.each([
      ['traits', 'user'],
      ['group', 'user'],
      ['traits', 'context.traits'],
      ['group', 'context.traits']
    ])('does not take $.%s and $.%s as one path on group', (read, rest) => {
      const event = group({ name: 'n' }, { name: 'x', plan: 'p' })
      expect(restOf(outcome(load, beside(`$.${read}.name`, `$.${rest}`), { ...on('group'), event }).body)).toEqual({ name: 'x', plan: 'p' })
    })

    it('decides for each call of one request', () => {
      const body = beside('$.traits.name', '$.user')
      expect(outcome(load, body, { ...on('identify', 'group'), event: identify({ name: 'n', plan: 'p' }) }).body).toEqual({
        reads: 'n',
        rest: { plan: 'p' }
      })
      expect(outcome(load, body, { ...on('identify', 'group'), event: group({ name: 'n' }, { name: 'x', plan: 'p' }) }).body).toEqual({
        reads: 'n',
        rest: { name: 'x', plan: 'p' }
      })
    })

    it('reads a reserved trait in any spelling', () => {
      const event = identify({ First_Name: 'a', created_at: '2020-01-02', My_Own: 1 })
      const body = beside(['$.user.firstName', '$.user.createdAt'], '$.user')
      expect(restOf(outcome(load, body, { ...on('identify'), event }).body)).toEqual({ My_Own: 1 })
    })

    it('reads nothing by a derived name', () => {
      const body = beside('$.user.firstName', '$.user')
      expect(outcome(load, body, { ...on('identify'), event: identify({ name: 'Ada King', plan: 'p' }) }).body).toEqual({
        reads: 'Ada',
        rest: { name: 'Ada King', plan: 'p' }
      })
      expect(outcome(load, body, { ...on('identify'), event: identify({ firstName: 'Ada', name: 'Ada King' }) }).body).toEqual({
        reads: 'Ada',
        rest: { name: 'Ada King' }
      })
    })

    it('holds no trait that is unusable', () => {
      const event = identify({ createdAt: 'soon', address: ['a'], plan: 'p' })
      expect(restOf(outcome(load, beside('$.user.email', '$.user'), { ...on('identify'), event }).body)).toEqual({ plan: 'p' })
    })

    it('is typed where its view is', () => {
      const event = identify({ company: 'Acme', phone: 4915, plan: 'p' })
      expect(restOf(outcome(load, beside('$.user.email', '$.user'), { ...on('identify'), event }).body)).toEqual({
        company: { name: 'Acme' },
        phone: '4915',
        plan: 'p'
      })
    })

    it.each<[string, Json, Members, Json]>([
      ['revenue', '$.commerce.revenue', { revenue: '19.5', total: 20, x: 1 }, { total: 20, x: 1 }],
      ['total', '$.commerce.total', { revenue: 19.5, total: 20, x: 1 }, { revenue: 19.5, x: 1 }],
      [
        'value, tax, shipping, discount',
        ['$.commerce.value', '$.commerce.tax', '$.commerce.shipping', '$.commerce.discount'],
        { value: 1, tax: 1, shipping: 1, discount: 1, x: 1 },
        { x: 1 }
      ],
      ['currency', '$.commerce.currency', { currency: 'eur', x: 1 }, { x: 1 }],
      ['orderId', '$.commerce.orderId', { order_id: 'o', x: 1 }, { x: 1 }],
      ['orderId in another spelling', '$.commerce.orderId', { orderId: 'o', x: 1 }, { x: 1 }],
      ['products', '$.commerce.products', { products: [{ sku: 's' }], x: 1 }, { x: 1 }],
      ['products by @each', { '@each': '$.commerce.products', do: '$.item.id' }, { products: [{ sku: 's' }], x: 1 }, { x: 1 }],
      [
        'nothing by itemsValue',
        '$.commerce.itemsValue',
        { products: [{ sku: 's', price: 2 }], x: 1 },
        { products: [{ sku: 's', price: 2 }], x: 1 }
      ],
      ['nothing by itemCount', '$.commerce.itemCount', { products: [{ sku: 's' }], x: 1 }, { products: [{ sku: 's' }], x: 1 }],
      [
        'the product fields of an event that is the product',
        { '@each': '$.commerce.products', do: '$.item.id' },
        { product_id: 'p', price: 1, quantity: 2, name: 'n', x: 1 },
        { x: 1 }
      ]
    ])('reads %s through commerce', (_, read, given, rest) => {
      expect(restOf(outcome(load, beside(read, '$.properties'), { event: track(given) }).body)).toEqual(rest)
    })

    it('of $.item in @each knows the reads of its element', () => {
      const body = { items: { '@each': '$.properties.l', do: { x: '$.item.x', '...': { '@rest': '$.item' } } } }
      expect(outcome(load, body, { event: track({ l: [{ x: 1, y: 2 }, { y: 3 }] }) })).toEqual({
        body: { items: [{ x: 1, y: 2 }, { y: 3 }] },
        codes: []
      })
    })

    it('of $.item knows only reads of its own element', () => {
      const body = {
        ids: { '@each': '$.properties.l', do: '$.item.y' },
        items: { '@each': '$.properties.l', do: { id: '$.item.x', '...': { '@rest': '$.item' } } }
      }
      expect(outcome(load, body, { event: track({ l: [{ x: 1, y: 2 }] }) }).body).toEqual({ ids: [2], items: [{ id: 1, y: 2 }] })
    })

    it('of $.item in a request with "each" knows its url and query', () => {
      const request = { each: '$.properties.l', url: 'https://example.com/{item.x}', query: { y: '$.item.y' } }
      const { requests } = run(load, { '...': { '@rest': '$.item' } }, { request, event: track({ l: [{ x: 1, y: 2, z: 3 }] }) })
      expect(requests.map(({ url, body }) => [url, body])).toEqual([['https://example.com/1?y=2', { z: 3 }]])
    })

    it('leaves out the list that "each" walks', () => {
      const request = { each: '$.properties.l' }
      expect(
        outcome(load, { x: '$.item.x', '...': { '@rest': '$.properties' } }, { request, event: track({ l: [{ x: 1 }], a: 1 }) }).body
      ).toEqual({ x: 1, a: 1 })
    })

    it('and a read inside one @optional belong together', () => {
      const body = { a: 1, o: { '@optional': { b: { '@required': '$.properties.b' }, '...': { '@rest': '$.properties' } } } }
      expect(outcome(load, body, { event: track({ b: 1, c: 2 }) }).body).toEqual({ a: 1, o: { b: 1, c: 2 } })
      expect(outcome(load, body, { event: track({ c: 2 }) }).body).toEqual({ a: 1 })
    })

    it('and a read inside one branch belong together', () => {
      const body = { a: 1, o: { '@if': '$.event', then: { b: '$.properties.b', '...': { '@rest': '$.properties' } }, else: 'x' } }
      expect(outcome(load, body, { event: track({ b: 1, c: 2, z: 3 }) }).body).toEqual({ a: 1, o: { b: 1, c: 2, z: 3 } })
    })

    it('may differ between two requests', () => {
      const mapping = {
        destination: 'test',
        title: 'Test',
        requests: [
          { name: 'one', on: ['track'], url: 'https://example.com/', body: { a: '$.properties.a', '...': { '@rest': '$.properties' } } },
          { name: 'two', on: ['track'], url: 'https://example.com/', body: { b: '$.properties.b', '...': { '@rest': '$.properties' } } }
        ]
      }
      const { requests } = runFile(load, mapping, track({ a: 1, b: 2 }))
      expect(requests.map(({ body }) => body)).toEqual([
        { a: 1, b: 2 },
        { b: 2, a: 1 }
      ])
    })

    it('in a define means the rest at each place of use', () => {
      const mapping = {
        destination: 'test',
        title: 'Test',
        define: { others: { '@rest': '$.properties' } },
        requests: [
          { name: 'one', on: ['track'], url: 'https://example.com/', body: { x: '$.properties.a', '...': '$.define.others' } },
          { name: 'two', on: ['track'], url: 'https://example.com/', body: { x: '$.properties.b', '...': '$.define.others' } }
        ]
      }
      const { requests } = runFile(load, mapping, track({ a: 1, b: 2 }))
      expect(requests.map(({ body }) => body)).toEqual([
        { x: 1, b: 2 },
        { x: 2, a: 1 }
      ])
    })

    it('leaves out personal traits in any spelling', () => {
      const given = {
        Email: 'e',
        first_name: 'f',
        'LAST NAME': 'l',
        phone: 'p',
        birthday: 'b',
        address: { city: 'c' },
        plan: 'p',
        x: { email: 'deep' }
      }
      expect(restOf(outcome(load, beside('$.event', '$.properties', { personal: false }), { event: track(given) }).body)).toEqual({
        plan: 'p',
        x: { email: 'deep' }
      })
    })

    it('is a key of a frozen literal in no event', () => {
      const event = track({ a: 1, constructor: 1, hasOwnProperty: 2, length: 3, toString: 4 })
      const body = beside(['$.properties.a', "$.properties['constructor']", '$.properties.length'], '$.properties')
      expect(restOf(outcome(load, body, { event }).body)).toEqual({ hasOwnProperty: 2, toString: 4 })
    })

    it.each<[string, Json, Json]>([
      ['??', '$.properties.x ?? $.properties.b', { a: 1 }],
      ['a branch', { '@if': '$.event', then: '$.properties.b' }, { a: 1 }]
    ])('with "except" settles a path of %s', (_, read, rest) => {
      expect(restOf(outcome(load, beside(read, '$.properties', { except: ['b'] }), { event: track({ a: 1, b: 2 }) }).body)).toEqual(rest)
    })

    it.each(['created_at', 'createdAt', 'Created At'])('with "except" and "keep" of %j means the reserved trait in any spelling', name => {
      const event = identify({ created_at: '2020-01-02', plan: 'p' })
      expect(restOf(outcome(load, beside('$.userId', '$.user', { except: [name] }), { ...on('identify'), event }).body)).toEqual({
        plan: 'p'
      })
      expect(restOf(outcome(load, beside('$.user.createdAt', '$.user', { keep: [name] }), { ...on('identify'), event }).body)).toEqual({
        createdAt: '2020-01-02',
        plan: 'p'
      })
    })

    it('with "except" of a nested reserved trait means it in any spelling', () => {
      const event = identify({ address: { zip: '1', city: 'c' } })
      const body = beside('$.userId', '$.user', { except: ['address.zip'] })
      expect(restOf(outcome(load, body, { ...on('identify'), event }).body)).toEqual({ address: { city: 'c' } })
    })

    it('with "except" of a property means exactly that one', () => {
      const body = beside('$.userId', '$.properties', { except: ['created_at'] })
      expect(restOf(outcome(load, body, { event: track({ createdAt: 1, created_at: 2 }) }).body)).toEqual({ createdAt: 1 })
    })

    it.each(['order_id', 'orderId'])('with "except" and "keep" of %j means what commerce reads, in any spelling', name => {
      const some = { '@if': '$.event', then: '$.commerce.orderId' }
      const event = track({ order_id: 'o', x: 1 })
      expect(restOf(outcome(load, beside(some, '$.properties', { except: [name] }), { event }).body)).toEqual({ x: 1 })
      expect(restOf(outcome(load, beside('$.commerce.orderId', '$.properties', { keep: [name] }), { event }).body)).toEqual({
        order_id: 'o',
        x: 1
      })
    })

    it('with "keep" of a path below one that is read keeps that path', () => {
      const body = beside('$.properties.c', '$.properties', { keep: ['c.d'] })
      expect(restOf(outcome(load, body, { event: track({ c: { d: 3, e: 4 }, f: 1 }) }).body)).toEqual({ c: { d: 3 }, f: 1 })
    })

    it('with "keep" settles a path read in some cases', () => {
      expect(
        restOf(
          outcome(load, beside('$.properties.x ?? $.properties.b', '$.properties', { keep: ['b'] }), { event: track({ a: 1, b: 2 }) }).body
        )
      ).toEqual({ a: 1, b: 2 })
    })
  })
}

const ambiguous = 'rest_ambiguous /requests/0/body/rest'

describe('the check of @rest', () => {
  it.each<[string, Json]>([
    ['a later alternative of ??', '$.properties.a ?? $.properties.b'],
    ['a later alternative of @first', { '@first': ['$.event', '$.properties.b'] }],
    ['the branch "then"', { '@if': '$.event', then: '$.properties.b' }],
    ['the branch "else"', { '@if': '$.event', then: 1, else: '$.properties.b' }],
    ['two branches that read two paths', { '@if': '$.event', then: 1, else: '$.properties.b' }],
    ['a case of @switch', { '@switch': '$.event', cases: { x: '$.properties.b' } }],
    ['the "else" of @switch', { '@switch': '$.event', cases: { x: 1 }, else: '$.properties.b' }],
    ['the "else" of @lookup', { '@lookup': '$.event', in: { x: 1 }, else: '$.properties.b' }],
    ['an entry of a table', { '@lookup': '$.event', in: { x: '$.properties.b' } }],
    ['inside @optional', { '@optional': { a: { '@required': '$.userId' }, b: '$.properties.b' } }],
    ['inside @each', { '@each': '$.context.l', do: ['$.item.x', '$.properties.b'] }],
    ['the "else" of @eventNames', { '@eventNames': {}, track: { x: 'y' }, else: '$.properties.b' }]
  ])('refuses a path that is read in some cases only: %s', (_, read) => {
    expect(findingsIn(beside(read, '$.properties'))).toEqual([ambiguous])
  })

  it('refuses it through a define', () => {
    const file = { define: { d: '$.properties.a ?? $.properties.b' } }
    expect(findingsIn(beside('$.define.d', '$.properties'), { file })).toEqual([ambiguous])
  })

  it('refuses it in query and headers', () => {
    const request = { query: { q: '$.properties.a ?? $.properties.b' }, headers: { 'x-h': { '@if': '$.event', then: '$.properties.c' } } }
    expect(findingsIn({ rest: { '@rest': '$.properties' } }, { request })).toEqual([ambiguous, ambiguous])
  })

  it('refuses it under another name of the same path', () => {
    expect(findingsIn(beside('$.context.traits.a ?? $.context.traits.b', '$.user'))).toEqual([ambiguous])
    expect(findingsIn(beside('$.user.x ?? $.traits.b', '$.context.traits'), on('identify'))).toEqual([ambiguous])
    expect(findingsIn(beside('$.user.x ?? $.traits.b', '$.group'), on('group'))).toEqual([ambiguous])
  })

  it('refuses it for elements', () => {
    const body = { l: { '@each': '$.properties.l', do: { a: '$.item.a ?? $.item.b', rest: { '@rest': '$.item' } } } }
    expect(findingsIn(body)).toEqual(['rest_ambiguous /requests/0/body/l/do/rest'])
  })

  it('accepts what no case leaves open', () => {
    expect(findingsIn(beside('$.properties.a ?? $.context.b', '$.properties'))).toEqual([])
    expect(findingsIn(beside(['$.properties.b', '$.properties.a ?? $.properties.b'], '$.properties'))).toEqual([])
  })

  it('accepts a path that commerce reads for certain', () => {
    const reads = ['$.commerce.orderId', { '@if': '$.event', then: '$.properties.order_id' }]
    expect(findingsIn(beside(reads, '$.properties'))).toEqual([])
  })

  it('accepts paths that every branch reads', () => {
    const both = { '@if': '$.event', then: ['$.properties.a', '$.properties.b'], else: ['$.properties.b', '$.properties.a'] }
    expect(findingsIn(beside(both, '$.properties'))).toEqual([])
  })

  it.each<[string, Members, string]>([
    ['"except" from a setting', { except: '$.settings.s' }, 'parameter_invalid /requests/0/body/rest/except'],
    ['"keep" from a setting', { keep: '$.settings.s' }, 'parameter_invalid /requests/0/body/rest/keep'],
    ['"personal" that is no boolean', { personal: 'no' }, 'parameter_invalid /requests/0/body/rest/personal'],
    ['an element that is no text', { except: [1] }, 'parameter_invalid /requests/0/body/rest/except']
  ])('refuses %s', (_, parameters, finding) => {
    const file = { settings: { s: { type: 'list', description: 's' } } }
    expect(findingsIn({ s: '$.settings.s', rest: { '@rest': '$.properties', ...parameters } }, { file })).toEqual([finding])
  })

  it.each<[string, Json]>([
    ['a literal', 'x'],
    ['an object', {}],
    ['a list', ['$.properties']]
  ])('refuses the rest of %s', (_, base) => {
    expect(findingsIn({ a: 1, rest: { '@rest': base } })).toEqual(['operator_argument /requests/0/body/rest/@rest'])
  })

  it.each(['$.properties | keepNull', '$.properties ?? $.context', '$.define', '$.settings'])('refuses the rest of %s', base => {
    expect(findingsIn({ a: 1, rest: { '@rest': base } })).toEqual(['path_invalid /requests/0/body/rest/@rest'])
  })

  it.each(['$.settings.s', '$.properties.a'])('refuses the expression %s in "except" and "keep": names are literal', name => {
    const file = { settings: { s: { type: 'list', description: 's' } } }
    expect(findingsIn({ s: '$.settings.s', rest: { '@rest': '$.properties', except: [name] } }, { file })).toHaveLength(1)
    expect(findingsIn({ s: '$.settings.s', rest: { '@rest': '$.properties', keep: [name] } }, { file })).toHaveLength(1)
  })
})
