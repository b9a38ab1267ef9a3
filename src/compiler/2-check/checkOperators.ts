import type { Kind, Slot } from '../../language/slot.ts'
import { slotKinds } from '../../language/kinds.ts'
import { nodeKinds } from '../../language/nodeKinds.ts'
import type { Node, OperatorNode, SlotNode } from '../../language/tree.ts'
import type { ParseContext } from '../1-parse/parseContext.ts'
import { isOwnList } from '../../language/isOwnList.ts'
import { childNodes } from '../../language/childNodes.ts'
import type { Visit } from './visitRequest.ts'

/** Operators that never take what stands in their slots, and `@each` inside `@each` over something else than `$.item`. */
export function checkOperators(visits: readonly Visit[], { report }: ParseContext): void {
  for (const { node, walked, request } of visits) {
    if (node === request.each) checkGiven(node, 'each', ['list', 'object'], node.pointer, report)
    if (node.kind === 'object') for (const spread of node.spreads) checkGiven(spread, '...', ['object'], spread.pointer, report)
    if (node.kind !== 'operator') continue
    for (const [name, content] of Object.entries(node.slots)) checkKinds(node, name, content, report)
    const list = node.operator.name === 'each' && walked ? node.slots['argument'] : undefined
    if (list?.kind === 'value' && !isOwnList(list.node) && !readsItemOnly(list.node))
      report('operator_argument', node.pointer, {
        operator: 'each',
        expected: 'a path that starts with "$.item", because this stands inside another "each"'
      })
  }
}

function checkKinds(node: OperatorNode, name: string, content: SlotNode, report: ParseContext['report']): void {
  const { operator, pointer } = node
  const spec: Slot | undefined = name === 'argument' ? operator.argument : operator.parameters?.[name]
  const takes = spec && slotKinds(spec)
  if (takes === undefined) return
  const nodes: readonly Node[] =
    content.kind === 'value'
      ? spec?.slot === 'values'
        ? []
        : [content.node]
      : content.kind === 'elements'
        ? content.elements.map(element => element.node)
        : []
  for (const child of nodes) checkGiven(child, operator.name, takes, pointer, report)
}

/** Reports a node that never gives what is taken. */
function checkGiven(node: Node, taker: string, takes: readonly Kind[], pointer: string, report: ParseContext['report']): void {
  const gives = node.kind === 'literal' && node.failed ? undefined : nodeKinds(node)
  if (gives === undefined || gives.length === 0 || gives.some(kind => takes.includes(kind))) return
  report('operator_type', pointer, { operator: taker, expected: takes.join(' or '), got: gives.join(' or ') })
}

function readsItemOnly(node: Node): boolean {
  if (node.kind === 'path') return node.root === 'item'
  if (node.kind === 'literal') return true
  return childNodes(node).every(child => child.reading === 'condition' || readsItemOnly(child.node))
}
