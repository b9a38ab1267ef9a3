import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/index.ts'
import { engines } from '../../contract/engines.ts'
import { findingsIn, identify, outcome, track, type Members, type Probe } from './probe.ts'

type Row = readonly [title: string, event: unknown, value: Json, expected: Json | undefined]

const calls = ['identify', 'track', 'page', 'screen', 'group', 'alias'] as const
const all = { request: { on: [...calls] } }
/** an event of any call, with all ids */
const call = (type: string, others: Members = {}): unknown => ({
  type,
  event: 'Test',
  userId: 'u-1',
  previousId: 'p-1',
  groupId: 'g-1',
  ...others
})

const user: readonly Row[] = [
  ['traits on identify', identify({ email: 'a' }), '$.user.email', 'a'],
  ['traits before context.traits', identify({ email: 'a' }, { email: 'b' }), '$.user.email', 'a'],
  ['context.traits where traits has none', identify({ plan: 'p' }, { email: 'b' }), '$.user.email', 'b'],
  [
    'context.traits where that of traits is unusable',
    identify({ createdAt: 'soon' }, { createdAt: '2020-01-02' }),
    '$.user.createdAt',
    '2020-01-02'
  ],
  ['a trait whole, never merged', identify({ address: { city: 'c' } }, { address: { state: 's' } }), '$.user.address', { city: 'c' }],
  ['context.traits on track', track({}, { context: { traits: { email: 'b' } }, traits: { email: 'a' } }), '$.user.email', 'b'],
  ['nothing without traits', identify(), '$.user', undefined],
  ['an own trait as it is', identify({ My_Own: [1, null] }), '$.user.My_Own', [1, null]],
  ['an own trait exactly', identify({ My_Own: 1 }), '$.user.myOwn', undefined],
  ['a reserved trait in any spelling of the event', identify({ 'FIRST NAME': 'a' }), '$.user.firstName', 'a'],
  ['a number where text is due as text', identify({ phone: 4915 }), '$.user.phone', '4915'],
  ['a text company as its name', identify({ company: 'Acme' }), '$.user.company', { name: 'Acme' }],
  ['the name of a text company', identify({ company: 'Acme' }), '$.user.company.name', 'Acme'],
  ['a wrong kind as absent', identify({ address: 'Main St' }), '$.user.address', undefined],
  ['a wrong format as it is', identify({ email: 'not an email' }), '$.user.email', 'not an email'],
  ['firstName out of name', identify({ name: 'Ada King Lovelace' }), '$.user.firstName', 'Ada'],
  ['lastName out of name', identify({ name: 'Ada King Lovelace' }), '$.user.lastName', 'King Lovelace'],
  ['no lastName of one word', identify({ name: 'Ada' }), '$.user.lastName', undefined],
  ['name out of its parts', identify({ firstName: 'Ada', lastName: 'King' }), '$.user.name', 'Ada King'],
  ['a given name before a derived one', identify({ name: 'A', firstName: 'Ada', lastName: 'King' }), '$.user.name', 'A'],
  ['no name of every object', identify({ a: 1 }), '$.user.constructor', undefined]
]

const group: readonly Row[] = [
  ['traits on group', call('group', { traits: { name: 'Acme' } }), '$.group.name', 'Acme'],
  ['typed alike', call('group', { traits: { employees: 329, phone: 1 } }), ['$.group.employees', '$.group.phone'], ['329', '1']],
  ['no context.traits', call('group', { context: { traits: { name: 'u' } } }), '$.group.name', undefined],
  ['nothing on identify', call('identify', { traits: { name: 'u' } }), '$.group', undefined],
  [
    'user is context.traits on group',
    call('group', { traits: { name: 'Acme' }, context: { traits: { name: 'Ada' } } }),
    '$.user.name',
    'Ada'
  ]
]

