import { childNodes } from '../../language/childNodes.ts'
import type { Node } from '../../language/tree.ts'

const choices = new Set(['first', 'if', 'switch', 'lookup'])

/** Every text that a node can give, when they are all literals of the mapping; else undefined. */
export function literalOutcomes(node: Node): readonly string[] | undefined {
  if (node.kind === 'literal') return typeof node.value === 'string' ? [node.value] : undefined
  if (node.kind === 'define') return node.segments.length === 0 ? literalOutcomes(node.node) : undefined
  if (node.kind !== 'operator' || !choices.has(node.operator.name)) return undefined
  const decides = node.operator.name === 'first' ? undefined : 'argument'
  const branches = childNodes(node)
    .filter(child => child.slot !== decides)
    .map(child => literalOutcomes(child.node))
  return branches.length > 0 && branches.every(branch => branch !== undefined) ? [...new Set(branches.flat())] : undefined
}
