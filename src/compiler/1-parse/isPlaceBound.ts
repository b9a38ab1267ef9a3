import { childNodes, slotBindings, type Child } from '../../language/childNodes.ts'
import type { Node } from '../../language/tree.ts'

/**
 * Tells whether a define means something else at each place of use: it reads an `item`, `index` or `key` that it does not bind itself,
 * holds `@rest`, or a `@required` that would remove something outside of it. LANGUAGE.md rule 10
 */
export function isPlaceBound(node: Node, bound: ReadonlySet<string> = new Set()): boolean {
  if (node.kind === 'path') return ['item', 'index', 'key'].includes(node.root) && !bound.has(node.root)
  if (node.kind === 'define') return !node.shared
  if (node.kind === 'operator' && (node.operator.name === 'rest' || (node.operator.name === 'required' && !bound.has('required'))))
    return true
  return childNodes(node).some(child => isPlaceBound(child.node, new Set([...bound, ...boundIn(node, child)])))
}

/** What a slot binds, "required" where an empty one leaves no further than this node. */
function boundIn(node: Node, { slot }: Child): readonly string[] {
  const name = node.kind === 'operator' ? node.operator.name : undefined
  const isBoundary = (name === 'each' && slot === 'do') || (name === 'optional' && slot === 'argument')
  return [...slotBindings(node, slot), ...(isBoundary ? ['required'] : [])]
}
