import { isTrue } from '../../runtime/isTrue.ts'
import { isObject } from '../../runtime/isObject.ts'
import { cellMembers, type Cell } from '../../language/cell.ts'
import type { Bindings, Call, Element } from '../../language/operator.ts'
import { mayHoldTexts } from '../../language/mayHoldTexts.ts'
import { nodeKinds } from '../../language/nodeKinds.ts'
import { nodePaths } from '../../language/nodePaths.ts'
import type { Node, OperatorNode, SlotNode } from '../../language/tree.ts'
import { eventIsProduct } from '../../language/views/commerce.ts'
import { raise } from './raise.ts'
import { readPath } from './readPath.ts'
import { catchRefusal, Refusal } from './refusal.ts'
import type { Scope } from './scope.ts'

type Evaluate = (node: Node, scope: Scope) => Cell | undefined

/** What a form sees of its place. */
export function createCall(node: OperatorNode, scope: Scope, evaluate: Evaluate): Call {
  const { slots, pointer, operator } = node
  const bind = (bindings: Bindings = {}): Scope => ({ ...scope, bindings: { ...scope.bindings, ...bindings } })
  const value = (slot: string, bindings?: Bindings): Cell | undefined => {
    const content = slots[slot]
    return content?.kind === 'value' ? evaluate(content.node, bind(bindings)) : undefined
  }
  const elementsOf = (elements: readonly { readonly key: string; readonly node: Node }[]): readonly Element[] =>
    elements.map(({ key, node: part }) => ({ key, isLiteral: part.kind === 'literal', value: () => evaluate(part, scope) }))
  const report: Call['report'] = (code, about, values = {}) => raise(code, about, { operator: operator.name, ...values }, pointer, scope)
  return {
    value,
    elements(slot) {
      const content = slots[slot]
      if (content?.kind === 'elements') return elementsOf(content.elements)
      return content?.kind === 'value' ? valueElements(evaluate(content.node, scope)) : []
    },
    pairs(slot) {
      const content = slots[slot]
      if (content?.kind !== 'pairs') return []
      return content.pairs.map(pair => ({ key: () => evaluate(pair.key, scope), value: () => evaluate(pair.value, scope) }))
    },
    tables(slot) {
      const content = slots[slot]
      if (content?.kind !== 'tables') return []
      return content.tables.map(table => (table.kind === 'table' ? elementsOf(table.elements) : tableElements(evaluate(table.node, scope))))
    },
    holds: (slot, bindings) => isTrue(value(slot, bindings)?.value),
    literal(slot) {
      const content = slots[slot]
      return content?.kind === 'literal' ? content.value : undefined
    },
    has: slot => slots[slot] !== undefined,
    kinds(slot) {
      const content = slots[slot]
      return content?.kind === 'value' ? nodeKinds(content.node) : undefined
    },
    mayHoldTexts(slot) {
      const content = slots[slot]
      return content?.kind === 'value' && mayHoldTexts(content.node)
    },
    read: root => readPath(root, [], scope),
    keepsNull: scope.keepsNull,
    keepingNull(slot) {
      const content = slots[slot]
      return content?.kind === 'value' ? evaluate(content.node, { ...scope, keepsNull: true }) : undefined
    },
    removals: (node.removed?.[scope.run.type] ?? []).filter(({ whenProduct }) => !whenProduct || eventIsProduct(scope.run.event.event)),
    report,
    fail(about, expected) {
      report('conversion_failed', about, { expected })
      return undefined
    },
    guard(run) {
      const result = catchRefusal(run)
      return result.ok ? { ok: true, cell: result.value } : { ok: false, cell: undefined }
    },
    refuse(about) {
      throw new Refusal(about, pointer, describeSought(slots['argument']))
    }
  }
}

/** The paths of which one should have had a value. */
function describeSought(content: SlotNode | undefined): string {
  const paths = content?.kind === 'value' ? [...new Set(nodePaths(content.node))] : []
  return paths.length === 0 ? 'a value' : `a value at ${paths.slice(0, 5).join(' or ')}`
}

/** The parts of a `values` slot, evaluated. */
export function evaluateElements(content: SlotNode, scope: Scope, evaluate: Evaluate): readonly (Cell | undefined)[] {
  return content.kind === 'elements' ? content.elements.map(({ node }) => evaluate(node, scope)) : []
}

/** The elements of a list; anything else is the only one. */
function valueElements(cell: Cell | undefined): readonly Element[] {
  if (cell === undefined) return []
  if (!Array.isArray(cell.value)) return [{ key: '0', isLiteral: false, value: () => cell }]
  return cellMembers(cell).map(([key, item]) => ({ key, isLiteral: false, value: () => (item.value === null ? undefined : item) }))
}

/** The entries of a table that an expression gives. */
function tableElements(cell: Cell | undefined): readonly Element[] {
  return cell !== undefined && isObject(cell.value)
    ? cellMembers(cell).map(([key, item]) => ({ key, isLiteral: false, value: () => item }))
    : []
}
