import { isObject } from '../../runtime/isObject.ts'
import { foldKey } from '../../runtime/foldKey.ts'
import { appendPointer } from '../../runtime/pointer.ts'
import { callTypes, type CallType } from '../../runtime/json.ts'
import { scalarText } from '../../runtime/scalarText.ts'
import { isHeaderName, isHeaderValue } from '../../language/headers.ts'
import type { AuthNode, ObjectNode, RequestNode, UrlNode } from '../../language/tree.ts'
import { memberReader, oneOf, rules, type MemberReader, type MemberRule } from './memberReader.ts'
import type { ParseContext } from './parseContext.ts'
import { describeJson } from './parseSlot.ts'
import { parseUrl } from './parseUrl.ts'
import { isOperatorKey, parseCondition, parseTemplate, parseValue } from './parseValue.ts'

/** What may stand in "defaults" instead of a request. */
export const defaultable = ['require', 'method', 'url', 'query', 'headers', 'auth', 'encoding', 'batch'] as const
/** What a request may say, in the order in which it does. */
export const requestMembers: readonly string[] = [
  'name',
  'on',
  'events',
  'when',
  'require',
  'each',
  'method',
  'url',
  'query',
  'headers',
  'auth',
  'encoding',
  'body',
  'batch'
]
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** One entry of "requests" -> a request; undefined when something it cannot do without did not parse (reported). */
export function parseRequest(value: unknown, pointer: string, defaults: MemberReader, context: ParseContext): RequestNode | undefined {
  if (!isObject(value)) {
    context.report('member_invalid', pointer, { expected: 'a request', got: describeJson(value) })
    return undefined
  }
  const own = memberReader(value, pointer, context)
  own.only(requestMembers)
  const name = own.need('name', rules.text)
  const on = own.need('on', calls)
  const url = pick(own, defaults, 'url', (value, place) => parseUrl(value, place, context))
  if (!own.has('url') && !defaults.has('url')) context.report('member_missing', pointer, { key: 'url' })
  const body = own.has('body') ? parseValue(own.raw('body'), own.at('body'), context) : undefined
  const events = parseEvents(own, on, context)
  const request = {
    pointer,
    ...(events && { events: events.map(foldKey), eventNames: events }),
    ...(own.has('when') && { when: parseCondition(own.raw('when'), own.at('when'), context) }),
    require: pick(own, defaults, 'require', (value, place) => parseRequire(value, place, context)) ?? [],
    ...(own.has('each') && { each: parseValue(own.raw('each'), own.at('each'), context) }),
    method: pick(own, defaults, 'method', readMethod(context)) ?? 'POST',
    query: pick(own, defaults, 'query', (value, place) => parseMembers(value, place, context)),
    headers: pick(own, defaults, 'headers', (value, place) => parseHeaders(value, place, context)),
    auth: pick(own, defaults, 'auth', (value, place) => parseAuth(value, place, context)),
    encoding: body === undefined ? ('none' as const) : (pick(own, defaults, 'encoding', readEncoding(context)) ?? 'json'),
    ...(body && { body })
  }
  const batch = body && pick(own, defaults, 'batch', (value, place) => parseBatch(value, place, context))
  // a URL that did not parse was reported: the rest of the request is looked at all the same
  const placed: UrlNode = url ?? { kind: 'text', host: [], rest: [], pointer: own.at('url') }
  return name !== undefined && on !== undefined ? { name, on, url: placed, ...request, ...(batch && { batch }) } : undefined
}

/** A request's own member, else that of "defaults"; false takes the default away. */
function pick<T>(
  own: MemberReader,
  defaults: MemberReader,
  key: string,
  parse: (value: unknown, pointer: string) => T | undefined
): T | undefined {
  const reader = own.has(key) ? own : defaults
  const value = reader.raw(key)
  return value === undefined || (reader === own && value === false && key !== 'url') ? undefined : parse(value, reader.at(key))
}

const calls: MemberRule<readonly CallType[]> = {
  get expected() {
    return `a list of ${callTypes.join(', ')}`
  },
  is: (value): value is readonly CallType[] =>
    Array.isArray(value) && value.length > 0 && value.every(call => callTypes.some(type => type === call))
}

const readMethod =
  (context: ParseContext) =>
  (value: unknown, pointer: string): RequestNode['method'] | undefined =>
    readOne(oneOf(methods), value, pointer, context)

const readEncoding =
  (context: ParseContext) =>
  (value: unknown, pointer: string): 'json' | 'form' | undefined =>
    readOne(oneOf(['json', 'form'] as const), value, pointer, context)

