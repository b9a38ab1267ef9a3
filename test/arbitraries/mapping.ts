import fc from 'fast-check'
import { parseMapping, type Json, type Mapping, type Settings } from '../../src/index.ts'
import { equivalentReads } from '../../src/compiler/2-check/equivalentReads.ts'
import type { Operator } from '../../src/language/operator.ts'
import { printNames } from '../../src/language/printPath.ts'
import type { Kind } from '../../src/language/slot.ts'
import { callTypes, type CallType } from '../../src/runtime/json.ts'
import { decided, type Choices } from './choices.ts'
import { addSetting, draftPath, draftTable, readPath, type Draft, type Place } from './draft.ts'
import { isReachable, knownPaths } from './knownPaths.ts'
import { draftOperator } from './operatorValue.ts'
import { draftCondition, draftTemplate, draftValue, escapeKey, makers } from './value.ts'

/** A mapping file and settings that fit it. */
export interface MappingFile {
  readonly file: JsonMembers
  readonly settings: Settings
}

type JsonMembers = { readonly [key: string]: Json }

export interface MappingOptions {
  /** what walks a list or an object reads only single values from elsewhere */
  readonly narrowWalks?: boolean
}

/**
 * Mapping files that the checker accepts, with everything in them that the language has, and settings that fit.
 *
 * @param options - what is left out
 */
export function mappingFile(options: MappingOptions = {}): fc.Arbitrary<MappingFile> {
  return draftMapping(options).filter(({ file }) => parsedMapping(file) !== undefined)
}

/** What `mappingFile` chooses from: most of these are accepted. */
export function draftMapping(options: MappingOptions = {}): fc.Arbitrary<MappingFile> {
  return decided(choices => finish(newDraft(choices, options), draftRequests))
}

/**
 * Mapping files of one request whose body holds one operator.
 *
 * @param operator - from the table
 * @param options - what is left out
 */
export function operatorMapping(operator: Operator, options: MappingOptions = {}): fc.Arbitrary<MappingFile> {
  return decided(choices =>
    finish(newDraft(choices, options), draft => {
      const place = { ...outside, calls: callTypes, depth: 1 }
      const body = { value: draftOperator(operator, draft, place, makers) }
      return { requests: [{ name: 'request', on: callTypes, url: 'https://api.example.com/', body }] }
    })
  ).filter(({ file }) => parsedMapping(file) !== undefined)
}

const parsed = new WeakMap<object, Mapping | 'refused'>()

/** The mapping of a file, parsed once; undefined when the checker refuses it. */
export function parsedMapping(file: JsonMembers): Mapping | undefined {
  const known = parsed.get(file)
  if (known !== undefined) return known === 'refused' ? undefined : known
  const result = parseMapping(file)
  parsed.set(file, result.ok ? result.value : 'refused')
  return result.ok ? result.value : undefined
}

function newDraft(choices: Choices, { narrowWalks = false }: MappingOptions): Draft {
  return { choices, narrowWalks, settings: new Map(), defines: [], reads: [], rests: [] }
}

const outside: Place = { calls: callTypes, bindings: [], walked: false, depth: 3, secrets: false }

function finish(draft: Draft, draftBody: (draft: Draft) => JsonMembers): MappingFile {
  const { choices, settings, defines } = draft
  const body = draftBody(draft)
  const declarations = [...settings].map(([name, { declaration }]): [string, Json] => [name, declaration])
  const file = (): JsonMembers => ({
    destination: 'test',
    title: 'Test',
    ...(declarations.length > 0 && { settings: Object.fromEntries(declarations) }),
    ...(defines.length > 0 && { define: Object.fromEntries(defines.map(({ name, value }) => [name, value])) }),
    ...body
  })
  const values = [...settings].filter(([, { value }]) => value !== undefined).map(([name, { value }]) => [name, value])
  const first = file()
  const given = Object.fromEntries(values) as Settings
  // what is read in all cases need not be named, so that both ways occur
  if (draft.rests.length === 0 || (parsedMapping(first) !== undefined && !choices.often(30))) return { file: first, settings: given }
  nameReads(draft)
  return { file: file(), settings: given }
}

