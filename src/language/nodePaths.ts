import { childNodes } from './childNodes.ts'
import { printPath } from './printPath.ts'
import type { Node } from './tree.ts'

/** Every path that a node reads for its value, conditions left out, as the mapping writes it. */
export function nodePaths(node: Node): readonly string[] {
  if (node.kind === 'path') return [printPath(node)]
  return childNodes(node).flatMap(child => (child.reading === 'condition' ? [] : nodePaths(child.node)))
}
