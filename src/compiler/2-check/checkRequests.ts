import type { Node, RequestNode } from '../../language/tree.ts'
import { matchesHost } from '../../language/hosts.ts'
import type { ParsedFile } from '../1-parse/parseFile.ts'
import type { ParseContext } from '../1-parse/parseContext.ts'
import { constantCondition } from './constantCondition.ts'
import { literalOutcomes } from './literalOutcomes.ts'

/** Requests that can never be made: behind one of their group that always is, or under a condition that is false. */
export function checkReachable({ groups }: ParsedFile, { report }: ParseContext): void {
  for (const group of groups) {
    group.forEach((request, index) => {
      const never = request.when !== undefined && constantCondition(request.when) === false
      const hidden = request.on.every(call => group.slice(0, index).some(earlier => takesAll(earlier, request, call)))
      if (never || hidden) report('request_unreachable', request.pointer)
    })
  }
}

function takesAll(earlier: RequestNode, later: RequestNode, call: RequestNode['on'][number]): boolean {
  if (!earlier.on.includes(call) || earlier.when !== undefined) return false
  return call !== 'track' || earlier.events === undefined || (later.events?.every(name => earlier.events?.includes(name)) ?? false)
}

/** The hosts of a mapping: those it names, else all that its URLs can have by literals. LANGUAGE.md section 1, rule 12 */
export function checkHosts({ requests, hosts, settings }: ParsedFile, { report }: ParseContext): readonly string[] | 'any' {
  const found = new Set<string>()
  for (const { url } of requests) {
    if (url.kind === 'setting') {
      if (settings.get(url.setting)?.type !== 'url' && settings.has(url.setting))
        report('url_invalid', url.pointer, { expected: 'a setting of type url' })
      if (hosts === undefined)
        report('member_missing', '', { key: 'hosts', expected: '"any" or a list of hosts, because a setting gives the URL' })
      continue
    }
    if (url.host.length === 0) continue
    const outcomes = hostOutcomes(url.host)
    if (outcomes !== undefined) outcomes.forEach(host => found.add(host))
    else if (!url.host.every(part => typeof part === 'string' || isHostPart(part)))
      report('url_invalid', url.pointer, { expected: 'a host of literals, defines of literals, or a setting' })
    else if (hosts === undefined)
      report('member_missing', '', { key: 'hosts', expected: 'a list of hosts, because a setting stands in a host' })
    for (const host of outcomes ?? [])
      if (!isPlainHost(host)) report('url_invalid', url.pointer, { expected: 'a host', got: JSON.stringify(host) })
    if (Array.isArray(hosts))
      for (const host of outcomes ?? [])
        if (!hosts.some(pattern => matchesHost(host, pattern)))
          report('host_refused', url.pointer, { expected: `one of ${hosts.join(', ')}`, got: host })
  }
  return hosts ?? [...found]
}

function isHostPart(node: Node): boolean {
  if (node.kind === 'path') return node.root === 'settings' && node.segments.length === 1
  return literalOutcomes(node) !== undefined
}

function hostOutcomes(parts: readonly (string | Node)[]): readonly string[] | undefined {
  return parts.reduce<readonly string[] | undefined>(
    (hosts, part) => {
      const texts = typeof part === 'string' ? [part] : literalOutcomes(part)
      return hosts && texts?.flatMap(text => hosts.map(host => host + text))
    },
    ['']
  )
}

function isPlainHost(host: string): boolean {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?$/.test(host)
}

/** Names of headers come from settings of type map only: those are checked when they are bound. LANGUAGE.md rule 13 */
export function checkHeaders({ requests, settings }: ParsedFile, { report }: ParseContext): void {
  for (const { headers } of requests) {
    for (const node of headers?.spreads ?? []) {
      const type = node.kind === 'path' ? settings.get(String(node.segments[0]))?.type : undefined
      if (type !== undefined && type !== 'map') report('header_invalid', node.pointer, { expected: 'a setting of type map', got: type })
    }
  }
}
