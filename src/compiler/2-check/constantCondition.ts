import { isEmpty } from '../../runtime/isEmpty.ts'
import { childNodes } from '../../language/childNodes.ts'
import type { Node } from '../../language/tree.ts'

/** What a condition is whatever the event holds: true, false, or undefined when it depends on it. */
export function constantCondition(node: Node): boolean | undefined {
  switch (node.kind) {
    case 'literal':
      return node.failed ? undefined : node.value !== false && !isEmpty(node.value)
    case 'define':
      return node.segments.length === 0 ? constantCondition(node.node) : undefined
    case 'object':
      return node.members.length + node.spreads.length === 0 ? false : undefined
    case 'list':
      return node.items.length === 0 ? false : undefined
    case 'all':
      return joinConditions(node.conditions, false)
    case 'operator':
      return constantOperator(node)
    default:
      return undefined
  }
}

function constantOperator(node: Extract<Node, { kind: 'operator' }>): boolean | undefined {
  const children = childNodes(node).map(child => child.node)
  if (node.operator.name === 'any') return joinConditions(children, true)
  const [only] = children
  if (node.operator.name !== 'not' || only === undefined) return undefined
  const inner = constantCondition(only)
  return inner === undefined ? undefined : !inner
}

/** One condition that is `decisive` decides; otherwise all must be known. */
function joinConditions(conditions: readonly Node[], decisive: boolean): boolean | undefined {
  const known = conditions.map(constantCondition)
  if (known.includes(decisive)) return decisive
  return known.includes(undefined) ? undefined : !decisive
}
