import { visitRequest } from '../compiler/2-check/visitRequest.ts'
import { childNodes } from '../language/childNodes.ts'
import { readPaths } from './readPaths.ts'
import type { MappingTree, Node, OperatorNode } from '../language/tree.ts'

/** A track event and the names that a destination gets for it. */
export interface EventDescription {
  /** as the table of the mapping has it, usually a name of the spec */
  readonly event: string
  /** the vendor's; more than one where the name depends on something else */
  readonly names: readonly string[]
}

/**
 * The tables of a mapping that give vendor's names for track events: `track` of `@eventNames`, and those that are looked up by the event.
 *
 * @returns each event once, in the order of the file
 */
export function describeEvents(tree: MappingTree): readonly EventDescription[] {
  const events = new Map<string, Set<string>>()
  for (const request of tree.requests)
    visitRequest(request, ({ node, output }) => {
      if (node.kind !== 'operator' || !output) return
      for (const { key, node: entry } of tableOf(node)) {
        const names = events.get(key) ?? new Set()
        for (const name of textsOf(entry)) names.add(name)
        if (names.size > 0) events.set(key, names)
      }
    })
  return [...events].map(([event, names]) => ({ event, names: [...names] }))
}

interface Entry {
  readonly key: string
  readonly node: Node
}

function tableOf(node: OperatorNode): readonly Entry[] {
  const { operator, slots } = node
  if (operator.name === 'eventNames') return slots['track']?.kind === 'elements' ? slots['track'].elements : []
  if (operator.name !== 'lookup' || !isByEvent(node)) return []
  const tables = slots['in']?.kind === 'tables' ? slots['in'].tables : []
  return tables.flatMap(table => (table.kind === 'table' ? table.elements : membersOf(table.node)))
}

/** A table that stands in a define. */
function membersOf(node: Node): readonly Entry[] {
  if (node.kind === 'define' && node.segments.length === 0) return membersOf(node.node)
  return node.kind === 'object' ? node.members : []
}

/** Whether the name of the event is looked up, and nothing else. */
function isByEvent(node: OperatorNode): boolean {
  const paths = childNodes(node).flatMap(child => (child.slot === 'argument' ? readPaths(child.node, []) : []))
  return paths.length > 0 && paths.every(path => path === '$.event' || path === '$.standardEvent')
}

/** The texts that a node can give. */
function textsOf(node: Node): readonly string[] {
  if (node.kind === 'literal') {
    const texts: readonly unknown[] = Array.isArray(node.value) ? node.value : [node.value]
    return texts.filter(text => typeof text === 'string' && text !== '') as readonly string[]
  }
  if (node.kind === 'path' || node.kind === 'object') return []
  return childNodes(node).flatMap(child => (child.reading === 'condition' ? [] : textsOf(child.node)))
}
