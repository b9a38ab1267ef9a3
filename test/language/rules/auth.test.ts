import { describe, expect, it } from 'vitest'
import { explain, translate, type Json, type OutboundRequest, type Settings } from '../../../src/index.ts'
import { testMapping } from '../../support/mappings.ts'
import { engines } from '../../contract/engines.ts'
import { findings, findingsIn, run, track, type Members } from './probe.ts'

const text = (others: Members = {}): Members => ({ type: 'string', description: 'x', ...others })
const secret = text({ secret: true, required: true })
const file = { settings: { user: text({ required: true }), key: secret } }
const settings: Settings = { user: 'ada', key: 's3cret' }
const base64 = (value: string): string => Buffer.from(value, 'utf8').toString('base64')

/** the value at a JSON pointer into a request */
function at(request: OutboundRequest, pointer: string): unknown {
  const steps = pointer.split('/').slice(1)
  return steps
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, step) => (value as Members)[step], request)
}

for (const [engine, load] of Object.entries(engines)) {
  describe(`auth in the ${engine}`, () => {
    const sent = (auth: Json, others: Members = {}, body: Json = { x: 1 }): OutboundRequest =>
      run(load, body, { file, settings, request: { auth, query: { u: '$.settings.user' }, ...others } }).requests[0] as OutboundRequest

    it('"basic" is user and password in Base64', () => {
      const request = sent({ basic: ['$.settings.user', '$.settings.key'] })
      expect(request.headers).toEqual({ 'content-type': 'application/json', authorization: `Basic ${base64('ada:s3cret')}` })
      expect(request.secrets).toEqual(['/headers/authorization'])
    })

    it('"basic" takes a literal that is empty', () => {
      expect(sent({ basic: ['$.settings.key', ''] }).headers['authorization']).toBe(`Basic ${base64('s3cret:')}`)
    })

    it('"bearer" is one value', () => {
      const request = sent({ bearer: '$.settings.key' })
      expect(request.headers['authorization']).toBe('Bearer s3cret')
      expect(request.secrets).toEqual(['/headers/authorization'])
    })

    it('"headers" are headers', () => {
      const request = sent({ headers: { 'x-key': '$.settings.key', 'x-user': '$.settings.user' } })
      expect(request.headers).toEqual({ 'content-type': 'application/json', 'x-key': 's3cret', 'x-user': 'ada' })
      expect(request.secrets).toContain('/headers/x-key')
    })

    it('"query" is a part of the url, which is masked whole', () => {
      const request = sent({ query: { 'api key': '$.settings.key' } })
      expect(request.url.replaceAll('+', '%20')).toBe('https://example.com/?u=ada&api%20key=s3cret')
      expect(request.secrets).toEqual(['/url'])
    })

    it('"body" adds members to an object', () => {
      const request = sent({ body: { 'a/b~c': '$.settings.key' } })
      expect(request.body).toEqual({ x: 1, 'a/b~c': 's3cret' })
      expect(request.secrets).toEqual(['/body/a~1b~0c'])
      expect(at(request, request.secrets[0] ?? '')).toBe('s3cret')
    })

    it('"body" wins over a member of the body, also one that is spread from the event', () => {
      const request = run(
        load,
        { '...': '$.properties' },
        {
          file,
          settings,
          request: { auth: { body: { key: '$.settings.key' } }, query: { u: '$.settings.user' } },
          event: track({ key: 'forged', a: 1 })
        }
      ).requests[0]
      expect(request?.body).toEqual({ a: 1, key: 's3cret' })
    })

    it.each<[string, Json, Members]>([
      ['the event', '$.properties', {}],
      ['a choice', { '@if': '$.event', then: '$.properties' }, {}],
      ['a define', '$.define.shared', { define: { shared: { '@omit': '$.properties', keys: ['z'] } } }],
      ['an object of the mapping', { a: 1 }, {}]
    ])('"body" leaves %s as it is', (_, body, others) => {
      const request = { on: ['track'], url: 'https://example.com/' }
      const mapping = testMapping(body, {
        ...file,
        ...others,
        requests: [
          { ...request, name: 'first', auth: { body: { key: '$.settings.key' } }, query: { u: '$.settings.user' }, body },
          { ...request, name: 'second', body }
        ]
      })
      const event = track({ a: 1 })
      const before = JSON.stringify(event)
      for (const key of ['s3cret', 'other']) {
        const { requests } = translate(event, load(mapping), { ...settings, key })
        expect(requests.map(sentRequest => sentRequest.body)).toEqual([{ a: 1, key }, { a: 1 }])
      }
      expect(JSON.stringify(event)).toBe(before)
    })

    it('names its members as any other object does', () => {
      expect(sent({ body: { '@@key': '$.settings.key', '@...': 'x' } }).body).toEqual({ x: 1, '@key': 's3cret', '...': 'x' })
      expect(sent({ query: { '@@key': '$.settings.key' } }).url).toContain('&%40key=s3cret')
    })

    it('wins over a header of the same name', () => {
      expect(sent({ bearer: '$.settings.key' }, { headers: { authorization: 'x' } }).headers['authorization']).toBe('Bearer s3cret')
    })

    it('"body" adds to a form too', () => {
      expect(sent({ body: { key: '$.settings.key' } }, { encoding: 'form' }).body).toEqual({ x: 1, key: 's3cret' })
    })

    it('takes a secret through operators', () => {
      const auth = {
        headers: {
          'x-sig': { '@hmacSha256': '$.messageId', key: '$.settings.key' },
          'x-key': { '@template': 'Key {settings.key}' },
          'x-b': '$.settings.key | base64'
        }
      }
      const request = sent(auth)
      expect(request.headers['x-sig']).toMatch(/^[0-9a-f]{64}$/)
      expect(request.headers['x-key']).toBe('Key s3cret')
      expect(request.headers['x-b']).toBe(base64('s3cret'))
      expect(request.secrets.toSorted()).toEqual(['/headers/x-b', '/headers/x-key', '/headers/x-sig'])
    })

    it('chooses between two', () => {
      const two = { settings: { key: text({ secret: true }), other: text({ secret: true }) } }
      const auth = { bearer: '$.settings.key ?? $.settings.other' }
      expect(run(load, 1, { file: two, settings: { other: 'o' }, request: { auth } }).requests[0]?.headers['authorization']).toBe(
        'Bearer o'
      )
    })

    it.each<[string, Json]>([
      ['basic', { basic: ['$.settings.user', '$.settings.key'] }],
      ['bearer', { bearer: '$.settings.key' }],
      ['headers', { headers: { 'x-key': '$.settings.key' } }],
      ['query', { query: { key: '$.settings.key' } }],
      ['body', { body: { key: '$.settings.key' } }]
    ])('"%s" that ends empty is an error', (_, auth) => {
      const optional = { settings: { user: text({ required: true }), key: text({ secret: true }) } }
      const request = { auth, query: { u: '$.settings.user' } }
      expect(run(load, { x: 1 }, { file: optional, settings: { user: 'ada' }, request })).toMatchObject({
        status: 'rejected',
        requests: [],
        issues: [{ code: 'auth_missing', severity: 'error', request: 'request' }]
      })
    })

    it('refuses values that are no header, and says nothing of them', () => {
      for (const auth of [{ bearer: '$.settings.key' }, { headers: { 'x-key': '$.settings.key' } }]) {
        const translation = run(load, 1, {
          file,
          settings: { ...settings, key: 'a\r\nx-evil: 1' },
          request: { auth, query: { u: '$.settings.user' } }
        })
        expect(translation).toMatchObject({ status: 'rejected', issues: [{ code: 'header_refused' }] })
        expect(JSON.stringify(translation.issues)).not.toContain('evil')
      }
    })

    it('has secrets nowhere else, also in issues and explanations', () => {
      const request = { auth: { basic: ['$.settings.user', '$.settings.key'] } }
      const mapping = testMapping({ at: '$.properties.at | unixSeconds', x: 1, u: '$.settings.user' }, file, request)
      const explanation = explain(track({ at: 'soon' }), load(mapping), settings)
      const { requests, ...others } = explanation
      expect(JSON.stringify(others)).not.toContain('s3cret')
      expect(JSON.stringify(others)).not.toContain(base64('ada:s3cret'))
      const [field] = explanation.fields.filter(({ pointer }) => pointer === '/headers/authorization')
      expect(field?.from).toContainEqual({ in: 'settings', pointer: '/key' })
      expect(requests[0]?.secrets).toEqual(['/headers/authorization'])
    })

    it('masks a url setting that is secret', () => {
      const hook = { hosts: 'any', settings: { hook: { type: 'url', required: true, secret: true, description: 'x' } } }
      const request = run(load, 1, {
        file: hook,
        request: { url: '$.settings.hook', query: { a: 1 } },
        settings: { hook: 'https://hooks.test/t0ken' }
      }).requests[0]
      expect(request).toMatchObject({ url: 'https://hooks.test/t0ken?a=1', secrets: ['/url'] })
    })

    it('lists no secret where there is none', () => {
      expect(run(load, 1).requests[0]?.secrets).toEqual([])
      const open = { settings: { user: text({ required: true }) } }
      expect(
        run(load, 1, { file: open, settings: { user: 'ada' }, request: { headers: { 'x-u': '$.settings.user' } } }).requests[0]?.secrets
      ).toEqual([])
    })

    it('keeps a secret out of a batch key and the idempotency key', () => {
      expect(sent({ bearer: '$.settings.key' }).key).not.toBe(undefined)
      expect(
        JSON.stringify(
          run(load, 1, {
            file,
            settings,
            event: track(undefined, { messageId: 'm' }),
            request: { auth: { bearer: '$.settings.key' }, query: { u: '$.settings.user' } }
          }).requests[0]?.key
        )
      ).not.toContain('s3cret')
    })
  })
}