/** Says of everything below each `@rest` that is read somewhere whether it is left out or stays. */
function nameReads({ choices, reads, rests }: Draft): void {
  for (const { base, object } of rests) {
    const below = reads
      .flatMap(read => callTypes.flatMap(call => equivalentReads(read, call).map(({ path }) => path)))
      .filter(path => path.length > base.length && base.every((name, index) => path[index] === name))
    const names = [...new Set(below.map(path => printNames([path[base.length] ?? ''])))]
    const kept = names.filter(() => choices.often(40))
    object['except'] = names.filter(name => !kept.includes(name))
    object['keep'] = kept
  }
}

function draftRequests(draft: Draft): JsonMembers {
  const { choices } = draft
  const site = draftSite(draft)
  const requests: Json[] = []
  let count = 0
  const request = (isLast: boolean): Json => draftRequest(draft, site, `request ${++count}`, isLast)
  for (const index of choices.list(1, 3, index => index))
    requests.push(index > 0 && choices.often(30) ? { first: [...choices.list(1, 2, () => request(false)), request(true)] } : request(true))
  return {
    ...(choices.often(10) && {
      '//': 'A comment',
      $schema: './mapping.schema.json',
      language: 1,
      apiVersion: '2',
      docs: ['https://example.com/']
    }),
    ...(site.hosts !== undefined && { hosts: site.hosts }),
    ...(choices.often(20) && { integrations: ['Test', choices.text() || 'All'] }),
    ...(choices.often(20) && { unsupported: { alias: 'there are no aliases' } }),
    ...(choices.often(20) && {
      defaults: { headers: { 'x-default': choices.from(['$.user.email | trim', '$.messageId', 'plain']) }, method: 'PUT' }
    }),
    requests
  }
}

/** Where requests of one mapping go. */
interface Site {
  readonly hosts: Json | undefined
  /** a text with inserts, without what follows the host; or a whole setting */
  readonly bases: readonly string[]
}

function draftSite(draft: Draft): Site {
  const { choices, defines } = draft
  const literal = 'https://api.example.com'
  return choices.one<Site>([
    [3, () => ({ hosts: undefined, bases: [literal] })],
    [
      1,
      () => {
        const region = addSetting(draft, 'string', choices.from(['eu', 'us', '']))
        const value = { '@switch': `$.settings.${region}`, cases: { eu: 'eu.example.com' }, else: 'api.example.com' }
        defines.push({ name: 'host', value, place: { ...outside, calls: [] }, kinds: ['text'] })
        return { hosts: undefined, bases: ['https://{define.host}'] }
      }
    ],
    [
      1,
      () => {
        const shop = addSetting(draft, 'string', choices.from(['shop', 'my-shop']), { enum: ['shop', 'my-shop', 'bad/host', 'a.b'] })
        return { hosts: ['*.example.com'], bases: [`https://{settings.${shop}}.example.com`] }
      }
    ],
    [
      1,
      () => {
        const isAny = choices.often(50)
        const secret = choices.often(30) ? { secret: true } : {}
        const url = addSetting(draft, 'url', isAny ? 'http://localhost:8080/in?x=1' : 'https://api.example.com/in', {
          required: true,
          ...secret
        })
        return { hosts: isAny ? 'any' : ['api.example.com'], bases: [`$.settings.${url}`] }
      }
    ]
  ])
}

function draftRequest(draft: Draft, site: Site, name: string, isLast: boolean): Json {
  const { choices } = draft
  const on = choices.one<readonly CallType[]>([
    [2, () => callTypes],
    [1, () => ['track']],
    [1, () => [...new Set(choices.list(1, 3, () => choices.from(callTypes)))]]
  ])
  const place: Place = { ...outside, calls: on }
  const lists = knownPaths.filter(
    path => (path.kinds.includes('list') || (path.root === 'commerce' && path.segments.length === 0)) && isReachable(path, on)
  )
  const each = choices.often(20) ? readPath(draft, choices.from(lists)) : undefined
  const inside: Place = each === undefined ? place : { ...place, bindings: ['item', 'index'], walked: true }
  const body = draftBody(draft, inside)
  return {
    name,
    on,
    ...(on.includes('track') && choices.often(20) && { events: ['Order Completed', 'signed_up', choices.text() || 'x'] }),
    ...((!isLast || choices.often(20)) && { when: draftCondition(draft, { ...place, depth: 1 }) }),
    ...(each !== undefined && { each }),
    ...(choices.often(8) && { require: [{ that: draftCondition(draft, { ...inside, depth: 1 }), hint: 'send it' }] }),
    ...(choices.often(20) && { method: choices.from(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) }),
    url: draftUrl(draft, inside, choices.from(site.bases)),
    ...(choices.often(20) && { query: draftQuery(draft, inside) }),
    ...(choices.often(20) && { headers: draftHeaders(draft, inside) }),
    ...(choices.often(30) && { auth: draftAuth(draft, inside, body['encoding'] === 'form' || body['isObject'] === true) }),
    ...Object.fromEntries(Object.entries(body).filter(([key]) => key !== 'isObject'))
  }
}