const time: readonly Row[] = [
  [
    'timestamp',
    track({}, { timestamp: '2020-01-01T00:00:00Z', originalTimestamp: '2020-01-02T00:00:00Z' }),
    '$.time | isoDate',
    '2020-01-01'
  ],
  [
    'originalTimestamp',
    track({}, { originalTimestamp: '2020-01-02T00:00:00Z', receivedAt: '2020-01-03T00:00:00Z' }),
    '$.time | isoDate',
    '2020-01-02'
  ],
  ['receivedAt', track({}, { receivedAt: '2020-01-03T00:00:00Z', sentAt: '2020-01-04T00:00:00Z' }), '$.time | isoDate', '2020-01-03'],
  ['sentAt', track({}, { sentAt: '2020-01-04T00:00:00Z' }), '$.time | isoDate', '2020-01-04'],
  ['now', track(), '$.time | isoDate', '2024-05-01'],
  ['the next where one is no date', track({}, { timestamp: 'soon', sentAt: '2020-01-04T00:00:00Z' }), '$.time | isoDate', '2020-01-04'],
  ['0, which is a date', track({}, { timestamp: 0 }), '$.time | isoDate', '1970-01-01']
]

const standard: readonly Row[] = [
  ['the name of the spec', track({}, { event: 'Order Completed' }), '$.standardEvent', 'Order Completed'],
  ['in another spelling', track({}, { event: 'order_completed' }), '$.standardEvent', 'Order Completed'],
  ['of a legacy name', track({}, { event: 'completed order' }), '$.standardEvent', 'Order Completed'],
  ['of no other event', track({}, { event: 'Order Completed Twice' }), '$.standardEvent', undefined],
  ['of no name of every object', track({}, { event: 'constructor' }), '$.standardEvent', undefined],
  ['of no page', { type: 'page', userId: 'u', event: 'Order Completed', name: 'Order Completed' }, '$.standardEvent', undefined]
]

const product = { product_id: 'p', sku: 's', price: '2.5', quantity: 2, name: 'n', Own: 1 }
const commerce: readonly Row[] = [
  [
    'products with their keys, id, price, quantity',
    track({ products: [product] }),
    '$.commerce.products',
    [{ ...product, id: 'p', price: 2.5, quantity: 2 }]
  ],
  ['the id of a sku', track({ products: [{ sku: 5 }] }), '$.commerce.products[0].id', '5'],
  ['quantity 1', track({ products: [{ sku: 's' }] }), '$.commerce.products[0].quantity', 1],
  ['one object as a list of one', track({ products: { sku: 's' } }), '$.commerce.products[0].id', 's'],
  ['the event as the product', track({ sku: 's', price: 3 }), ['$.commerce.products[0].id', '$.commerce.products[0].price'], ['s', 3]],
  ['no product where there is none', track({ price: 3 }), '$.commerce.products', undefined],
  [
    'amounts as numbers',
    track({ revenue: '19.90', total: 20, value: '1e1', tax: 0, shipping: '0.5', discount: -1 }),
    ['$.commerce.revenue', '$.commerce.total', '$.commerce.value', '$.commerce.tax', '$.commerce.shipping', '$.commerce.discount'],
    [19.9, 20, 10, 0, 0.5, -1]
  ],
  ['no amount of other texts', track({ revenue: '$19', total: true }), ['$.commerce.revenue', '$.commerce.total', 1], [1]],
  ['currency in upper case', track({ currency: 'eur' }), '$.commerce.currency', 'EUR'],
  ['no unknown currency', track({ currency: 'euro' }), '$.commerce.currency', undefined],
  ['no default currency', track({}), '$.commerce.currency', undefined],
  ['order_id as text', track({ order_id: 17 }), '$.commerce.orderId', '17'],
  [
    'itemsValue, exact',
    track({
      products: [
        { sku: 'a', price: 0.1, quantity: 3 },
        { sku: 'b', price: '0.2' }
      ]
    }),
    '$.commerce.itemsValue',
    0.5
  ],
  ['itemCount', track({ products: [{ sku: 'a', quantity: 3 }, { sku: 'b' }] }), '$.commerce.itemCount', 4]
]

