import { appendPointer } from '../runtime/pointer.ts'
import { callTypes } from '../runtime/json.ts'
import { printPath } from '../language/printPath.ts'
import type { Mapping } from '../destination/mapping.ts'
import { mappingTree } from '../compiler/mappingTree.ts'
import { childNodes } from '../language/childNodes.ts'
import type { AuthNode, MappingTree, Node, OperatorNode, RequestNode } from '../language/tree.ts'
import { countCopies } from './countCopies.ts'
import { describeEvents } from './describeEvents.ts'
import { elementsOf, readPaths, silentOperators, walkedBy, type Walked } from './readPaths.ts'
import type { FieldDescription, MappingDescription, RequestDescription, SettingDescription } from './mappingDescription.ts'

/**
 * Describes a mapping for people: settings, calls, and for every request which field comes from which path through which operators.
 *
 * @param mapping - from parseMapping or parseMappingText
 */
export function describeMapping(mapping: Mapping): MappingDescription {
  const tree = mappingTree(mapping)
  return {
    slug: tree.destination,
    title: tree.title,
    ...(tree.apiVersion !== undefined && { apiVersion: tree.apiVersion }),
    docs: tree.docs,
    ...(tree.checked !== undefined && { checked: tree.checked }),
    integrations: tree.integrations,
    settings: describeSettings(tree),
    calls: callTypes.map(call => {
      const reason = tree.unsupported[call]
      return {
        call,
        requests: tree.requests.filter(request => request.on.includes(call)).map(request => request.name),
        ...(reason !== undefined && { unsupported: reason })
      }
    }),
    events: describeEvents(tree),
    requests: tree.requests.map(describeRequest),
    copies: countCopies(tree)
  }
}

function describeSettings({ settings }: MappingTree): readonly SettingDescription[] {
  return [...settings].map(([name, setting]) => ({
    name,
    type: setting.type,
    required: setting.required,
    secret: setting.secret,
    ...(setting.default !== undefined && { default: setting.default }),
    ...(setting.enum && { enum: setting.enum }),
    description: setting.description
  }))
}

function describeRequest(request: RequestNode): RequestDescription {
  const { name, on, eventNames, each, method, encoding, batch, url, query, headers, auth, body } = request
  const walked = each ? elementsOf(readPaths(each, [])) : []
  const part = (node: Node | undefined, pointer: string): readonly FieldDescription[] => (node ? describeNode(node, pointer, walked) : [])
  const inserts = url.kind === 'setting' ? [] : url.rest.filter(insert => typeof insert !== 'string')
  return {
    name,
    on,
    ...(eventNames && { events: eventNames }),
    method,
    url: printUrl(url),
    encoding,
    ...(batch && { batch: batch.rule }),
    fields: [
      ...inserts.flatMap(node => part(node, '/url')),
      ...part(query, '/url?'),
      ...part(headers, '/headers'),
      ...(auth?.values ?? []).flatMap(({ key, node }) => part(node, authPointer(auth?.kind, key))),
      ...part(body, '/body')
    ]
  }
}

/** Where a value of "auth" goes. */
function authPointer(kind: AuthNode['kind'] | undefined, key: string): string {
  if (kind === 'basic' || kind === 'bearer') return '/headers/authorization'
  return appendPointer(kind === 'query' ? '/url?' : `/${kind ?? ''}`, key)
}

function printUrl(url: RequestNode['url']): string {
  if (url.kind === 'setting') return `{settings.${url.setting}}`
  const print = (part: string | Node): string => (typeof part === 'string' ? part : `{${printName(part)}}`)
  return `https://${[...url.host, ...url.rest].map(print).join('')}`
}

function printName(node: Node): string {
  if (node.kind === 'define') return printPath({ root: 'define', segments: [node.name, ...node.segments] }).slice(2)
  return node.kind === 'path' ? printPath(node).slice(2) : ''
}

/** Operators that change the members of an object, or take some out: the fields of their argument are those that come out. */
const memberwise: ReadonlySet<string> = new Set(['values', 'keys', 'strings', 'rename', 'pick', 'omit', 'limit', 'flatten'])

function describeNode(node: Node, pointer: string, walked: Walked): readonly FieldDescription[] {
  switch (node.kind) {
    case 'object':
      return [
        ...node.members.flatMap(member => describeNode(member.node, appendPointer(pointer, member.key), walked)),
        ...node.spreads.flatMap(spread => describeSpread(spread, pointer, walked))
      ]
    case 'list':
      return node.items.flatMap((item, index) => describeNode(item, appendPointer(pointer, index), walked))
    case 'define':
      return isTemplate(node) ? describeNode(node.node, pointer, walked) : leafOf(node, pointer, walked)
    case 'operator':
      return describeOperator(node, pointer, walked)
    default:
      return leafOf(node, pointer, walked)
  }
}

function describeSpread(spread: Node, pointer: string, walked: Walked): readonly FieldDescription[] {
  return isTemplate(spread) ? describeNode(spread, pointer, walked) : leafOf(spread, `${pointer}/*`, walked)
}

function describeOperator(node: OperatorNode, pointer: string, walked: Walked): readonly FieldDescription[] {
  if (!isTemplate(node)) return leafOf(node, pointer, walked)
  const below = node.operator.name === 'each' ? `${pointer}/*` : pointer
  const fields = childNodes(node).flatMap(child =>
    isBranch(node, child) ? describeNode(child.node, below, walkedBy(node, child.slot, walked)) : []
  )
  if (!memberwise.has(node.operator.name)) return fields
  const through = childNodes(node).flatMap(child => (child.slot === 'do' ? operatorsOf(child.node) : []))
  return fields.map(field => ({ ...field, via: [...new Set([...field.via, ...through, stationOf(node)])] }))
}

/** Whether a child of a choice, a boundary, a list or a change of members is what comes out. */
function isBranch({ operator }: OperatorNode, child: { readonly reading: string; readonly slot?: string }): boolean {
  if (memberwise.has(operator.name)) return child.slot === 'argument'
  return operator.name === 'each' ? child.slot === 'do' : child.reading !== 'condition'
}

/** Whether objects or lists of the mapping come out of a node, so that its fields can be told apart. */
function isTemplate(node: Node): boolean {
  if (node.kind === 'object' || node.kind === 'list') return true
  if (node.kind === 'define') return node.segments.length === 0 && isTemplate(node.node)
  if (node.kind !== 'operator') return false
  const { name } = node.operator
  if (!(silentOperators.has(name) || memberwise.has(name) || name === 'each')) return false
  return childNodes(node).some(child => isBranch(node, child) && isTemplate(child.node))
}

/** A leaf that reads something; literals say nothing about an event. */
function leafOf(node: Node, pointer: string, walked: Walked): readonly FieldDescription[] {
  const from = [...new Set(readPaths(node, walked))]
  return from.length === 0 ? [] : [{ pointer, from, via: [...new Set(operatorsOf(node))] }]
}

/** Innermost first, as `via` of an explanation. */
function operatorsOf(node: Node): readonly string[] {
  const inner = childNodes(node).flatMap(child => (child.reading === 'condition' ? [] : operatorsOf(child.node)))
  if (node.kind === 'text') return [...inner, 'template']
  return node.kind === 'operator' && !silentOperators.has(node.operator.name) ? [...inner, stationOf(node)] : inner
}

/** An operator by its name, with the limit that it sets: "truncate 255". */
function stationOf({ operator, slots }: OperatorNode): string {
  const max = operator.name === 'truncate' || operator.name === 'limit' ? slots['max'] : undefined
  return max?.kind === 'literal' ? `${operator.name} ${String(max.value)}` : operator.name
}
