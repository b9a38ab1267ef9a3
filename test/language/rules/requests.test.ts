import { describe, expect, it } from 'vitest'
import { batch, encodeBody, type Json, type OutboundRequest } from '../../../src/index.ts'
import { mappingFile } from '../../support/mappings.ts'
import { engines } from '../../contract/engines.ts'
import { findings, findingsIn, identify, outcome, run, runFile, track, type Members } from './probe.ts'

const url = 'https://example.com/'
const request = (name: string, others: Members = {}): Members => ({ name, on: ['track'], url, body: { x: 1 }, ...others })
const file = (requests: readonly Json[], others: Members = {}): Json => ({ destination: 'test', title: 'Test', requests, ...others })
const names = (requests: readonly { readonly name: string }[]): readonly string[] => requests.map(({ name }) => name)
const codesOf = (issues: readonly { readonly code: string; readonly severity: string; readonly request?: string }[]): readonly string[] =>
  issues.map(({ code, severity, request }) => [severity, code, ...(request === undefined ? [] : [request])].join(' '))

for (const [engine, load] of Object.entries(engines)) {
  describe(`requests in the ${engine}`, () => {
    it('go out in file order', () => {
      const { requests, status, issues } = runFile(load, file([request('b'), request('a'), request('c')]), track())
      expect([names(requests), status, issues]).toEqual([['b', 'a', 'c'], 'ok', []])
    })

    it('have all that the adapter needs', () => {
      expect(run(load, { x: 1 }).requests).toEqual([
        {
          name: 'request',
          method: 'POST',
          url,
          headers: { 'content-type': 'application/json' },
          encoding: 'json',
          body: { x: 1 },
          key: 'm-1:test:request:0',
          secrets: []
        }
      ])
    })

    it('are for the calls in "on" only', () => {
      expect(run(load, { x: 1 }, { request: { on: ['track'] }, event: identify({}) })).toMatchObject({
        status: 'skipped',
        requests: [],
        issues: [{ code: 'not_applicable', severity: 'info' }]
      })
    })

    it.each(['Order Completed', 'order completed', 'ORDER_COMPLETED', 'order-completed', 'OrderCompleted', ' order  completed '])(
      'take the event %j by the key rule',
      event => {
        expect(run(load, 1, { request: { events: ['Order Completed', 'x'] }, event: track({}, { event }) }).status).toBe('ok')
        expect(run(load, 1, { request: { events: ['order_completed'] }, event: track({}, { event }) }).status).toBe('ok')
      }
    )

    it.each(['Order Completed!', 'Orders Completed', 'Completed Order', 'Order.Completed', 'Ørder Completed', 'constructor', '__proto__'])(
      'do not take the event %j',
      event => {
        expect(run(load, 1, { request: { events: ['Order Completed'] }, event: track({}, { event }) }).status).toBe('skipped')
      }
    )

    it('with "events" are for track calls of these names, and for all of another call', () => {
      const mapping = file([request('r', { on: ['track', 'identify'], events: ['A'] })])
      expect(runFile(load, mapping, identify({})).status).toBe('ok')
      expect(runFile(load, mapping, track()).status).toBe('skipped')
    })

    it('whose "when" does not hold are silently left out beside one that is made', () => {
      expect(runFile(load, file([request('a', { when: '$.properties.a' }), request('b')]), track())).toMatchObject({
        status: 'ok',
        requests: [{ name: 'b' }],
        issues: []
      })
    })

    it('leave at least one issue when none is made', () => {
      const { status, issues } = runFile(load, file([request('a', { when: '$.properties.a' }), request('b', { on: ['page'] })]), track())
      expect([status, codesOf(issues)]).toEqual(['skipped', ['info not_applicable']])
    })

    it('whose "require" does not hold are an error with its hint', () => {
      const translation = run(load, 1, {
        request: {
          require: [
            { that: '$.userId', hint: 'x' },
            { that: '$.properties.a', hint: 'send "a"' }
          ]
        }
      })
      expect(translation).toMatchObject({
        status: 'rejected',
        requests: [],
        issues: [{ code: 'requirement_failed', severity: 'error', hint: 'send "a"', request: 'request', rule: '/requests/0/require/1' }]
      })
    })

    it('that fail beside one that is made leave an error that names them', () => {
      const { status, requests, issues } = runFile(
        load,
        file([request('a', { require: [{ that: '$.properties.a', hint: 'x' }] }), request('b')]),
        track()
      )
      expect([status, names(requests), codesOf(issues)]).toEqual(['ok', ['b'], ['error requirement_failed a']])
    })

    it('do not require what does not apply', () => {
      const mapping = file([request('a', { when: '$.properties.a', require: [{ that: '$.properties.b', hint: 'x' }] }), request('b')])
      expect(runFile(load, mapping, track()).issues).toEqual([])
    })

    it('with a required value that is empty are an error', () => {
      const translation = run(load, { a: { '@required': '$.properties.a' } })
      expect(translation).toMatchObject({
        status: 'rejected',
        requests: [],
        issues: [{ code: 'value_required', severity: 'error', request: 'request', rule: '/requests/0/body/a' }]
      })
    })

    it.each<[string, Json]>([
      ['absent', undefined as unknown as Json],
      ['null', null],
      ['""', ''],
      ['[]', []],
      ['{}', {}]
    ])('need a required value that is not %s', (_, a) => {
      expect(run(load, { a: { '@required': '$.properties.a' } }, { event: track({ a }) }).status).toBe('rejected')
    })

    it.each<[string, Json]>([
      ['0', 0],
      ['false', false]
    ])('are content with a required value that is %s', (_, a) => {
      expect(outcome(load, { a: { '@required': '$.properties.a' } }, { event: track({ a }) })).toEqual({ body: { a }, codes: [] })
    })

    it('lose an @optional around a required value silently', () => {
      const body = { x: 1, o: { '@optional': { currency: 'USD', amount: { '@required': '$.properties.a' } } } }
      expect(outcome(load, body)).toEqual({ body: { x: 1 }, codes: [] })
    })

    it('lose the innermost @optional only', () => {
      const body = { '@optional': { x: 1, o: { '@optional': { y: 1, a: { '@required': '$.properties.a' } } } } }
      expect(outcome(load, body)).toEqual({ body: { x: 1 }, codes: [] })
    })

    it('lose an element of @each around a required value with a warning', () => {
      const body = { l: { '@each': '$.properties.l', do: { k: 1, a: { '@required': '$.item.a' } } } }
      const { requests, issues } = run(load, body, { event: track({ l: [{ a: 1 }, { b: 1 }, { a: 2 }] }) })
      expect(requests[0]?.body).toEqual({
        l: [
          { k: 1, a: 1 },
          { k: 1, a: 2 }
        ]
      })
      expect(issues).toMatchObject([{ code: 'item_dropped', severity: 'warning', pointer: '/properties/l/1', request: 'request' }])
    })

    it('lose an @optional inside an element before the element', () => {
      const body = { '@each': '$.properties.l', do: { k: '$.item.k', o: { '@optional': { a: { '@required': '$.item.a' } } } } }
      expect(outcome(load, body, { event: track({ l: [{ k: 1 }] }) })).toEqual({ body: [{ k: 1 }], codes: [] })
    })

    it('are not made when a required value in url, query or headers is empty', () => {
      for (const part of [{ query: { q: { '@required': '$.properties.a' } } }, { headers: { 'x-h': { '@required': '$.properties.a' } } }]) {
        const { status, issues } = run(load, 1, { request: part })
        expect([status, codesOf(issues)]).toEqual(['rejected', ['error value_required request']])
      }
    })

    it('without a "body" have no encoding', () => {
      const mapping = file([{ name: 'r', on: ['track'], method: 'DELETE', url }])
      expect(runFile(load, mapping, track()).requests).toEqual([
        { name: 'r', method: 'DELETE', url, headers: {}, encoding: 'none', key: 'm-1:test:r:0', secrets: [] }
      ])
    })

    it('whose body ends absent are not made', () => {
      const { status, requests, issues } = runFile(load, file([request('a', { body: { a: '$.properties.a' } }), request('b')]), track())
      expect([status, names(requests), codesOf(issues)]).toEqual(['ok', ['b'], ['info request_empty a']])
    })

    it('with "each" are one per element', () => {
      const { requests } = run(
        load,
        { i: '$.index', x: '$.item.x', u: '$.userId' },
        { request: { each: '$.properties.l' }, event: track({ l: [{ x: 1 }, { x: 2 }] }) }
      )
      expect(requests.map(({ body, key }) => [body, key])).toEqual([
        [{ i: 0, x: 1, u: 'u-1' }, 'm-1:test:request:0'],
        [{ i: 1, x: 2, u: 'u-1' }, 'm-1:test:request:1']
      ])
    })

    it('with "each" over an object are one', () => {
      expect(run(load, { x: '$.item.x' }, { request: { each: '$.properties.l' }, event: track({ l: { x: 1 } }) }).requests).toHaveLength(1)
    })

    it('with "each" over nothing are none', () => {
      expect(run(load, { x: '$.item.x' }, { request: { each: '$.properties.l' } })).toMatchObject({
        status: 'skipped',
        issues: [{ severity: 'info' }]
      })
    })

    it('with "each" skip elements that are no objects', () => {
      const { requests, issues } = run(
        load,
        { x: '$.item.x' },
        { request: { each: '$.properties.l' }, event: track({ l: [null, 1, { x: 1 }, 'a', [1]] }) }
      )
      expect(requests.map(({ body }) => body)).toEqual([{ x: 1 }])
      expect(codesOf(issues)).toEqual([
        'warning item_skipped request',
        'warning item_skipped request',
        'warning item_skipped request',
        'warning item_skipped request'
      ])
      expect(issues.map(({ pointer }) => pointer)).toEqual(['/properties/l/0', '/properties/l/1', '/properties/l/3', '/properties/l/4'])
    })

    it('with "each" lose an element around a required value, and say which', () => {
      const { requests, issues } = run(
        load,
        { x: { '@required': '$.item.x' } },
        { request: { each: '$.properties.l' }, event: track({ l: [{ x: 1 }, { y: 1 }] }) }
      )
      expect(requests.map(({ body }) => body)).toEqual([{ x: 1 }])
      expect(issues).toMatchObject([{ request: 'request', pointer: '/properties/l/1' }])
    })

    it('with "each" are at most 1,000', () => {
      const l = Array.from({ length: 1003 }, (_, x) => ({ x }))
      const { requests, issues } = run(load, { x: '$.item.x' }, { request: { each: '$.properties.l' }, event: track({ l }) })
      expect(requests).toHaveLength(1000)
      expect(issues).toMatchObject([{ code: 'items_dropped', severity: 'warning', pointer: '/properties/l' }])
      expect(issues[0]?.message).toContain('3 of 1003')
    })

    it('of a group are only the first that applies', () => {
      const mapping = file([
        {
          first: [
            request('a', { when: '$.properties.a' }),
            request('b', { events: ['Other'] }),
            request('c', { on: ['page'] }),
            request('d', { when: '$.userId' }),
            request('e')
          ]
        },
        request('f')
      ])
      expect(names(runFile(load, mapping, track()).requests)).toEqual(['d', 'f'])
      expect(names(runFile(load, mapping, track({ a: 1 })).requests)).toEqual(['a', 'f'])
      expect(names(runFile(load, mapping, track({}, { event: 'Other' })).requests)).toEqual(['b', 'f'])
    })

    it('of a group give way to none when the first that applies fails', () => {
      const mapping = file([
        { first: [request('a', { when: '$.userId', require: [{ that: '$.properties.a', hint: 'x' }] }), request('b')] }
      ])
      expect(runFile(load, mapping, track())).toMatchObject({
        status: 'rejected',
        requests: [],
        issues: [{ code: 'requirement_failed', request: 'a' }]
      })
      const empty = file([{ first: [request('a', { when: '$.userId', body: { a: '$.properties.a' } }), request('b')] }])
      expect(runFile(load, empty, track())).toMatchObject({
        status: 'skipped',
        requests: [],
        issues: [{ code: 'request_empty', request: 'a' }]
      })
    })

    it('take over "defaults" unless they say otherwise', () => {
      const defaults = {
        url: 'https://example.com/d',
        method: 'PUT',
        headers: { 'x-d': 'd' },
        auth: { bearer: 'b' },
        encoding: 'form',
        batch: { items: '/l', max: 2 }
      }
      const own = { url: 'https://example.com/o', method: 'PATCH', headers: { 'x-o': 'o' }, auth: false, encoding: 'json', batch: false }
      const mapping = file(
        [
          { name: 'a', on: ['track'], body: { l: [1] } },
          { name: 'b', on: ['track'], body: { l: [1] }, ...own }
        ],
        { defaults }
      )
      const { requests } = runFile(load, mapping, track())
      expect(requests).toMatchObject([
        {
          method: 'PUT',
          url: 'https://example.com/d',
          headers: { 'x-d': 'd', authorization: 'Bearer b' },
          encoding: 'form',
          batch: { items: '/l', max: 2 }
        },
        { method: 'PATCH', url: 'https://example.com/o', headers: { 'x-o': 'o' }, encoding: 'json' }
      ])
      expect(requests[1]?.headers).toEqual({ 'content-type': 'application/json', 'x-o': 'o' })
      expect(requests[1]).not.toHaveProperty('batch')
    })

    it('take over what "defaults" require, unless they say otherwise', () => {
      const defaults = { require: [{ that: '$.properties.a', hint: 'send a' }] }
      const own = [{ that: '$.properties.b', hint: 'send b' }]
      const mapping = file([request('a'), request('b', { require: own }), request('c', { require: false })], { defaults })
      const { requests, issues } = runFile(load, mapping, track({}))
      expect(requests.map(({ name }) => name)).toEqual(['c'])
      expect(issues).toMatchObject([
        { code: 'requirement_failed', request: 'a', rule: '/defaults/require/0', hint: 'send a' },
        { code: 'requirement_failed', request: 'b', rule: '/requests/1/require/0', hint: 'send b' }
      ])
    })

    it('have no key without a messageId', () => {
      expect(run(load, 1, { event: { type: 'track', event: 'Test', userId: 'u-1' } }).requests[0]).not.toHaveProperty('key')
    })

    it('have equal keys on every replay, and no two alike', () => {
      const mapping = file([request('a'), request('b', { each: '$.properties.l', body: { x: '$.item.x' } })])
      const event = track({ l: [{ x: 1 }, { y: 1 }, { x: 2 }] })
      const keys = (): readonly (string | undefined)[] => runFile(load, mapping, event).requests.map(({ key }) => key)
      expect(keys()).toEqual(keys())
      expect(new Set(keys()).size).toBe(keys().length)
      expect(keys()[0]).toBe('m-1:test:a:0')
    })

    it('of calls that are not supported say why', () => {
      const mapping = file([request('a')], { unsupported: { alias: 'there is no merge' } })
      const { status, issues } = runFile(load, mapping, { type: 'alias', userId: 'a', previousId: 'b' })
      expect([status, codesOf(issues)]).toEqual(['skipped', ['info call_unsupported']])
      expect(issues[0]?.message).toContain('there is no merge')
    })

    it.each<[string, Json, Json | undefined, string]>([
      ['scalars as text', { a: 'x y&z', b: 1.5, c: true, d: false, e: '' }, undefined, 'a=x+y%26z&b=1.5&c=true&d=false&e='],
      ['anything else as JSON text', { o: { x: [1, 'ä'] }, l: [] }, undefined, 'o=%7B%22x%22%3A%5B1%2C%22%C3%A4%22%5D%7D&l=%5B%5D'],
      ['keys encoded', { 'a b&c=d': 1 }, undefined, 'a+b%26c%3Dd=1'],
      ['lone surrogates replaced, never thrown at', { a: '\ud800' }, undefined, 'a=%EF%BF%BD'],
      ['null as JSON text', { a: null }, undefined, 'a=null']
    ])('as forms have %s', (_, body, _unused, text) => {
      const [sent] = run(load, body, { request: { encoding: 'form' } }).requests as [OutboundRequest]
      expect(sent.body).toEqual(body)
      expect(sent.headers['content-type']).toBe('application/x-www-form-urlencoded')
      expect(encodeBody(sent)).toBe(text)
    })

    it('as JSON are written as JSON', () => {
      const [sent] = run(load, { a: ['ä', null, 1.5] }).requests as [OutboundRequest]
      expect(encodeBody(sent)).toBe('{"a":["ä",null,1.5]}')
    })

    it('without a body are nothing to encode', () => {
      const [sent] = runFile(load, file([{ name: 'r', on: ['track'], url }]), track()).requests as [OutboundRequest]
      expect(encodeBody(sent)).toBeUndefined()
    })
  })

  describe(`batch() of requests of the ${engine}`, () => {
    const list = (items: readonly Json[], others: Members = {}): OutboundRequest[] =>
      items.flatMap(item => [...run(load, { l: [item], ...others }, { request: { batch: { items: '/l', max: 3 } } }).requests])

    it('joins lists in order, within "max"', () => {
      expect(batch(list([1, 2, 3, 4])).map(({ request, from }) => [request.body, from])).toEqual([
        [{ l: [1, 2, 3] }, [0, 1, 2]],
        [{ l: [4] }, [3]]
      ])
    })

    it('joins only what is equal everywhere else', () => {
      const requests = [...list([1]), ...list([2], { k: 1 }), ...list([3])]
      const joined = batch(requests)
      expect(joined.map(({ from }) => from).toSorted()).not.toContainEqual([0, 1])
      expect(joined.flatMap(({ from }) => from).toSorted()).toEqual([0, 1, 2])
    })

    it('joins bodies that are the list', () => {
      const requests = [1, 2].flatMap(x => [...run(load, [x], { request: { batch: { items: '', max: 9 } } }).requests])
      expect(batch(requests).map(({ request }) => request.body)).toEqual([[1, 2]])
    })

    it('keeps within "maxBytes"', () => {
      const requests = ['aaaa', 'bbbb', 'cccc'].flatMap(x => [
        ...run(load, [x], { request: { batch: { items: '', max: 9, maxBytes: 16 } } }).requests
      ])
      expect(batch(requests).map(({ request }) => encodeBody(request))).toEqual(['["aaaa","bbbb"]', '["cccc"]'])
    })

    it('puts a "unique" member into a batch once', () => {
      const requests = ['a', 'b', 'a'].flatMap(id => [
        ...run(load, [{ id }], { request: { batch: { items: '', max: 9, unique: 'id' } } }).requests
      ])
      const joined = batch(requests)
      expect(joined.map(({ from }) => from)).toEqual([[0, 1], [2]])
    })

    it('leaves requests without "batch" alone', () => {
      const requests = [...run(load, [1]).requests, ...run(load, [1]).requests]
      expect(batch(requests)).toEqual([
        { request: requests[0], from: [0] },
        { request: requests[1], from: [1] }
      ])
    })

    it('changes no request', () => {
      const requests = list([1, 2])
      const before = JSON.stringify(requests)
      batch(requests)
      expect(JSON.stringify(requests)).toBe(before)
      expect(batch([])).toEqual([])
    })
  })
}