const places: readonly Row[] = [
  ['web by channel', track({}, { channel: 'browser' }), '$.surface', 'web'],
  ['app by channel', track({}, { channel: 'mobile' }), '$.surface', 'app'],
  ['server by channel', track({}, { channel: 'server' }), '$.surface', 'server'],
  ['web by page', track({}, { context: { page: { url: 'https://x.test/' } } }), '$.surface', 'web'],
  ['app by device', track({}, { context: { device: { type: 'ios' } } }), '$.surface', 'app'],
  ['nowhere', track(), '$.surface', undefined],
  ['ios', track({}, { context: { device: { type: 'iOS' } } }), '$.os', 'ios'],
  ['android', track({}, { context: { os: { name: 'Android' } } }), '$.os', 'android'],
  ['windows', track({}, { context: { os: { name: 'Windows' } } }), '$.os', 'windows'],
  ['on nothing known', track({}, { context: { os: { name: 'constructor' } } }), '$.os', undefined]
]

const ids = {
  context: { externalIds: [{ id: 'a', type: 'ga' }, { id: 'b', type: 'x y' }, { id: 'c', type: 'ga' }, null, 'd', { type: 'none' }] }
}
const external: readonly Row[] = [
  ['the first of its type', track({}, ids), "$.externalId['ga']", 'a'],
  ['by a dotted name', track({}, ids), '$.externalId.ga', 'a'],
  ['by a name with spaces', track({}, ids), "$.externalId['x y']", 'b'],
  ['none without an id', track({}, ids), "$.externalId['none']", undefined],
  ['none of another type', track({}, ids), "$.externalId['constructor']", undefined],
  ['none without a list', track({}, { context: { externalIds: { ga: 'x' } } }), "$.externalId['ga']", undefined]
]

const roots: readonly Row[] = [
  ...[
    'type',
    'event',
    'name',
    'category',
    'userId',
    'anonymousId',
    'messageId',
    'timestamp',
    'originalTimestamp',
    'sentAt',
    'receivedAt',
    'channel'
  ].map((root): Row => {
    const value =
      {
        type: 'page',
        timestamp: '2020-01-01T00:00:00Z',
        originalTimestamp: '2020-01-01T00:00:00Z',
        sentAt: '2020-01-01T00:00:00Z',
        receivedAt: '2020-01-01T00:00:00Z'
      }[root] ?? 'x'
    return [
      root,
      { type: root === 'event' ? 'track' : 'page', userId: 'u-1', event: 'x', [root]: root === 'type' ? 'page' : value },
      `$.${root}`,
      value
    ]
  }),
  ['context', track({}, { context: { a: { b: 1 } } }), '$.context.a.b', 1],
  ['properties', track({ a: [0, { b: 1 }] }), '$.properties.a[1].b', 1],
  ['traits', identify({ a: 1 }), '$.traits.a', 1],
  ['integrations', track({}, { integrations: { Test: { a: 1 } } }), "$.integrations['Test'].a", 1],
  ['previousId', call('alias'), '$.previousId', 'p-1'],
  ['groupId on group', call('group', { context: { groupId: 'c' } }), '$.groupId', 'g-1'],
  ['groupId of context', track({}, { context: { groupId: 'c' } }), '$.groupId', 'c'],
  ['groupId before that of context', track({}, { groupId: 'g', context: { groupId: 'c' } }), '$.groupId', 'g'],
  ['now', track(), '$.now | unixMillis', Date.UTC(2024, 4, 1)],
  ['the whole event', track({ a: 1 }), '$', { type: 'track', event: 'Test', userId: 'u-1', messageId: 'm-1', properties: { a: 1 } }]
]

