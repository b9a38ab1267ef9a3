import { childNodes } from './childNodes.ts'
import { isOwnList } from './isOwnList.ts'
import type { Node } from './tree.ts'

/** Operators that give elements of any kind if those of their argument are. */
const passing: ReadonlySet<string> = new Set(['first', 'required', 'optional', 'strings', 'unique', 'limit'])

/**
 * Tells whether the elements of a list may be texts, numbers and so on: of a list of the mapping's own, and of one that `@list` or `@split`
 * made. In other lists of an event they are objects, and everything else is a mistake.
 */
export function mayHoldTexts(node: Node): boolean {
  if (node.kind === 'define') return node.segments.length === 0 && mayHoldTexts(node.node)
  if (node.kind !== 'operator') return isOwnList(node)
  const { name } = node.operator
  if (name === 'list' || name === 'split') return true
  if (passing.has(name)) return childNodes(node).every(child => child.slot !== 'argument' || mayHoldTexts(child.node))
  return isOwnList(node)
}