function readOne<T>(rule: MemberRule<T>, value: unknown, pointer: string, context: ParseContext): T | undefined {
  if (rule.is(value)) return value
  context.report('member_invalid', pointer, { expected: rule.expected, got: describeJson(value) })
  return undefined
}

function parseEvents(own: MemberReader, on: readonly CallType[] | undefined, context: ParseContext): readonly string[] | undefined {
  const events = own.read('events', rules.texts)
  if (events !== undefined && on !== undefined && !on.includes('track')) context.report('events_without_track', own.at('events'))
  return events
}

function parseRequire(value: unknown, place: string, context: ParseContext): RequestNode['require'] {
  return (readOne(rules.list, value, place, context) ?? []).flatMap((entry, index) => {
    const pointer = appendPointer(place, index)
    const reader = memberReader(isObject(entry) ? entry : {}, pointer, context)
    reader.only(['that', 'hint'])
    const hint = reader.need('hint', rules.text)
    if (!reader.has('that')) context.report('member_missing', pointer, { key: 'that', expected: 'a condition' })
    return hint === undefined || !reader.has('that')
      ? []
      : [{ that: parseCondition(reader.raw('that'), reader.at('that'), context), hint, pointer }]
  })
}

function parseMembers(value: unknown, pointer: string, context: ParseContext): ObjectNode | undefined {
  const object = readOne(rules.object, value, pointer, context)
  if (object === undefined) return undefined
  const operator = Object.keys(object).find(isOperatorKey)
  if (operator === undefined) return parseTemplate(object, pointer, context)
  context.report('member_invalid', appendPointer(pointer, operator), { expected: 'names and values', got: describeJson(operator) })
  return undefined
}

function parseHeaders(value: unknown, pointer: string, context: ParseContext): ObjectNode | undefined {
  const headers = parseMembers(value, pointer, context)
  for (const { key, node } of headers?.members ?? [])
    if (!isHeaderName(key)) context.report('header_invalid', node.pointer, { expected: 'a lower-case name', got: describeJson(key) })
    else if (node.kind === 'literal' && !isHeaderValue(scalarText(node.value) ?? '\n'))
      context.report('header_invalid', node.pointer, { expected: 'printable ASCII' })
  for (const spread of headers?.spreads ?? [])
    if (spread.kind !== 'path' || spread.root !== 'settings')
      context.report('header_invalid', spread.pointer, { expected: 'a setting of type map' })
  return headers
}

function parseAuth(value: unknown, pointer: string, context: ParseContext): AuthNode | undefined {
  const entries = isObject(value) ? Object.entries(value).filter(([key]) => key !== '//') : []
  const [entry, ...others] = entries
  if (entry === undefined || others.length > 0) return refuseAuth(value, pointer, context)
  const [kind, content] = entry
  const place = appendPointer(pointer, kind)
  if (kind === 'basic' && Array.isArray(content) && content.length === 2) {
    const values = content.map((item, index) => ({
      key: index === 0 ? 'user' : 'password',
      node: parseValue(item, appendPointer(place, index), context)
    }))
    return { kind, values, pointer }
  }
  if (kind === 'bearer') return { kind, values: [{ key: 'token', node: parseValue(content, place, context) }], pointer }
  if ((kind !== 'headers' && kind !== 'query' && kind !== 'body') || !isObject(content)) return refuseAuth(value, pointer, context)
  const { members, spreads } = parseTemplate(content, place, context)
  if (spreads.length > 0 || Object.keys(content).some(isOperatorKey)) return refuseAuth(value, pointer, context)
  for (const { key, node } of members)
    if (kind === 'headers' && !isHeaderName(key)) context.report('header_invalid', node.pointer, { got: describeJson(key) })
  return { kind, values: members, pointer }
}

function refuseAuth(value: unknown, pointer: string, context: ParseContext): undefined {
  context.report('auth_invalid', pointer, { expected: 'one of basic, bearer, headers, query, body', got: describeJson(value) })
}

function parseBatch(value: unknown, pointer: string, context: ParseContext): RequestNode['batch'] | undefined {
  const object = readOne(rules.object, value, pointer, context)
  if (object === undefined) return undefined
  const reader = memberReader(object, pointer, context)
  reader.only(['items', 'max', 'maxBytes', 'unique'])
  const items = reader.need('items', {
    expected: 'a JSON pointer',
    is: (value): value is string => typeof value === 'string' && /^(\/.*)?$/.test(value)
  })
  const max = reader.need('max', rules.whole)
  const maxBytes = reader.read('maxBytes', rules.whole)
  const unique = reader.read('unique', rules.text)
  if (items === undefined || max === undefined) return undefined
  return {
    rule: { items, max, ...(maxBytes !== undefined && { maxBytes }), ...(unique !== undefined && { unique }) },
    pointer: reader.at('items')
  }
}