/** what a path reads: own members of objects, indexes of lists, nothing else */
const paths: readonly (readonly [path: string, properties: Json, expected: Json | undefined])[] = [
  ['$.properties.a', { a: 0 }, 0],
  ['$.properties.a', { a: null }, undefined],
  ['$.properties.a.b', { a: null }, undefined],
  ['$.properties.a.b', { 'a.b': 1 }, undefined],
  ["$.properties['a.b']", { 'a.b': 1 }, 1],
  ["$.properties['a\\'b']", { "a'b": 1 }, 1],
  ["$.properties['a\\\\b']", { 'a\\b': 1 }, 1],
  ["$.properties['$email']", { $email: 1 }, 1],
  ["$.properties['']", { '': 1 }, 1],
  ["$.properties['0']", { '0': 1 }, 1],
  ["$.properties['ä €']", { 'ä €': 1 }, 1],
  ['$.properties.ä', { ä: 1 }, 1],
  ['$.properties._a1', { _a1: 1 }, 1],
  ['$.properties[\'a"];globalThis.x=1;["\']', { 'a"];globalThis.x=1;["': 1 }, 1],
  ['$.properties.l[0]', { l: ['x'] }, 'x'],
  ['$.properties.l[1]', { l: ['x'] }, undefined],
  ["$.properties.l['0']", { l: ['x'] }, undefined],
  ['$.properties.o[0]', { o: { '0': 'x' } }, undefined],
  ['$.properties.l.length', { l: ['x'] }, undefined],
  ['$.properties.t.length', { t: 'abc' }, undefined],
  ['$.properties.t[0]', { t: 'abc' }, undefined],
  ['$.properties.length', {}, undefined],
  ['$.properties.length', { length: 5 }, 5],
  ['$.properties.constructor', {}, undefined],
  ['$.properties.constructor.name', {}, undefined],
  ['$.properties.hasOwnProperty', { hasOwnProperty: 1 }, 1],
  ['$.properties.n.toFixed', { n: 1 }, undefined],
  ['$.properties.l.map', { l: [] }, undefined],
  ["$.properties['__proto__']", { a: 1 }, undefined],
  ["$.properties['__proto__'].toString", { a: 1 }, undefined]
]

for (const [engine, load] of Object.entries(engines)) {
  describe(`roots and views in the ${engine}`, () => {
    const valueOf = (value: Json, probe: Probe): Json | undefined =>
      (outcome(load, { x: 1, v: value }, probe).body as Members | undefined)?.['v']
    const now = Date.UTC(2024, 4, 1)

    it.each(roots)('$.root: %s', (_, event, value, expected) => {
      expect(valueOf(value, { ...all, event, now })).toEqual(expected)
    })

    it.each(user)('$.user gives %s', (_, event, value, expected) => {
      expect(valueOf(value, { ...all, event })).toEqual(expected)
    })

    it.each(group)('$.group gives %s', (_, event, value, expected) => {
      expect(valueOf(value, { ...all, event })).toEqual(expected)
    })

    it.each(time)('$.time gives %s', (_, event, value, expected) => {
      expect(valueOf(value, { ...all, event, now })).toEqual(expected)
    })

    it('$.time is absent without any time', () => {
      expect(valueOf('$.time', { event: track() })).toBeUndefined()
      expect(valueOf('$.now', { event: track() })).toBeUndefined()
    })

    it.each(standard)('$.standardEvent gives %s', (_, event, value, expected) => {
      expect(valueOf(value, { ...all, event })).toEqual(expected)
    })

    it.each(commerce)('$.commerce gives %s', (_, event, value, expected) => {
      expect(valueOf(value, { ...all, event })).toEqual(expected)
    })

    it.each(places)('$.surface and $.os give %s', (_, event, value, expected) => {
      expect(valueOf(value, { ...all, event })).toEqual(expected)
    })

    it.each(external)('$.externalId gives %s', (_, event, value, expected) => {
      expect(valueOf(value, { ...all, event })).toEqual(expected)
    })

    it.each(paths)('the path %s of %j', (path, properties, expected) => {
      expect(valueOf(path, { event: track(properties) })).toEqual(expected)
    })

    it('every call may read the raw path beside its view', () => {
      const event = identify({ phone: 4915, company: 'Acme', createdAt: 'soon' })
      expect(valueOf(['$.traits.phone', '$.traits.company', '$.traits.createdAt'], { ...all, event })).toEqual([4915, 'Acme', 'soon'])
    })
  })
}

