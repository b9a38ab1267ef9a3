import { appendPointer } from '../runtime/pointer.ts'
import { callTypes } from '../runtime/json.ts'
import { nodePaths } from '../language/nodePaths.ts'
import { printPath } from '../language/printPath.ts'
import type { Mapping } from '../destination/mapping.ts'
import { mappingTree } from '../compiler/mappingTree.ts'
import { childNodes } from '../language/childNodes.ts'
import type { MappingTree, Node, OperatorNode, RequestNode } from '../language/tree.ts'
import { countCopies } from './countCopies.ts'
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
  const { name, on, eventNames, method, encoding, batch, url, query, headers, auth, body } = request
  const part = (node: Node | undefined, pointer: string): readonly FieldDescription[] => (node ? describeNode(node, pointer) : [])
  return {
    name,
    on,
    ...(eventNames && { events: eventNames }),
    method,
    url: printUrl(url),
    encoding,
    ...(batch && { batch: batch.rule }),
    fields: [
      ...part(query, '/url'),
      ...part(headers, '/headers'),
      ...(auth?.values ?? []).flatMap(({ node }) =>
        describeNode(node, auth?.kind === 'basic' || auth?.kind === 'bearer' ? '/headers/authorization' : `/${auth?.kind ?? ''}`)
      ),
      ...part(body, '/body')
    ]
  }
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

/** Operators that only choose or guard: they are no station on the way of a value. */
const silent = new Set(['first', 'if', 'switch', 'required', 'optional', 'keepNull', 'keepEmpty'])

function describeNode(node: Node, pointer: string): readonly FieldDescription[] {
  switch (node.kind) {
    case 'object':
      return [
        ...node.members.flatMap(member => describeNode(member.node, appendPointer(pointer, member.key))),
        ...node.spreads.flatMap(spread => (isTemplate(spread) ? describeNode(spread, pointer) : [describeLeaf(spread, `${pointer}/*`)]))
      ]
    case 'list':
      return node.items.flatMap((item, index) => describeNode(item, appendPointer(pointer, index)))
    case 'define':
      return node.segments.length === 0 && isTemplate(node.node) ? describeNode(node.node, pointer) : leafOf(node, pointer)
    case 'operator':
      return describeOperator(node, pointer)
    default:
      return leafOf(node, pointer)
  }
}

function describeOperator(node: OperatorNode, pointer: string): readonly FieldDescription[] {
  if (!isTemplate(node)) return leafOf(node, pointer)
  const below = node.operator.name === 'each' ? `${pointer}/*` : pointer
  return childNodes(node).flatMap(child => (isBranch(node, child) ? describeNode(child.node, below) : []))
}

/** Whether a child of a choice, a boundary or `@each` is what comes out. */
function isBranch({ operator }: OperatorNode, child: { readonly reading: string; readonly slot?: string }): boolean {
  return operator.name === 'each' ? child.slot === 'do' : child.reading !== 'condition'
}

/** Whether objects or lists of the mapping come out of a node, so that its fields can be told apart. */
function isTemplate(node: Node): boolean {
  if (node.kind === 'object' || node.kind === 'list') return true
  if (node.kind === 'define') return node.segments.length === 0 && isTemplate(node.node)
  if (node.kind !== 'operator' || !(silent.has(node.operator.name) || node.operator.name === 'each')) return false
  return childNodes(node).some(child => isBranch(node, child) && isTemplate(child.node))
}

/** A leaf that reads something; literals say nothing about an event. */
function leafOf(node: Node, pointer: string): readonly FieldDescription[] {
  const leaf = describeLeaf(node, pointer)
  return leaf.from.length === 0 ? [] : [leaf]
}

function describeLeaf(node: Node, pointer: string): FieldDescription {
  return { pointer, from: [...new Set(nodePaths(node))], via: [...new Set(operatorsOf(node))] }
}

/** Innermost first, as `via` of an explanation. */
function operatorsOf(node: Node): readonly string[] {
  const inner = childNodes(node).flatMap(child => (child.reading === 'condition' ? [] : operatorsOf(child.node)))
  if (node.kind === 'text') return [...inner, 'template']
  return node.kind === 'operator' && !silent.has(node.operator.name) ? [...inner, node.operator.name] : inner
}