/** A body and what goes with it; `isObject`: the checker knows that it is one. */
function draftBody(draft: Draft, place: Place): JsonMembers {
  const { choices } = draft
  const object = (): Json => draftTemplate(draft, place)
  return choices.one<JsonMembers>([
    [5, () => ({ body: object(), isObject: true })],
    [2, () => ({ body: draftValue(draft, place) })],
    [1, () => ({ body: object(), encoding: 'form', isObject: true })],
    [1, () => ({ body: [object()], batch: { items: '', max: 3, ...(choices.often(50) && { maxBytes: 500 }) } })],
    [1, () => ({ body: { kind: 'list', items: [object()] }, batch: { items: '/items', max: 10, unique: 'id' }, isObject: true })],
    [1, () => ({})]
  ])
}

function draftUrl(draft: Draft, place: Place, base: string): string {
  const { choices } = draft
  if (!base.startsWith('https://')) return base
  const insert = (): string => {
    // what most events have, or anything that no white space stands in
    const path = choices.often(60) ? draftPath(draft, place, ['text'], true) : '$.userId'
    return `{${(/[\s\\#]/.test(path) ? '$.userId' : path).replace('$.', '')}}`
  }
  const segment = (): string =>
    choices.one<string>([
      [3, () => choices.from(['v1', 'users', 'a{{b', 'x.json'])],
      [1, insert],
      [1, () => `${insert()}:${insert()}`]
    ])
  const path = choices.list(1, 3, segment).map(part => `/${part}`)
  return `${base}${path.join('')}${choices.often(15) ? `?id=${insert()}` : ''}`
}

function draftQuery(draft: Draft, place: Place): Json {
  const { choices } = draft
  const keys = new Set(choices.list(1, 2, () => escapeKey(choices.often(25) ? choices.text() : choices.from(['id', 'v', 'filter']))))
  return Object.fromEntries([...keys].map(key => [key, draftValue(draft, { ...place, depth: 1 }, ['text', 'number', 'list'])]))
}

const headerNames = ['x-id', 'x-source', 'accept', 'content-type', "x!#$%&'*+.^_`|~"]

function draftHeaders(draft: Draft, place: Place): Json {
  const { choices } = draft
  const kinds: readonly Kind[] = ['text', 'number']
  const names = new Set(choices.list(1, 2, () => choices.from(headerNames)))
  const members = [...names].map((name): [string, Json] => [name, draftValue(draft, { ...place, depth: 1 }, kinds)])
  const more = (): string => addSetting(draft, 'map', { 'x-more': 'yes', 'X-Upper': choices.from(['a', 'b c']) })
  return { ...Object.fromEntries(members), ...(choices.often(30) && { '...': `$.settings.${more()}` }) }
}

function draftAuth(draft: Draft, place: Place, hasMembers: boolean): Json {
  const { choices } = draft
  const value = (): Json => draftValue(draft, { ...place, depth: 1, secrets: true }, ['text'])
  return choices.one<Json>([
    [1, () => ({ bearer: value() })],
    [1, () => ({ basic: [value(), choices.often(30) ? '' : value()] })],
    [1, () => ({ headers: { 'x-api-key': value() } })],
    [1, () => ({ query: draftTable(choices, ['api_key'], value) })],
    [hasMembers ? 1 : 0, () => ({ body: { api_key: value() } })]
  ])
}
