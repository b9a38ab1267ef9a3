import { isTrue } from '../../runtime/isTrue.ts'
import { scalarText } from '../../runtime/scalarText.ts'
import { listCell, madeCell, objectCell, objectMembers, type Cell } from '../../language/cell.ts'
import type { AllNode, DefineNode, ListNode, LiteralNode, Node, ObjectNode, TextNode } from '../../language/tree.ts'
import { raise } from './raise.ts'
import { catchRefusal } from './refusal.ts'
import { cached, readPath, readSegments } from './readPath.ts'
import { runOperator } from './runOperator.ts'
import type { Scope } from './scope.ts'

/** The value of a node at a place; absent = undefined. A refused `@required` leaves as a Refusal. */
export function evaluate(node: Node, scope: Scope): Cell | undefined {
  switch (node.kind) {
    case 'literal':
      return literalCell(node)
    case 'path':
      return readPath(node.root, node.segments, scope)
    case 'define':
      return evaluateDefine(node, scope)
    case 'object':
      return evaluateObject(node, scope)
    case 'list':
      return evaluateList(node, scope)
    case 'text':
      return evaluateText(node, scope)
    case 'all':
      return evaluateAll(node, scope)
    case 'operator':
      return runOperator(node, scope, evaluate)
  }
}

function literalCell({ value, pointer }: LiteralNode): Cell {
  return { value, trace: { kind: 'made', from: [{ in: 'mapping', pointer }], via: [] } }
}

function evaluateDefine({ name, node, shared, sharedAs, segments }: DefineNode, scope: Scope): Cell | undefined {
  const outside = { ...scope, bindings: {} }
  const key = sharedAs ?? (shared ? name : undefined)
  const cell =
    key !== undefined
      ? cached(`define ${scope.keepsNull ? 'null' : ''} ${key}`, scope.run, () => evaluate(node, outside))
      : evaluate(node, scope)
  return segments.length === 0 ? cell : readSegments(cell, segments, scope)
}

/** Named members in file order, then spreads. A named key is never written by a spread. LANGUAGE.md rules 4, 5 */
function evaluateObject({ members, spreads, pointer }: ObjectNode, scope: Scope): Cell | undefined {
  const named = new Set(members.map(member => member.key))
  const cells = new Map<string, Cell>()
  for (const { key, node } of members) {
    const cell = evaluate(node, scope)
    if (cell !== undefined) cells.set(key, cell)
  }
  for (const spread of spreads) {
    const cell = evaluate(spread, scope)
    if (cell === undefined || cell.value === null) continue
    const spreadMembers = objectMembers(cell, scope.keepsNull)
    if (spreadMembers === undefined) raise('conversion_failed', cell, { operator: '...', expected: 'an object' }, pointer, scope)
    for (const [key, member] of spreadMembers ?? []) if (!named.has(key) && !cells.has(key)) cells.set(key, member)
  }
  return cells.size === 0 && members.length + spreads.length > 0 ? undefined : objectCell(cells)
}

function evaluateList({ items }: ListNode, scope: Scope): Cell | undefined {
  const cells = items.map(item => evaluate(item, scope)).filter(cell => cell !== undefined)
  return cells.length === 0 && items.length > 0 ? undefined : listCell(cells)
}

/** Texts and inserts; absent when an insert is empty. */
function evaluateText({ parts, pointer }: TextNode, scope: Scope): Cell | undefined {
  const inserts: Cell[] = []
  let text = ''
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part
      continue
    }
    const cell = evaluate(part, scope)
    if (cell === undefined || cell.value === null || cell.value === '') return undefined
    const insert = scalarText(cell.value)
    if (insert === undefined) {
      raise('conversion_failed', cell, { operator: 'template', expected: 'text, a number or a boolean' }, pointer, scope)
      return undefined
    }
    text += insert
    inserts.push(cell)
  }
  return inserts.length === 0
    ? { value: text, trace: { kind: 'made', from: [{ in: 'mapping', pointer }], via: [] } }
    : madeCell(text, inserts, 'template')
}

function evaluateAll({ conditions }: AllNode, scope: Scope): Cell {
  const seen: Cell[] = []
  for (const condition of conditions) {
    const cell = evaluate(condition, scope)
    if (!isTrue(cell?.value)) return madeCell(false, seen, 'all')
    if (cell !== undefined) seen.push(cell)
  }
  return madeCell(true, seen, 'all')
}

/** Tells whether a condition holds; an empty `@required` inside makes it false. */
export function holds(node: Node, scope: Scope): boolean {
  const result = catchRefusal(() => evaluate(node, scope))
  return result.ok && isTrue(result.value?.value)
}
