import { isEmpty } from '../../runtime/isEmpty.ts'
import { addVia, cellMembers, cellSources, listCell, madeCell, objectCell, objectMembers, type Cell } from '../../language/cell.ts'
import { failed, type Arranger, type Condition, type Converter, type Parameters, type Report } from '../../language/operator.ts'
import { fitsKinds } from '../../language/kinds.ts'
import type { Node, OperatorNode } from '../../language/tree.ts'
import { createCall, evaluateElements } from './createCall.ts'
import { raise } from './raise.ts'
import { catchRefusal } from './refusal.ts'
import type { Scope } from './scope.ts'

/** Evaluates a node; handed down so that the two files need not import each other. */
export type Evaluate = (node: Node, scope: Scope) => Cell | undefined

/** The value of one operator. */
export function runOperator(node: OperatorNode, scope: Scope, evaluate: Evaluate): Cell | undefined {
  const { operator } = node
  if ('run' in operator) {
    if (operator.name === 'first' && scope.run.passed) notePassed(node, scope, scope.run.passed, evaluate)
    return operator.run(createCall(node, scope, evaluate))
  }
  if ('test' in operator) return runCondition(operator, node, scope, evaluate)
  return 'arrange' in operator ? runArranger(operator, node, scope, evaluate) : runConverter(operator, node, scope, evaluate)
}

/** Explain only: everything that the alternatives read, looked at in a run of its own. What is sent is told from it later. */
function notePassed(node: OperatorNode, scope: Scope, passed: Set<string>, evaluate: Evaluate): void {
  const aside = { ...scope, run: { ...scope.run, passed: undefined, issues: [], cache: new Map<string, Cell | undefined>() } }
  for (const element of createCall(node, aside, evaluate).elements('argument')) {
    const result = catchRefusal(element.value)
    const cell = result.ok ? result.value : undefined
    for (const source of cell === undefined ? [] : cellSources(cell)) if (source.in === 'event') passed.add(source.pointer)
  }
}

/** The argument: one cell, or the list of a `values` slot. undefined: something that must be there is absent. */
function readArgument(
  node: OperatorNode,
  sparse: boolean,
  scope: Scope,
  evaluate: Evaluate
): { readonly value: unknown; readonly parts: readonly Cell[] } | undefined {
  const content = node.slots['argument']!
  if (node.operator.argument.slot !== 'values') {
    const cell = content.kind === 'value' ? evaluate(content.node, scope) : undefined
    return cell && { value: cell.value, parts: [cell] }
  }
  const cells = content.kind === 'value' ? listElements(evaluate(content.node, scope)) : evaluateElements(content, scope, evaluate)
  if (cells === undefined || (!sparse && cells.some(cell => cell === undefined || cell.value === null))) return undefined
  const parts = cells.filter((cell): cell is Cell => cell !== undefined && cell.value !== null)
  return { value: cells.map(cell => cell?.value ?? undefined), parts }
}

/** An expression where a list of values may stand: its elements, or itself as the only one. */
function listElements(cell: Cell | undefined): readonly (Cell | undefined)[] | undefined {
  if (cell === undefined || !Array.isArray(cell.value)) return cell && [cell]
  return cellMembers(cell).map(([, item]) => (item.value === null ? undefined : item))
}

function readParameters(
  node: OperatorNode,
  scope: Scope,
  evaluate: Evaluate
): { readonly values: Parameters; readonly parts: readonly Cell[] } {
  const values = Object.create(null) as { [name: string]: unknown }
  const parts: Cell[] = []
  for (const [name, content] of Object.entries(node.slots)) {
    if (name === 'argument') continue
    if (content.kind === 'literal') values[name] = content.value
    if (content.kind !== 'value') continue
    const cell = evaluate(content.node, scope)
    values[name] = cell?.value
    if (cell !== undefined) parts.push(cell)
  }
  return { values, parts }
}

function runConverter(operator: Converter, node: OperatorNode, scope: Scope, evaluate: Evaluate): Cell | undefined {
  const argument = readArgument(node, operator.sparse === true, scope, evaluate)
  if (argument === undefined) return undefined
  const { value, parts } = argument
  // an empty list inherits what somebody adds to prototypes under "0"
  const first = parts.at(0)
  if (value === null) return first
  const fail = (about = first): undefined =>
    raise('conversion_failed', about, { operator: operator.name, expected: operator.expected }, node.pointer, scope)
  const misfit =
    operator.argument.slot === 'value' || operator.argument.slot === 'values'
      ? parts.find(part => !fitsKinds(operator.argument, part.value))
      : undefined
  if (misfit) return fail(misfit)
  const parameters = readParameters(node, scope, evaluate)
  const result = operator.convert(value, parameters.values, reporter(node, first, scope))
  if (result === failed) return fail()
  if (result === undefined || (typeof result === 'object' && isEmpty(result))) return undefined
  return result === value && first !== undefined && parts.length === 1
    ? { value, trace: addVia(first.trace, [operator.name]) }
    : madeCell(result, parts, operator.name)
}

function runArranger(operator: Arranger, node: OperatorNode, scope: Scope, evaluate: Evaluate): Cell | undefined {
  const content = node.slots['argument']
  const cell = content?.kind === 'value' ? evaluate(content.node, scope) : undefined
  if (cell === undefined || cell.value === null) return cell
  const isList = Array.isArray(cell.value)
  const members = isList ? cellMembers(cell) : objectMembers(cell, scope.keepsNull)
  const parameters = readParameters(node, scope, evaluate).values
  const arranged =
    members && fitsKinds(operator.argument, cell.value)
      ? operator.arrange(new Map(members), parameters, reporter(node, cell, scope))
      : failed
  if (arranged === failed) {
    raise('conversion_failed', cell, { operator: operator.name, expected: operator.expected }, node.pointer, scope)
    return undefined
  }
  if (arranged.size === 0) return undefined
  const moved = [...arranged].map(([key, member]) => [key, { value: member.value, trace: addVia(member.trace, [operator.name]) }] as const)
  return isList ? listCell(moved.map(([, member]) => member)) : objectCell(moved)
}

function runCondition(operator: Condition, node: OperatorNode, scope: Scope, evaluate: Evaluate): Cell {
  const argument = readArgument(node, operator.sparse === true, scope, evaluate)
  if (argument === undefined) return madeCell(operator.absent ?? false, [], operator.name)
  const parameters = readParameters(node, scope, evaluate)
  const answer = operator.test(argument.value, parameters.values, scope.run.now)
  return madeCell(answer, [...argument.parts, ...parameters.parts], operator.name)
}

function reporter(node: OperatorNode, about: Cell | undefined, scope: Scope): Report {
  return (code, values = {}) => raise(code, about, { operator: node.operator.name, ...values }, node.pointer, scope)
}