describe('the check of paths', () => {
  it.each([
    '$.properties.',
    '$.properties..a',
    '$..a',
    '$.properties.1a',
    '$.properties.$a',
    '$.properties.a-b',
    '$.properties[a]',
    '$.properties[*]',
    '$.properties.*',
    "$.properties['a",
    '$.properties[0',
    '$.properties[01]',
    '$.properties[1.5]',
    '$.properties[?(@.a)]',
    '$.properties[0:2]',
    '$.properties.a??$.properties.b',
    '$.properties.a ?? ',
    '$.properties.a ?? b',
    '$.properties.a |lower',
    '$.properties.a | ',
    '$.properties.a  ',
    '$. properties',
    '$.properties.a ?? $.properties.b |',
    '$.properties.a | lower ?? $.properties.b'
  ])('refuses %s', path => {
    const found = findingsIn({ v: path })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^(path_invalid|operator_unknown|root_unknown) \/requests\/0\/body\/v$/)
  })

  it.each(['$.version', '$.users', '$.constructor', '$.__proto__', '$.hasOwnProperty', '$.Event', '$.env.HOME', '$.process'])(
    'refuses the unknown root of %s',
    path => {
      expect(findingsIn({ v: path })[0]).toMatch(/^(root_unknown|path_invalid|mapping_key_forbidden) \/requests\/0\/body\/v$/)
    }
  )

  it.each<[string, string]>([
    ['$.item', 'binding_missing'],
    ['$.index', 'binding_missing'],
    ['$.key', 'binding_missing'],
    ['$.a | lowr', 'root_unknown'],
    ['$.event | lowr', 'operator_unknown'],
    ['$.event | truncate', 'parameter_missing'],
    ['$.properties.l | each', 'parameter_missing'],
    ['$.traits.x', 'path_unreachable'],
    ['$.group.name', 'path_unreachable'],
    ['$.previousId', 'path_unreachable'],
    ['$.commerce.revenu', 'path_unreachable'],
    ['$.properties.x | unixSeconds | lower', 'operator_type'],
    ['$.properties.l | count | trim', 'operator_type'],
    ['$.commerce.products | lower', 'operator_type']
  ])('refuses %s on track calls: %s', (path, code) => {
    expect(findingsIn({ v: path })).toEqual([`${code} /requests/0/body/v`])
  })

  it.each<[string, readonly string[], boolean]>([
    ['$.traits.x', ['identify'], true],
    ['$.traits.x', ['track', 'identify'], true],
    ['$.traits.x', ['track', 'page'], false],
    ['$.properties.x', ['track'], true],
    ['$.properties.x', ['identify'], false],
    ['$.properties.x', ['group', 'alias'], false],
    ['$.event', ['track'], true],
    ['$.event', ['page'], false],
    ['$.category', ['page'], true],
    ['$.category', ['identify'], false],
    ['$.previousId', ['alias'], true],
    ['$.standardEvent', ['page'], false],
    ['$.group.x', ['group'], true],
    ['$.commerce.revenue', ['identify'], false],
    ['$.user.email', ['alias'], true],
    ['$.context.x', ['alias'], true],
    ['$.groupId', ['alias'], true]
  ])('%s in requests on %j: %s', (path, on, reachable) => {
    expect(findingsIn({ v: path }, { request: { on } })).toEqual(reachable ? [] : ['path_unreachable /requests/0/body/v'])
  })

  it('hints at a trait one edit away from a reserved one', () => {
    expect(
      findingsIn({ v: ['$.user.emial', '$.user.createdat', '$.user.emails', '$.user.emailAddress'] }).filter(finding =>
        finding.startsWith('trait_misspelled')
      )
    ).toEqual(['trait_misspelled /requests/0/body/v/0', 'trait_misspelled /requests/0/body/v/2'])
  })
})
