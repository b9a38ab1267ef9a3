import { childNodes, slotBindings } from '../language/childNodes.ts'
import { isOwnList } from '../language/isOwnList.ts'
import { printPath } from '../language/printPath.ts'
import type { Node, Segment } from '../language/tree.ts'

/** The paths of what an operator or a request walks: `$.item` stands for their elements. */
export type Walked = readonly string[]

/** Operators that only choose or guard: a value comes out of them as it went in, and they are no station on its way. */
export const silentOperators: ReadonlySet<string> = new Set(['first', 'if', 'switch', 'required', 'optional', 'keepNull', 'keepEmpty'])

/**
 * Every path that a node reads for its value, conditions left out. `$.item` is told by what is walked: "$.commerce.products[*].id".
 *
 * @param walked - what is walked around the node
 * @param segments - of what the node gives, the part below these is asked for
 */
export function readPaths(node: Node, walked: Walked, segments: readonly Segment[] = []): readonly string[] {
  if (node.kind === 'path') return pathsOf(node.root, [...node.segments, ...segments], walked)
  if (node.kind === 'define') return readPaths(node.node, walked, [...node.segments, ...segments])
  if (node.kind === 'object' && segments.length > 0) {
    const member = node.members.find(({ key }) => key === segments[0])
    if (member) return readPaths(member.node, walked, segments.slice(1))
  }
  const below = node.kind === 'operator' && silentOperators.has(node.operator.name) ? segments : []
  const children = childNodes(node).filter(child => child.reading !== 'condition')
  const elements = children.filter(child => slotBindings(node, child.slot).includes('item'))
  const inside = elements.flatMap(child => readPaths(child.node, walkedBy(node, child.slot, walked), below))
  const around = children.filter(child => !elements.includes(child) && !(child.slot === 'argument' && inside.length > 0))
  return [...around.flatMap(child => readPaths(child.node, walked, below)), ...inside]
}

/**
 * What `$.item` stands for in a slot of a node.
 *
 * @param walked - what it stands for around the node
 */
export function walkedBy(node: Node, slot: string | undefined, walked: Walked): Walked {
  if (!slotBindings(node, slot).includes('item')) return walked
  const argument = childNodes(node).filter(child => child.slot === 'argument')
  return argument.flatMap(child => {
    const paths = readPaths(child.node, walked)
    // the mapping's own list is made of single values, or of the elements of a list that stands in it
    return isOwnList(child.node) ? paths : elementsOf(paths)
  })
}

/** The elements or members of what stands at some paths. */
export function elementsOf(paths: readonly string[]): Walked {
  return [...new Set(paths)].map(path => `${path}[*]`)
}

function pathsOf(root: string, segments: readonly Segment[], walked: Walked): readonly string[] {
  if (root === 'index' || root === 'key') return []
  const rest = printPath({ root: 'x', segments }).slice('$.x'.length)
  return root === 'item' ? walked.map(path => `${path}${rest}`) : [printPath({ root, segments })]
}
