import { childNodes } from './childNodes.ts'
import type { Node } from './tree.ts'

/** Operators that give a list no longer than those in some of their slots. */
const listSlots: { readonly [operator: string]: readonly string[] } = {
  first: ['argument'],
  if: ['then', 'else'],
  switch: ['cases', 'else'],
  required: ['argument'],
  optional: ['argument'],
  list: ['argument'],
  limit: ['argument'],
  unique: ['argument'],
  strings: ['argument'],
  each: ['argument']
}

/**
 * Tells whether a list is the mapping's own: written there, of a setting, or the names of an event. An event cannot make it longer,
 * so another `@each` may stand inside one that walks it. LANGUAGE.md rule 11
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
    case 'operator': {
      const { name } = node.operator
      const slots = Object.hasOwn(listSlots, name) ? listSlots[name] : undefined
      return (
        name === 'eventNames' ||
        (slots !== undefined && childNodes(node).every(child => !slots.includes(child.slot ?? '') || isOwnList(child.node)))
      )
    }
    default:
      return false
  }
}
