import { kindOf } from './kinds.ts'
import { roots } from './roots.ts'
import type { Kind } from './slot.ts'
import type { Node, OperatorNode, PathNode } from './tree.ts'
import { views } from './views/index.ts'

/** The kinds of value that a node can give, when that is known; undefined: any. */
export function nodeKinds(node: Node): readonly Kind[] | undefined {
  switch (node.kind) {
    case 'literal': {
      const kind = kindOf(node.value)
      return kind && [kind]
    }
    case 'path':
      return pathKinds(node)
    case 'define':
      return node.segments.length === 0 ? nodeKinds(node.node) : undefined
    case 'object':
      return ['object']
    case 'list':
      return ['list']
    case 'text':
      return ['text']
    case 'all':
      return ['boolean']
    case 'operator':
      return operatorKinds(node)
  }
}

function pathKinds({ root, segments }: PathNode): readonly Kind[] | undefined {
  const view = views.get(root)
  if (view === undefined) return segments.length === 0 ? roots.get(root)?.kinds : undefined
  if (segments.length === 0) return view.returns ?? ['object']
  const [name] = segments
  const kind = typeof name === 'string' && segments.length === 1 ? view.members?.[name] : undefined
  return kind === undefined || kind === 'any' ? undefined : [kind]
}

/** Choices give what their branches give, boundaries what they hold, the others what they declare. */
function operatorKinds({ operator, slots }: OperatorNode): readonly Kind[] | undefined {
  const branches = {
    first: ['argument'],
    if: ['then', 'else'],
    switch: ['cases', 'else'],
    required: ['argument'],
    optional: ['argument'],
    keepNull: ['argument']
  }
  if (operator.returns) return operator.returns
  const names: readonly string[] | undefined = Object.hasOwn(branches, operator.name)
    ? branches[operator.name as keyof typeof branches]
    : undefined
  if (names === undefined) return undefined
  const kinds = names.flatMap((name): readonly (readonly Kind[] | undefined)[] => {
    const slot = slots[name]
    if (slot?.kind === 'elements') return slot.elements.map(element => nodeKinds(element.node))
    return slot?.kind === 'value' && (operator.name !== 'first' || slot.node.kind !== 'path')
      ? [nodeKinds(slot.node)]
      : slot === undefined
        ? []
        : [undefined]
  })
  return kinds.every(kind => kind !== undefined) ? [...new Set(kinds.flat())] : undefined
}
