import type { Json } from '../../src/index.ts'
import { operators } from '../../src/language/operators/index.ts'
import type { Slot } from '../../src/language/slot.ts'
import { isPlainObject } from '../../src/runtime/isPlainObject.ts'
import { escapeKey, escapeText } from './value.ts'

type Members = { readonly [key: string]: Json }
/** What stands instead of a text: another one for each. */
type Replace = (text: string) => string

/** Literal parameters that hold any text. */
const freeParameters: ReadonlySet<string> = new Set(['separator', 'find', 'with', 'text', 'prefix'])

/**
 * Replaces the texts of a mapping file that are no structure: literals, keys of templates and tables, names of requests, hints, titles.
 * Paths, operators, enumerations, URLs, headers and settings stay.
 *
 * @param file - accepted by the checker
 * @param change - gives another text for each, never an empty one
 */
export function replaceTexts(file: Members, change: Replace): Members {
  const kept = batchNames(file)
  // not every text can be the value of a header
  const isInHeaders = /"(?:headers|auth)":/.test(JSON.stringify(file))
  const replace: Replace = text => (kept.has(text) || looksLikeHost(text) ? text : change(text))
  const changed: { readonly [key: string]: (value: Json) => Json } = {
    '//': () => replace('//'),
    title: () => replace('title'),
    unsupported: calls => mapMembers(calls, reason => plainText(reason, replace)),
    settings: settings => mapMembers(settings, setting => mapOwn(setting, { description: text => plainText(text, replace) })),
    define: defines => (isInHeaders ? defines : mapMembers(defines, value => replaceValue(value, replace))),
    requests: requests => mapItems(requests, request => replaceRequest(request, replace))
  }
  return mapOwn(file, changed) as Members
}

/** Names of the body by which requests are joined. */
function batchNames(file: Members): ReadonlySet<string> {
  const texts = [...JSON.stringify(file).matchAll(/"(?:items|unique)":"([^"]*)"/g)].map(([, text = '']) => text)
  return new Set(texts.flatMap(text => text.split('/')).filter(name => name !== ''))
}

/** What may stand in a URL is checked. */
function looksLikeHost(text: string): boolean {
  return /^[\w.-]+\.[a-z]+$/.test(text)
}

function replaceRequest(request: Json, replace: Replace): Json {
  const value = (part: Json): Json => replaceValue(part, replace)
  return mapOwn(request, {
    first: requests => mapItems(requests, inner => replaceRequest(inner, replace)),
    name: name => plainText(name, replace),
    when: value,
    // not every text can be a value of a query
    query: query => replaceKeys(query, replace),
    body: value,
    require: rules => mapItems(rules, rule => mapOwn(rule, { that: value, hint: hint => plainText(hint, replace) }))
  })
}

function replaceValue(value: Json, replace: Replace): Json {
  if (typeof value === 'string') return isExpression(value) || value === '' ? value : escapeText(replace(value))
  if (Array.isArray(value)) return mapItems(value, item => replaceValue(item, replace))
  if (!isPlainObject(value)) return value
  const name = Object.keys(value).find(key => /^@[^@]/.test(key))
  if (name !== undefined) return replaceOperator(name, value as Members, replace)
  return replaceTable(value, key => templateKey(key, replace), replace)
}

function replaceOperator(key: string, value: Members, replace: Replace): Json {
  const operator = operators.get(key.slice(1))
  if (operator === undefined) return value
  const slots: { readonly [name: string]: Slot } = { [key]: operator.argument, ...operator.parameters }
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      const slot = Object.hasOwn(slots, name) ? slots[name] : undefined
      return [name, slot === undefined ? part : replaceSlot(name, part, slot, replace)]
    })
  )
}

function replaceSlot(name: string, part: Json, slot: Slot, replace: Replace): Json {
  switch (slot.slot) {
    case 'path':
    case 'template':
      return part
    case 'literal':
      return freeParameters.has(name) ? plainText(part, replace) : part
    case 'cases':
      // names that a template inserts, and names that are compared by the key rule
      return replaceTable(part, key => (name === 'values' || slot.folds ? key : replaceKey(key, replace)), replace)
    case 'tables':
      return Array.isArray(part) ? mapItems(part, table => replaceGiven(table, replace)) : replaceGiven(part, replace)
    case 'entries':
      return mapItems(part, pair => mapMembers(pair, side => replaceValue(side, replace)))
    default:
      return replaceValue(part, replace)
  }
}

/** New keys, the same values. */
function replaceKeys(object: Json, replace: Replace): Json {
  if (!isPlainObject(object)) return object
  return Object.fromEntries(Object.entries(object as Members).map(([key, value]) => [templateKey(key, replace), value]))
}

/** Spreads stay. */
function templateKey(key: string, replace: Replace): string {
  return key === '...' || key === '//' ? key : escapeKey(replace(key))
}

/** A table of the mapping; an expression that gives one stays. */
function replaceGiven(table: Json, replace: Replace): Json {
  const isOperator = isPlainObject(table) && Object.keys(table).some(key => /^@[^@]/.test(key))
  return isOperator || typeof table === 'string'
    ? replaceValue(table, replace)
    : replaceTable(table, key => replaceKey(key, replace), replace)
}

function replaceTable(table: Json, rename: Replace, replace: Replace): Json {
  if (!isPlainObject(table)) return table
  return Object.fromEntries(
    Object.entries(table as Members).map(([key, value]) =>
      key === '//' ? [key, replace('//')] : [rename(key), replaceValue(value, replace)]
    )
  )
}

/** Keys that are numbers stand first, whatever their place: they stay. */
function replaceKey(key: string, replace: Replace): string {
  return /^\d+$/.test(key) ? key : replace(key)
}

function isExpression(text: string): boolean {
  return text === '$' || text.startsWith('$.')
}

function plainText(text: Json, replace: Replace): Json {
  return typeof text === 'string' && text !== '' ? replace(text) : text
}

function mapItems(list: Json, map: (item: Json) => Json): Json {
  return Array.isArray(list) ? list.map((item: Json) => map(item)) : list
}

function mapMembers(object: Json, map: (value: Json) => Json): Json {
  return isPlainObject(object) ? Object.fromEntries(Object.entries(object as Members).map(([key, value]) => [key, map(value)])) : object
}

/** Changes the members that are named. */
function mapOwn(object: Json, changes: { readonly [key: string]: (value: Json) => Json }): Json {
  if (!isPlainObject(object)) return object
  return Object.fromEntries(
    Object.entries(object as Members).map(([key, value]) => [key, Object.hasOwn(changes, key) ? (changes[key]?.(value) ?? value) : value])
  )
}
