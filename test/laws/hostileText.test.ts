import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translate, type OutboundRequest } from '../../src/index.ts'
import { matchesHost } from '../../src/language/hosts.ts'
import type { MappingTree, Node, RequestNode } from '../../src/language/tree.ts'
import { isObject } from '../../src/runtime/isObject.ts'
import { hostileString } from '../arbitraries/hostileString.ts'
import { richEvent, urlTexts, withHostileTexts } from '../arbitraries/lawEvent.ts'
import { engines } from '../contract/engines.ts'
import { testMapping } from '../support/mappings.ts'
import { describeLaw } from './describeLaw.ts'
import type { Subject } from './subject.ts'
import { requestNode } from './requestNodes.ts'
import { patience, runs } from './runs.ts'

const base = 'https://example.com'

/** The declared URL with a text for each insert. */
function fillRest(rest: readonly (string | Node)[], insert: string): URL {
  return new URL(base + rest.map(part => (typeof part === 'string' ? part : insert)).join(''))
}

/** The host is one of the mapping's, segments and names of the query are those that the mapping writes. */
function expectDeclaredUrl(url: URL, node: RequestNode, { tree, settings }: Subject): void {
  expect([url.username, url.password, url.hash]).toEqual(['', '', ''])
  if (node.url.kind === 'setting') {
    const chosen = new URL(String(settings[node.url.setting] ?? tree.settings.get(node.url.setting)?.default))
    expect([url.origin, url.pathname]).toEqual([chosen.origin, chosen.pathname])
    expectDeclaredQuery(url, chosen, node)
    return
  }
  const [one, other] = [fillRest(node.url.rest, 'one'), fillRest(node.url.rest, 'other')]
  expect(url.protocol).toBe('https:')
  expect(isDeclaredHost(url.host, tree)).toBe(true)
  const segments = url.pathname.split('/')
  const [ones, others] = [one, other].map(filled => filled.pathname.split('/'))
  expect(segments.length).toBe(ones?.length)
  segments.forEach((segment, index) => {
    if (ones?.[index] === others?.[index]) expect(segment).toBe(ones?.[index])
  })
  expectDeclaredQuery(url, one, node)
}

function isDeclaredHost(host: string, { hosts }: MappingTree): boolean {
  return hosts === 'any' || hosts.some(pattern => matchesHost(host, pattern))
}

function expectDeclaredQuery(url: URL, declared: URL, { query, auth }: RequestNode): void {
  const own = [...(query?.members ?? []), ...(auth?.kind === 'query' ? auth.values : [])].map(({ key }) => key)
  // a lone surrogate has no bytes
  const names = new Set([...declared.searchParams.keys(), ...own.map(name => name.toWellFormed())])
  if (query === undefined || query.spreads.length === 0)
    for (const name of url.searchParams.keys()) expect(names.has(name), JSON.stringify(name)).toBe(true)
}

/** Names of headers are those that the mapping and its settings write, values are printable ASCII. */
function expectDeclaredHeaders({ headers }: OutboundRequest, node: RequestNode, { tree, settings }: Subject): void {
  const maps = [...tree.settings].filter(([, { type }]) => type === 'map').map(([name, setting]) => settings[name] ?? setting.default)
  const names = new Set([
    'content-type',
    ...(node.headers?.members ?? []).map(({ key }) => key),
    ...(node.auth?.kind === 'headers' ? node.auth.values.map(({ key }) => key) : ['authorization']),
    ...(node.headers !== undefined && node.headers.spreads.length > 0 ? maps : []).flatMap(map => (isObject(map) ? Object.keys(map) : []))
  ])
  const declared = new Set([...names].map(name => name.toLowerCase()))
  for (const [name, value] of Object.entries(headers)) {
    expect(declared.has(name), name).toBe(true)
    expect(value).toMatch(/^[\t\u0020-\u007e]*$/)
  }
}

describeLaw(
  'lets texts of an event be data only',
  subject => {
    const { destination, event, settings, options, tree } = subject
    for (const request of translate(event, destination, settings, options).requests) {
      const node = requestNode(tree, request.name)
      expectDeclaredUrl(new URL(request.url), node, subject)
      expectDeclaredHeaders(request, node, subject)
      expect([request.method, request.encoding, request.batch]).toEqual([node.method, node.encoding, node.batch?.rule])
    }
  },
  { events: calls => withHostileTexts(richEvent(calls)) }
)

/** Texts in every part of a URL. */
const mapping = testMapping(
  { a: '$.properties.a' },
  {},
  {
    url: 'https://example.com/v1/{properties.a}/x.{properties.b}:{properties.c}?d={properties.d}',
    query: { e: '$.properties.e', list: ['$.properties.a', '$.properties.b'] }
  }
)

describe.each(Object.entries(engines))('a text in a URL (%s)', (_engine, load) => {
  const destination = load(mapping)
  const text = fc.oneof(hostileString(), fc.constantFrom('.', '..', ...urlTexts))

  it(
    'is one segment, one value of the query, and what it was when it is read back',
    () => {
      fc.assert(
        fc.property(fc.record({ a: text, b: text, c: text, d: text, e: text }), properties => {
          const { requests } = translate({ type: 'track', event: 'Test', userId: 'u', properties }, destination, {})
          for (const request of requests) {
            const url = new URL(request.url)
            const { a, b, c, d, e } = properties
            expect(url.host).toBe('example.com')
            expect(url.pathname.split('/').map(decodeURIComponent)).toEqual(['', 'v1', a, `x.${b}:${c}`])
            const list = [a, b].filter(item => item.isWellFormed()).map(item => ['list', item])
            expect([...url.searchParams]).toEqual([['d', d], ...(e.isWellFormed() ? [['e', e]] : []), ...list])
          }
        }),
        runs(300)
      )
    },
    patience
  )
})
