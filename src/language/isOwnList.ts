import { childNodes } from './childNodes.ts'
import type { Node } from './tree.ts'

/** Operators whose list has no more elements than what they take from the mapping and its settings. */
const keepsLength: ReadonlySet<string> = new Set(['first', 'if', 'switch', 'required', 'optional', 'list', 'limit', 'unique'])

/**
 * Tells whether a list is the mapping's own: written there, of a setting, or the names of an event. An event cannot make it longer,
 * so its elements may be texts, and another `@each` may stand inside one that walks it. LANGUAGE.md rule 11
 */
export function isOwnList(node: Node): boolean {
  switch (node.kind) {
    case 'list':
    case 'literal':
      return true
    case 'path':
      return node.root === 'settings'
    case 'define':
      return node.segments.length === 0 && isOwnList(node.node)
    case 'operator':
      if (node.operator.name === 'eventNames') return true
      return keepsLength.has(node.operator.name) && childNodes(node).every(child => child.reading === 'condition' || isOwnList(child.node))
    default:
      return false
  }
}
