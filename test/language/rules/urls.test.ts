import { describe, expect, it } from 'vitest'
import { bind, parseMapping, type Json } from '../../../src/index.ts'
import { mappingFile, testMapping } from '../../support/mappings.ts'
import { engines } from '../../contract/engines.ts'
import { findingsIn, run, track, type Members, type Probe } from './probe.ts'

const declare = (name: string, others: Members = {}): Members => ({
  settings: { [name]: { type: 'string', required: true, description: name, ...others } }
})
const base = (others: Members = {}): Members => ({ settings: { base: { type: 'url', required: true, description: 'base', ...others } } })

/** how a text becomes one segment */
const segments: readonly (readonly [string, string])[] = [
  ['plain', 'plain'],
  ['a b', 'a%20b'],
  ['a/b', 'a%2Fb'],
  ['../x', '..%2Fx'],
  ['a?b=c&d#e', 'a%3Fb%3Dc%26d%23e'],
  ['a\\b', 'a%5Cb'],
  ['a;b', 'a%3Bb'],
  ['%2e%2e', '%252e%252e'],
  ['user@host:1', 'user%40host%3A1'],
  ['ä€😀', '%C3%A4%E2%82%AC%F0%9F%98%80'],
  ['...', '...'],
  ['a..b', 'a..b'],
  ['a\r\nb', 'a%0D%0Ab'],
  ['\u0000', '%00'],
  ['{x}', '%7Bx%7D'],
  ['$.x', '%24.x'],
  ['-_.~', '-_.~']
]

/** what a label of a host name cannot be */
const badLabels = [
  '',
  ' ',
  'a b',
  'a.b',
  'evil.test/',
  'a/',
  'a#',
  'a?',
  'a\\',
  'u@a',
  'u:p@evil.test',
  'a:1',
  '127.0.0.1',
  '*',
  '%2e',
  'a%',
  'ä',
  'a\u3002b',
  'a\uff0e',
  '\u0430pi',
  'a\n',
  '\ta',
  'a\u0000',
  '\u00ad',
  'a\u200b',
  '\ud800'
]
const siteUrl = { url: 'https://{settings.site}.example.com/x' }