describe('the check of auth', () => {
  const used = { auth: { bearer: '$.settings.key' } }
  const one = { settings: { key: secret } }

  it.each<[string, Json, Members, readonly string[]]>([
    ['the body', { k: '$.settings.key' }, {}, ['secret_misplaced /requests/0/body/k']],
    ['an operator in the body', { k: '$.settings.key | sha256' }, {}, ['secret_misplaced /requests/0/body/k']],
    ['a template in the body', { k: { '@template': '{settings.key}' } }, {}, ['secret_misplaced /requests/0/body/k/@template']],
    [
      'the key of an hmac in the body',
      { k: { '@hmacSha256': '$.event', key: '$.settings.key' } },
      {},
      ['secret_misplaced /requests/0/body/k/key']
    ],
    ['"query"', 1, { query: { k: '$.settings.key' } }, ['secret_misplaced /requests/0/query/k']],
    ['"headers"', 1, { headers: { 'x-k': '$.settings.key' } }, ['secret_misplaced /requests/0/headers/x-k']],
    ['an insert of the url', 1, { url: 'https://example.com/{settings.key}' }, ['secret_misplaced /requests/0/url']],
    ['"when"', 1, { when: { '@startsWith': '$.settings.key', prefix: 'a' } }, ['secret_misplaced /requests/0/when/@startsWith']],
    ['"when" alone', 1, { when: '$.settings.key' }, ['secret_misplaced /requests/0/when']],
    ['"require"', 1, { require: [{ that: '$.settings.key', hint: 'x' }] }, ['secret_misplaced /requests/0/require/0/that']],
    ['a table', { k: { '@lookup': '$.event', in: '$.settings.key' } }, {}, ['secret_misplaced /requests/0/body/k/in']]
  ])('refuses a secret in %s', (_, body, request, expected) => {
    expect(findingsIn(body, { file: one, request: { ...used, ...request } })).toEqual(expected)
  })

  it('refuses a secret in a define', () => {
    const file = { ...one, define: { k: '$.settings.key' } }
    expect(findingsIn(1, { file, request: { auth: { bearer: '$.define.k' } } })).toEqual(['secret_misplaced /define/k'])
  })

  it('refuses all settings at once', () => {
    expect(findingsIn({ s: '$.settings' }, { file: one, request: used })).not.toEqual([])
    expect(findingsIn({ s: { '@pick': '$.settings', keys: ['key'] } }, { file: one, request: used })).not.toEqual([])
  })

  it.each<[string, Json]>([
    ['two kinds', { bearer: 'x', basic: ['a', 'b'] }],
    ['no kind', {}],
    ['an unknown kind', { digest: 'x' }],
    ['text', 'x'],
    ['a password alone', { basic: ['x'] }],
    ['three values', { basic: ['a', 'b', 'c'] }],
    ['headers that are no object', { headers: 'x' }]
  ])('refuses %s', (_, auth) => {
    expect(findingsIn({ x: 1 }, { request: { auth } })[0]).toMatch(/^(auth_invalid|member_\w+) \/requests\/0\/auth/)
  })

  it.each<[string, Json]>([
    ['body', { body: { '@if': '$.userId', then: { k: 'x' } } }],
    ['body', { body: { '...': { k: 'x' } } }],
    ['query', { query: { '@if': '$.userId', then: 'x' } }],
    ['headers', { headers: { '...': 'x' } }]
  ])('takes an operator or a spread in "%s" for no name', (_, auth) => {
    expect(findingsIn({ x: 1 }, { request: { auth } })).not.toEqual([])
  })

  it('refuses members for a request without a body', () => {
    const request = { name: 'a', on: ['track'], url: 'https://example.com/', auth: { body: { k: 'x' } } }
    const [finding] = findings({ destination: 'test', title: 'Test', requests: [request] })
    expect(finding).toMatch(/^auth_invalid \/requests\/0/)
  })

  it('refuses members for a body that is no object', () => {
    expect(findingsIn([1], { request: { auth: { body: { k: 'x' } } } })[0]).toMatch(/^auth_invalid \/requests\/0/)
  })
})
