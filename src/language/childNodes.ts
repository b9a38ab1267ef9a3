import type { SlotReading } from './operator.ts'
import type { Binding } from './slot.ts'
import type { Node, OperatorNode, TableNode } from './tree.ts'

/** A node right below another, and in which cases it is evaluated for output. */
export interface Child {
  readonly node: Node
  readonly reading: SlotReading
  /** the slot of the operator it stands in */
  readonly slot?: string
  /** which of several branches it is */
  readonly branch?: string
}

/** The nodes right below a node, in document order. A define's own node is its child. */
export function childNodes(node: Node): readonly Child[] {
  const always = (child: Node): Child => ({ node: child, reading: 'always' })
  switch (node.kind) {
    case 'literal':
    case 'path':
      return []
    case 'define':
      return [always(node.node)]
    case 'object':
      return [...node.members.map(member => always(member.node)), ...node.spreads.map(always)]
    case 'list':
      return node.items.map(always)
    case 'text':
      return node.parts.flatMap(part => (typeof part === 'string' ? [] : [always(part)]))
    case 'all':
      return node.conditions.map(always)
    case 'operator':
      return operatorChildren(node)
  }
}

function operatorChildren({ operator, slots }: OperatorNode): readonly Child[] {
  return Object.entries(slots).flatMap(([slot, content]): readonly Child[] => {
    const reading = operator.reads?.[slot] ?? 'always'
    if (content.kind === 'value') return [{ node: content.node, reading, slot, branch: slot }]
    if (content.kind === 'pairs')
      return content.pairs.flatMap(pair => [pair.key, pair.value].map(node => ({ node, reading, slot, branch: slot })))
    if (content.kind === 'literal') return []
    if (content.kind === 'tables') return content.tables.flatMap(table => tableChildren(table, slot, reading))
    return content.elements.map(({ key, node }, index) => ({
      node,
      reading: reading === 'first' ? (index === 0 ? 'always' : 'branch') : reading,
      slot,
      branch: `${slot} ${key}`
    }))
  })
}

function tableChildren(table: TableNode, slot: string, reading: SlotReading): readonly Child[] {
  if (table.kind === 'value') return [{ node: table.node, reading, slot, branch: slot }]
  return table.elements.map(({ key, node }) => ({ node, reading, slot, branch: `${slot} ${key}` }))
}

/** The roots that a slot of an operator binds for what stands in it. */
export function slotBindings(node: Node, slot: string | undefined): readonly Binding[] {
  if (node.kind !== 'operator' || slot === undefined) return []
  const spec = slot === 'argument' ? node.operator.argument : node.operator.parameters?.[slot]
  return (spec?.slot === 'value' || spec?.slot === 'condition') && spec.binds ? spec.binds : []
}
