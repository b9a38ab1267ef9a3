import { childNodes, slotBindings } from '../../language/childNodes.ts'
import type { Node } from '../../language/tree.ts'

const boundOperators = new Set(['rest', 'required'])

/**
 * Tells whether a define means something else at each place of use: it reads an `item`, `index` or `key` that it does not bind itself,
 * or holds `@rest` or `@required`. LANGUAGE.md rule 10
 */
export function isPlaceBound(node: Node, bound: ReadonlySet<string> = new Set()): boolean {
  if (node.kind === 'path') return ['item', 'index', 'key'].includes(node.root) && !bound.has(node.root)
  if (node.kind === 'define') return !node.shared
  if (node.kind === 'operator' && boundOperators.has(node.operator.name)) return true
  return childNodes(node).some(child => isPlaceBound(child.node, new Set([...bound, ...slotBindings(node, child.slot)])))
}