describe('the check of requests', () => {
  it.each<[string, Json, readonly string[]]>([
    ['two of one name', file([request('a'), request('a')]), ['request_duplicate /requests/1/name']],
    [
      'two of one name in a group',
      file([{ first: [request('a', { when: '$.userId' }), request('b')] }, request('b')]),
      ['request_duplicate /requests/1/name']
    ],
    ['none without a name', file([{ on: ['track'], url, body: 1 }]), ['member_missing /requests/0']],
    ['none without "on"', file([{ name: 'a', url, body: 1 }]), ['member_missing /requests/0']],
    ['none without "url"', file([{ name: 'a', on: ['track'], body: 1 }]), ['member_missing /requests/0']],
    ['an unknown call', file([request('a', { on: ['tracks'] })]), ['member_invalid /requests/0/on']],
    ['an empty "on"', file([request('a', { on: [] })]), ['member_invalid /requests/0/on']],
    ['an unknown method', file([request('a', { method: 'post' })]), ['member_invalid /requests/0/method']],
    ['an unknown encoding', file([request('a', { encoding: 'xml' })]), ['member_invalid /requests/0/encoding']],
    ['an unknown member', file([request('a', { urls: url })]), ['member_unknown /requests/0/urls']],
    ['"events" without track', file([request('a', { on: ['page'], events: ['x'] })]), ['events_without_track /requests/0/events']],
    ['"require" that is no list', file([request('a', { require: '$.userId' })]), ['member_invalid /requests/0/require']],
    ['"require" without a hint', file([request('a', { require: [{ that: '$.userId' }] })]), ['member_missing /requests/0/require/0']],
    [
      '"require" with a code of its own',
      file([request('a', { require: [{ that: '$.userId', hint: 'x', code: 'y' }] })]),
      ['member_unknown /requests/0/require/0/code']
    ],
    ['a group with other members', file([{ first: [request('a')], on: ['track'] }]), ['member_unknown /requests/0/on']],
    ['a request that can never run', file([request('a', { when: false })]), ['request_unreachable /requests/0']],
    [
      'a request after one that always applies',
      file([{ first: [request('a'), request('b')] }]),
      ['request_unreachable /requests/0/first/1']
    ],
    ['reserved names', file([request('a', { needs: ['x'] })]), ['member_unknown /requests/0/needs']],
    ['an unknown call in "unsupported"', file([request('a')], { unsupported: { delete: 'x' } }), ['member_unknown /unsupported/delete']],
    ['an unknown member of "defaults"', file([request('a')], { defaults: { body: {} } }), ['member_unknown /defaults/body']],
    [
      'batch items that are no pointer',
      file([request('a', { body: [1], batch: { items: 'x', max: 2 } })]),
      ['member_invalid /requests/0/batch/items']
    ],
    [
      'batch items that are no list',
      file([request('a', { body: { l: { x: 1 } }, batch: { items: '/l', max: 2 } })]),
      ['batch_invalid /requests/0/batch/items']
    ],
    ['batch without "max"', file([request('a', { body: [1], batch: { items: '' } })]), ['member_missing /requests/0/batch']],
    ['a form that is a list', file([request('a', { body: [1], encoding: 'form' })]), ['member_invalid /requests/0/body']],
    ['"item" without "each"', file([request('a', { body: '$.item.x' })]), ['binding_missing /requests/0/body']],
    ['a day that is none', file([request('a')], { checked: '2024-13-45' }), ['member_invalid /checked']],
    ['"index" without "each"', file([request('a', { body: '$.index' })]), ['binding_missing /requests/0/body']],
    ['"key" in "each"', file([request('a', { each: '$.properties.l', body: '$.key' })]), ['binding_missing /requests/0/body']]
  ])('refuses %s', (_, mapping, expected) => {
    expect(findings(mapping)).toEqual(expected)
  })

  it.each<[string, Json]>([
    ['a literal text', 'x'],
    ['an id', '$.userId'],
    ['a text of an operator', '$.properties.l | json']
  ])('refuses "each" over %s', (_, each) => {
    expect(findingsIn(1, { request: { each } }).filter(finding => finding.includes('/requests/0/each'))).toHaveLength(1)
  })

  it.each<[string, Json]>([
    ['false', false],
    ['null', null],
    ['an empty text', ''],
    ['an empty object', {}],
    ['a list with false', ['$.userId', false]],
    ['@any of false', { '@any': [false, ''] }],
    ['@not of a literal', { '@not': 'x' }]
  ])('refuses a request that can never run: "when" is %s', (_, when) => {
    expect(findingsIn(1, { request: { when } })).toEqual(['request_unreachable /requests/0'])
  })

  it('accepts every member at once', () => {
    const full = {
      $schema: './mapping.schema.json',
      language: 1,
      apiVersion: 'v1',
      docs: ['https://example.com/docs'],
      checked: '2024-05-01',
      integrations: ['Test', 'Test (Actions)'],
      hosts: ['example.com'],
      unsupported: { alias: 'no merge' },
      '//': 'comment'
    }
    expect(findings(mappingFile({ x: 1 }, full, { '//': 'comment' }))).toEqual([])
  })

  it('accepts bodies whose list is known at run time only', () => {
    expect(findingsIn({ l: '$.properties.l' }, { request: { batch: { items: '/l', max: 2 } } })).toEqual([])
  })
})
