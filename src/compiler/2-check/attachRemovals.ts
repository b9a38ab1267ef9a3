import { childNodes, slotBindings } from '../../language/childNodes.ts'
import type { DefineNode, Node, OperatorNode, RequestNode, SlotNode } from '../../language/tree.ts'

type Removals = ReadonlyMap<OperatorNode, NonNullable<OperatorNode['removed']>>

/** The request with what each `@rest` leaves out written into its node. */
export function attachRemovals(request: RequestNode, removals: Removals): RequestNode {
  const attach = (node: Node): Node => attachToNode(node, removals)
  const { when, require, url, query, headers, body } = request
  const attachObject = <T extends Node | undefined>(node: T): T => (node === undefined ? node : (attach(node) as T))
  return {
    ...request,
    ...(when && { when: attach(when) }),
    require: require.map(requirement => ({ ...requirement, that: attach(requirement.that) })),
    url: url.kind === 'setting' ? url : { ...url, rest: url.rest.map(part => (typeof part === 'string' ? part : attach(part))) },
    query: attachObject(query),
    headers: attachObject(headers),
    ...(body && { body: attach(body) })
  }
}

/** Nodes without `@rest` in them stay the same object: shared defines stay shared. */
function attachToNode(node: Node, removals: Removals): Node {
  const each = (child: Node): Node => attachToNode(child, removals)
  switch (node.kind) {
    case 'literal':
    case 'path':
      return node
    case 'define':
      return node.shared ? node : shareRest({ ...node, node: each(node.node) })
    case 'object':
      return { ...node, members: node.members.map(({ key, node }) => ({ key, node: each(node) })), spreads: node.spreads.map(each) }
    case 'list':
      return { ...node, items: node.items.map(each) }
    case 'text':
      return { ...node, parts: node.parts.map(part => (typeof part === 'string' ? part : each(part))) }
    case 'all':
      return { ...node, conditions: node.conditions.map(each) }
    case 'operator': {
      const slots = Object.fromEntries(Object.entries(node.slots).map(([name, content]) => [name, attachToSlot(content, each)]))
      const removed = removals.get(node)
      return { ...node, slots, ...(removed && { removed }) }
    }
  }
}

/** A define that depends on its place by `@rest` alone means the same wherever the same is left out. */
function shareRest(define: DefineNode): DefineNode {
  if (bindsToPlace(define.node)) return define
  const removed = JSON.stringify(removalsIn(define.node))
  return { ...define, sharedAs: `${define.name} ${removed}` }
}

/** Whether a node reads what only its place has, other than by `@rest`. */
function bindsToPlace(node: Node, bound: ReadonlySet<string> = new Set()): boolean {
  if (node.kind === 'path') return isBinding(node.root) && !bound.has(node.root)
  if (node.kind === 'operator' && node.operator.name === 'required') return true
  return childNodes(node).some(child => bindsToPlace(child.node, new Set([...bound, ...slotBindings(node, child.slot)])))
}

function isBinding(root: string): boolean {
  return root === 'item' || root === 'index' || root === 'key'
}

function removalsIn(node: Node): readonly unknown[] {
  const own = node.kind === 'operator' && node.removed !== undefined ? [node.removed] : []
  return [...own, ...childNodes(node).flatMap(child => removalsIn(child.node))]
}

function attachToSlot(content: SlotNode, each: (node: Node) => Node): SlotNode {
  switch (content.kind) {
    case 'value':
      return { kind: 'value', node: each(content.node) }
    case 'elements':
      return { kind: 'elements', elements: content.elements.map(({ key, node }) => ({ key, node: each(node) })) }
    case 'pairs':
      return { kind: 'pairs', pairs: content.pairs.map(pair => ({ key: each(pair.key), value: each(pair.value) })) }
    case 'tables':
      return {
        kind: 'tables',
        tables: content.tables.map(table =>
          table.kind === 'value'
            ? { kind: 'value', node: each(table.node) }
            : { kind: 'table', elements: table.elements.map(({ key, node }) => ({ key, node: each(node) })) }
        )
      }
    case 'literal':
      return content
  }
}