for (const [engine, load] of Object.entries(engines)) {
  describe(`urls in the ${engine}`, () => {
    const urlOf = (url: string, probe: Probe = {}): string | undefined =>
      run(load, 1, { ...probe, request: { url, ...probe.request } }).requests[0]?.url

    it.each(segments)('inserts %j as the one segment %j', (text, segment) => {
      const encoded = urlOf('https://example.com/a/{properties.id}/b', { event: track({ id: text }) })
      expect(encoded?.toLowerCase()).toBe(`https://example.com/a/${segment}/b`.toLowerCase())
      expect(new URL(encoded ?? '').pathname.split('/')).toHaveLength(4)
    })

    it('inserts numbers and booleans as their text', () => {
      expect(urlOf('https://example.com/{properties.n}/{properties.b}', { event: track({ n: 1.5, b: false }) })).toBe(
        'https://example.com/1.5/false'
      )
    })

    it.each<[string, Json | undefined]>([
      ['absent', undefined],
      ['null', null],
      ['""', ''],
      ['"."', '.'],
      ['".."', '..'],
      ['a lone surrogate', 'a\ud800'],
      ['an object', { a: 1 }],
      ['a list', ['a']]
    ])('refuses a segment that is %s', (_, id) => {
      const translation = run(load, 1, {
        request: { url: 'https://example.com/{properties.id}' },
        event: track(id === undefined ? {} : { id })
      })
      expect(translation).toMatchObject({ status: 'rejected', requests: [] })
      expect(translation.issues).toContainEqual(
        expect.objectContaining({ code: 'url_segment_refused', severity: 'error', request: 'request' })
      )
    })

    it('points at the value that is refused', () => {
      const { issues } = run(load, 1, { request: { url: 'https://example.com/{properties.id}' }, event: track({ id: '..' }) })
      expect(issues).toMatchObject([{ in: 'event', pointer: '/properties/id', rule: '/requests/0/url' }])
    })

    it('inserts roots, options, settings and defines', () => {
      const file = { ...declare('s'), define: { d: '$.properties.a | upper' } }
      const url = 'https://example.com/{userId}/{options.o}/{settings.s}/{define.d}/{user.email}/{type}'
      const event = track({ a: 'x' }, { integrations: { Test: { o: 'p' } }, context: { traits: { email: 'e@x' } } })
      expect(urlOf(url, { file, event, settings: { s: 's/t' } })).toBe('https://example.com/u-1/p/s%2Ft/X/e%40x/track')
    })

    it('inserts members by bracketed names', () => {
      expect(urlOf("https://example.com/{properties['a b']}/{properties.l[1]}", { event: track({ 'a b': 1, l: [1, 2] }) })).toBe(
        'https://example.com/1/2'
      )
    })

    it('writes {{ as a brace, encoded', () => {
      expect(urlOf('https://example.com/a{{b')).toMatch(/^https:\/\/example\.com\/a(\{|%7B)b$/i)
    })

    it('inserts into a query of its own, and adds "query" to it', () => {
      expect(
        urlOf('https://example.com/?q={properties.q}', { event: track({ q: 'a&admin=1#x' }), request: { query: { r: '$.properties.q' } } })
      ).toMatch(/^https:\/\/example\.com\/\?q=a%26admin%3D1%23x&r=a%26admin%3D1%23x$/)
    })

    it.each<[string, Members, string]>([
      ['text', { q: 'a b&c=d#e+f/ä' }, '?q=a%20b%26c%3Dd%23e%2Bf%2F%C3%A4'],
      ['numbers and booleans', { a: 1, b: false }, '?a=1&b=false'],
      ['in file order', { b: 1, a: 2 }, '?b=1&a=2'],
      ['"" as it is', { a: '' }, '?a='],
      ['nothing where absent', { a: '$.properties.none', b: 1 }, '?b=1'],
      ['encoded names', { 'a b&': 1 }, '?a%20b%26=1'],
      ['lists as repeated names', { a: ['x', 'y'] }, '?a=x&a=y']
    ])('writes "query" with %s', (_, query, expected) => {
      expect(urlOf('https://example.com/', { request: { query } })?.replaceAll('+', '%20')).toBe(`https://example.com/${expected}`)
    })

    it('writes no question mark when "query" is empty', () => {
      expect(urlOf('https://example.com/x', { request: { query: { a: '$.properties.none' } } })).toBe('https://example.com/x')
    })

    it('puts a define of literals into the host as it is', () => {
      const file = {
        ...declare('region', { enum: ['us', 'eu'] }),
        define: { host: { '@switch': '$.settings.region', cases: { eu: 'eu.example.com' }, else: 'us.example.com' } }
      }
      expect(urlOf('https://{define.host}/x', { file, settings: { region: 'eu' } })).toBe('https://eu.example.com/x')
      expect(urlOf('https://{define.host}/x', { file, settings: { region: 'us' } })).toBe('https://us.example.com/x')
    })

    it('puts a setting into the host where "hosts" allow it', () => {
      const file = { ...declare('site'), hosts: ['*.example.com'] }
      expect(urlOf('https://{settings.site}.example.com/x', { file, settings: { site: 'acme-1' } })).toBe('https://acme-1.example.com/x')
    })

    it.each(badLabels)('sends nothing to a host with the setting %j', site => {
      const { status, requests } = run(load, 1, {
        file: { ...declare('site'), hosts: ['*.example.com'] },
        request: siteUrl,
        settings: { site }
      })
      expect([status, requests]).toEqual(['rejected', []])
    })

    it.each(['a b', 'a.b', 'a/', 'u@a', 'ä'])('binds no setting %j that stands in the host', site => {
      const destination = load(testMapping(1, { ...declare('site'), hosts: ['*.example.com'] }, siteUrl))
      const bound = bind(destination, { site })
      expect(bound.ok).toBe(false)
      expect(bound.issues).toMatchObject([{ in: 'settings', pointer: '/site' }])
    })

    it('takes a setting of type url whole', () => {
      expect(
        urlOf('$.settings.base', { file: { ...base(), hosts: ['*.example.com'] }, settings: { base: 'https://a.example.com/x/y?z=1' } })
      ).toBe('https://a.example.com/x/y?z=1')
    })

    it('adds "query" to a setting of type url', () => {
      const probe = { file: { ...base(), hosts: 'any' }, request: { query: { q: 1 } } }
      expect(urlOf('$.settings.base', { ...probe, settings: { base: 'https://a.example.com/x?z=1' } })).toBe(
        'https://a.example.com/x?z=1&q=1'
      )
      expect(urlOf('$.settings.base', { ...probe, settings: { base: 'https://a.example.com/x' } })).toBe('https://a.example.com/x?q=1')
      expect(urlOf('$.settings.base', { ...probe, settings: { base: 'https://a.example.com/x#f' } })).toMatch(
        /^https:\/\/a\.example\.com\/x\?q=1(#f)?$/
      )
    })

    it.each([
      'https://example.com/',
      'https://a.b.example.com/',
      'https://example.com.evil.test/',
      'https://a.example.com@evil.test/',
      'http://a.example.com/',
      'ftp://a.example.com/',
      'javascript:alert(1)',
      '//a.example.com',
      'a.example.com',
      'https://a.example.com:0x/',
      '',
      'https://',
      'https://a.example.com\\@evil.test/',
      ' https://evil.test/?https://a.example.com/'
    ])('refuses the url setting %j', url => {
      const file = { ...base(), hosts: ['*.example.com'] }
      expect(run(load, 1, { file, request: { url: '$.settings.base' }, settings: { base: url } })).toMatchObject({
        status: 'rejected',
        requests: []
      })
    })

    it('takes http where hosts are "any" only', () => {
      expect(urlOf('$.settings.base', { file: { ...base(), hosts: 'any' }, settings: { base: 'http://intranet.test/x' } })).toBe(
        'http://intranet.test/x'
      )
    })

    it('takes a header only with printable values', () => {
      const headers = { 'x-a': '$.properties.a', 'x-b': 'b', 'x-n': '$.properties.n' }
      expect(run(load, 1, { request: { headers }, event: track({ a: 'a\tb ~', n: 1 }) }).requests[0]?.headers).toMatchObject({
        'x-a': 'a\tb ~',
        'x-b': 'b',
        'x-n': '1'
      })
      expect(run(load, 1, { request: { headers } }).requests[0]?.headers).toEqual({ 'content-type': 'application/json', 'x-b': 'b' })
    })

    it.each(['a\r\nx: y', 'a\nb', 'ä', 'a\u0000', '\u007f', '\u2028'])('refuses the header value %j', a => {
      const translation = run(load, 1, { request: { headers: { 'x-a': '$.properties.a' } }, event: track({ a }) })
      expect(translation).toMatchObject({ status: 'rejected', requests: [] })
      expect(translation.issues).toContainEqual(
        expect.objectContaining({ code: 'header_refused', severity: 'error', request: 'request', pointer: '/properties/a' })
      )
    })

    it('takes header names from a setting of type map', () => {
      const file = { settings: { extra: { type: 'map', default: {}, description: 'extra' } } }
      const request = { headers: { 'x-a': 'a', '...': '$.settings.extra' } }
      expect(run(load, 1, { file, request, settings: { extra: { 'x-b': 'b', 'X-C': 'c' } } }).requests[0]?.headers).toEqual({
        'content-type': 'application/json',
        'x-a': 'a',
        'x-b': 'b',
        'x-c': 'c'
      })
    })

    it.each([
      'host',
      'Host',
      'content-length',
      'transfer-encoding',
      'connection',
      'TE',
      'trailer',
      'upgrade',
      'x y',
      'x:y',
      '',
      'ä',
      '__proto__x\n'
    ])('refuses the header name %j of a setting', name => {
      const file = { settings: { extra: { type: 'map', default: {}, description: 'extra' } } }
      const request = { headers: { '...': '$.settings.extra' } }
      expect(bind(load(testMapping(1, file, request)), { extra: { [name]: 'x' } }).ok).toBe(false)
      expect(run(load, 1, { file, request, settings: { extra: { [name]: 'x' } } }).requests).toEqual([])
    })

    it('writes no named header from a setting, in whatever case', () => {
      const file = { settings: { extra: { type: 'map', default: {}, description: 'extra' } } }
      const request = { headers: { 'x-a': 'own', '...': '$.settings.extra' } }
      expect(run(load, 1, { file, request, settings: { extra: { 'X-A': 'other', 'x-a': 'other' } } }).requests[0]?.headers['x-a']).toBe(
        'own'
      )
    })

    it('takes header names of built-in prototypes as data', () => {
      const headers = { constructor: 'a', hasownproperty: 'b', length: 'c' }
      expect(run(load, 1, { request: { headers } }).requests[0]?.headers).toEqual({ 'content-type': 'application/json', ...headers })
    })
  })
}

describe('the check of urls and headers', () => {
  it.each<[string, string, Members, readonly string[]]>([
    ['http', 'http://example.com/', {}, ['url_invalid /requests/0/url']],
    ['another scheme', 'javascript:alert(1)', {}, ['url_invalid /requests/0/url']],
    ['no scheme', '//example.com/', {}, ['url_invalid /requests/0/url']],
    ['a look-alike host', 'https://\u0430pi.acme.test/', {}, ['url_invalid /requests/0/url']],
    ['user and password', 'https://a:b@example.com/', {}, ['url_invalid /requests/0/url']],
    ['an event in the host', 'https://{properties.host}/', {}, ['url_invalid /requests/0/url']],
    ['an event in a part of the host', 'https://{userId}.example.com/', {}, ['url_invalid /requests/0/url']],
    ['options in the host', 'https://{options.host}/', {}, ['url_invalid /requests/0/url']],
    ['an insert as the scheme', '{properties.url}', {}, ['url_invalid /requests/0/url']],
    ['an event as the whole url', '$.properties.url', {}, ['url_invalid /requests/0/url']],
    ['a host that is not one of "hosts"', 'https://example.com/', { hosts: ['example.org'] }, ['host_refused /requests/0/url']],
    ['an open brace', 'https://example.com/{userId', {}, ['template_invalid /requests/0/url']],
    ['an expression in braces', 'https://example.com/{$.userId}', {}, ['template_invalid /requests/0/url']],
    ['an operator in braces', 'https://example.com/{userId|lower}', {}, ['template_invalid /requests/0/url']],
    ['an unknown root', 'https://example.com/{userid}', {}, ['root_unknown /requests/0/url']],
    ['an unknown define', 'https://example.com/{define.x}', {}, ['define_unknown /requests/0/url']],
    ['an undeclared setting', 'https://example.com/{settings.x}', {}, ['setting_undeclared /requests/0/url']]
  ])('refuses %s', (_, url, file, expected) => {
    expect(findingsIn(1, { file, request: { url } })).toEqual(expected)
  })

  it('refuses a define in the host that may be something else than a literal', () => {
    const file = { define: { host: { '@switch': '$.type', cases: { track: 'a.example.com' }, else: '$.properties.host' } } }
    expect(findingsIn(1, { file, request: { url: 'https://{define.host}/' } })).toEqual(['url_invalid /requests/0/url'])
  })

  it('wants "hosts" where a setting stands in the host', () => {
    expect(findingsIn(1, { file: declare('site'), request: { url: 'https://{settings.site}.example.com/' } })).toEqual(['member_missing '])
    expect(findingsIn(1, { file: base(), request: { url: '$.settings.base' } })).toEqual(['member_missing '])
  })

  it('refuses a setting of another type as the whole url', () => {
    expect(findingsIn(1, { file: { ...declare('base'), hosts: 'any' }, request: { url: '$.settings.base' } })).toEqual([
      'url_invalid /requests/0/url'
    ])
  })

  it.each<[string, Json]>([
    ['an empty list', []],
    ['a URL', ['https://example.com']],
    ['a path', ['example.com/x']],
    ['two stars', ['*.*.example.com']],
    ['a star alone', ['*']],
    ['another word', 'all']
  ])('refuses "hosts" with %s', (_, hosts) => {
    const [first] = findingsIn(1, { file: { hosts } })
    expect(first).toMatch(/^member_invalid \/hosts/)
  })

  it.each<[string, Members, string]>([
    ['upper case', { 'X-A': 'a' }, 'header_invalid /requests/0/headers/X-A'],
    ['a space', { 'x a': 'a' }, 'header_invalid /requests/0/headers/x a'],
    ['host', { host: 'a' }, 'header_invalid /requests/0/headers/host'],
    ['content-length', { 'content-length': '1' }, 'header_invalid /requests/0/headers/content-length'],
    ['a literal that is not printable', { 'x-a': 'a\nb' }, 'header_invalid /requests/0/headers/x-a']
  ])('refuses a header with %s', (_, headers, finding) => {
    expect(findingsIn(1, { request: { headers } })).toEqual([finding])
  })

  it('refuses header names from a setting that is no map', () => {
    expect(findingsIn(1, { file: declare('s'), request: { headers: { '...': '$.settings.s' } } })).toEqual([
      'header_invalid /requests/0/headers/...'
    ])
  })

  it('takes an operator in "query" for no name', () => {
    expect(findingsIn(1, { request: { query: { '@if': '$.userId', then: 'x' } } })).not.toEqual([])
  })

  it('refuses header names that come from the event', () => {
    expect(findingsIn(1, { request: { headers: { '...': '$.properties' } } })).toEqual(['header_invalid /requests/0/headers/...'])
    expect(findingsIn(1, { request: { headers: { '...': { '@entries': [{ key: '$.properties.k', value: 'x' }] } } } })).toEqual([
      'header_invalid /requests/0/headers/...'
    ])
  })

  it('reads no prototype in a mapping', () => {
    const value = mappingFile(1, {}, { url: 'https://example.com/{settings.constructor}' })
    expect(parseMapping(value).issues).toMatchObject([{ code: 'setting_undeclared' }])
    expect(findingsIn(1, { request: { url: 'https://example.com/{define.toString}' } })).toEqual(['define_unknown /requests/0/url'])
  })
})
