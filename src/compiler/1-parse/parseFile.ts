import { parseDate } from '../../runtime/parseDate.ts'
import { isObject } from '../../runtime/isObject.ts'
import { readMember } from '../../runtime/readMember.ts'
import { appendPointer } from '../../runtime/pointer.ts'
import { callTypes, type CallType, type JsonObject } from '../../runtime/json.ts'
import { roots } from '../../language/roots.ts'
import { views } from '../../language/views/index.ts'
import type { MappingTree, RequestNode } from '../../language/tree.ts'
import { memberReader, rules, type MemberReader, type MemberRule } from './memberReader.ts'
import { createParseContext, type ParseContext } from './parseContext.ts'
import { defaultable, parseRequest } from './parseRequest.ts'
import { parseSettings } from './parseSettings.ts'
import { describeJson } from './parseSlot.ts'

/** What a file may say, in the order in which it does. */
export const fileMembers: readonly string[] = [
  '$schema',
  'language',
  'destination',
  'title',
  'apiVersion',
  'docs',
  'checked',
  'integrations',
  'hosts',
  'settings',
  'define',
  'defaults',
  'requests',
  'unsupported'
]

/** A mapping before its checks: `hosts` and `revision` are not known yet. */
export type ParsedFile = Omit<MappingTree, 'hosts' | 'revision'> & { readonly hosts: MappingTree['hosts'] | undefined }

/** A JSON value -> the tree of a mapping, and everything that is wrong with its form. */
export function parseFile(value: JsonObject): { readonly file: ParsedFile; readonly context: ParseContext } {
  const define = readMember(value, 'define')
  const defines = isObject(define) ? withoutComments(define) : {}
  const context = createParseContext(defines)
  const reader = memberReader(value, '', context)
  reader.only(fileMembers)
  reader.read('$schema', rules.text)
  if (reader.has('language') && reader.raw('language') !== 1)
    context.report('language_unknown', '/language', { expected: '1', got: describeJson(reader.raw('language')) })
  const title = reader.need('title', rules.text) ?? ''
  const apiVersion = reader.read('apiVersion', rules.text)
  const checked = reader.read('checked', date)
  reader.read('define', rules.object)
  const settings = parseSettings(reader.read('settings', rules.object) ?? {}, '/settings', context)
  const groups = parseRequests(reader, context)
  parseDefines(defines, context)
  const file: ParsedFile = {
    destination: reader.need('destination', slug) ?? '',
    title,
    ...(apiVersion !== undefined && { apiVersion }),
    docs: reader.read('docs', pages) ?? [],
    ...(checked !== undefined && { checked }),
    integrations: reader.read('integrations', rules.texts) ?? [title],
    hosts: reader.read('hosts', hosts),
    settings,
    defines: context.defines,
    requests: groups.flat(),
    groups,
    unsupported: parseUnsupported(reader, context)
  }
  return { file, context }
}

const slug: MemberRule<string> = {
  expected: 'a slug of lower-case letters, digits and "-"',
  is: (value): value is string => typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 64
}

const date: MemberRule<string> = {
  expected: 'a date such as "2026-11-24"',
  is: (value): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && parseDate(value) !== undefined
}

const pages: MemberRule<readonly string[]> = {
  expected: 'a list of https URLs',
  is: (value): value is readonly string[] => rules.texts.is(value) && value.every(page => page.startsWith('https://') && URL.canParse(page))
}

const hosts: MemberRule<readonly string[] | 'any'> = {
  expected: '"any" or a list of hosts, such as "api.example.com" or "*.example.com"',
  is: (value): value is readonly string[] | 'any' =>
    value === 'any' ||
    (rules.texts.is(value) && value.length > 0 && value.every(host => /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?$/.test(host)))
}

function withoutComments(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== '//'))
}

function parseDefines(defines: JsonObject, context: ParseContext): void {
  for (const name of Object.keys(defines)) {
    const pointer = appendPointer('/define', name)
    if (roots.has(name) || views.has(name)) context.report('define_shadows_root', pointer, { define: name })
    if (!context.defines.has(name)) context.define(name, pointer)
  }
}

function parseRequests(reader: MemberReader, context: ParseContext): readonly (readonly RequestNode[])[] {
  const defaults = memberReader(reader.read('defaults', rules.object) ?? {}, '/defaults', context)
  defaults.only(defaultable)
  const entries = reader.need('requests', rules.list) ?? []
  const groups = entries.map((entry, index) => {
    const pointer = `/requests/${index}`
    const first = isObject(entry) && Object.hasOwn(entry, 'first') ? entry['first'] : undefined
    if (!Array.isArray(first)) return [parseRequest(entry, pointer, defaults, context)]
    memberReader(entry as JsonObject, pointer, context).only(['first'])
    return first.map((request, at) => parseRequest(request, `${pointer}/first/${at}`, defaults, context))
  })
  const parsed = groups.map(group => group.filter(request => request !== undefined))
  reportDuplicates(parsed.flat(), context)
  return parsed
}

function reportDuplicates(requests: readonly RequestNode[], context: ParseContext): void {
  const seen = new Set<string>()
  for (const { name, pointer } of requests) {
    if (seen.has(name)) context.report('request_duplicate', `${pointer}/name`, { name })
    seen.add(name)
  }
}

function parseUnsupported(reader: MemberReader, context: ParseContext): MappingTree['unsupported'] {
  const value = reader.read('unsupported', rules.object) ?? {}
  const calls = memberReader(value, '/unsupported', context)
  calls.only(callTypes)
  const unsupported: { [call in CallType]?: string } = {}
  for (const call of callTypes) {
    const reason = calls.read(call, rules.text)
    if (reason !== undefined) unsupported[call] = reason
  }
  return unsupported
}
