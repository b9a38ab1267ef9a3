import type { Json } from '../../src/index.ts'
import type { Operator } from '../../src/language/operator.ts'
import { operators } from '../../src/language/operators/index.ts'
import { printPath } from '../../src/language/printPath.ts'
import type { Kind } from '../../src/language/slot.ts'
import { draftPath, type Draft, type Place } from './draft.ts'
import { draftOperator, type Makers } from './operatorValue.ts'

export const makers: Makers = { value: draftValue, condition: draftCondition, define: draftDefine }
const numbers: readonly number[] = [0, 1, -1, 0.5, 19.99, 1e21, 1577934245]

/**
 * Any value of the language that can stand at a place: literal, expression, template, operator, define.
 *
 * @param kinds - it should be of; left out: any
 */
export function draftValue(draft: Draft, place: Place, kinds?: readonly Kind[]): Json {
  const { choices } = draft
  const deeper = { ...place, depth: place.depth - 1 }
  if (place.depth <= 0) return choices.often(20) ? draftLiteral(draft, kinds) : draftExpression(draft, place, kinds)
  return choices.one<Json>([
    [4, () => draftExpression(draft, place, kinds)],
    [1, () => draftLiteral(draft, kinds)],
    [5, () => draftOperator(choices.from(fittingOperators(kinds)), draft, deeper, makers, kinds)],
    [takes(kinds, 'object') ? 2 : 0, () => draftTemplate(draft, deeper)],
    [takes(kinds, 'list') ? 1 : 0, () => choices.list(1, 3, () => draftValue(draft, deeper))],
    [1, () => draftDefine(draft, place, kinds)]
  ])
}

function takes(kinds: readonly Kind[] | undefined, kind: Kind): boolean {
  return kinds === undefined || kinds.includes(kind)
}

function fittingOperators(kinds: readonly Kind[] | undefined): readonly Operator[] {
  return [...operators.values()].filter(
    ({ returns }) => kinds === undefined || returns === undefined || returns.some(kind => kinds.includes(kind))
  )
}

/** A condition, or a list of them: all must hold. */
export function draftCondition(draft: Draft, place: Place): Json {
  const { choices } = draft
  const deeper = { ...place, depth: place.depth - 1 }
  const conditions = fittingOperators(['boolean']).filter(({ returns }) => returns?.length === 1)
  return choices.one<Json>([
    [2, () => draftPath(draft, place, undefined)],
    [place.depth > 0 ? 4 : 0, () => draftOperator(choices.from(conditions), draft, deeper, makers)],
    [place.depth > 0 ? 1 : 0, () => choices.list(1, 2, () => draftCondition(draft, deeper))],
    [place.depth > 0 ? 1 : 0, () => [draftValue(draft, deeper)]]
  ])
}

/** Paths with alternatives, and operators behind them. */
function draftExpression(draft: Draft, place: Place, kinds: readonly Kind[] | undefined): string {
  const { choices } = draft
  const pipes: string[] = []
  let wanted = kinds
  while (pipes.length < 3 && choices.often(30)) {
    const pipeable = fittingOperators(wanted).filter(isPipeable)
    if (pipeable.length === 0) break
    const operator = choices.from(pipeable)
    pipes.unshift(operator.name)
    wanted = kindsTaken(operator) ?? (operator.returns === undefined ? wanted : undefined)
  }
  const paths = choices.list(1, choices.often(25) ? 3 : 1, () => draftPath(draft, place, wanted))
  return [paths.join(' ?? '), ...pipes].join(' | ')
}

/** What may stand behind " | ": takes a value and needs no parameter. */
function isPipeable({ argument, parameters = {} }: Operator): boolean {
  return (argument.slot === 'value' || argument.slot === 'values') && Object.values(parameters).every(slot => slot.optional === true)
}

function kindsTaken({ argument }: Operator): readonly Kind[] | undefined {
  return argument.slot === 'value' || argument.slot === 'values' ? argument.kinds : undefined
}

/** An object template, perhaps with spreads. */
export function draftTemplate(draft: Draft, place: Place): { readonly [key: string]: Json } {
  const { choices } = draft
  const names = ['id', 'name', 'total', 'items', '$set', 'a.b']
  const keys = new Set(choices.list(1, 4, () => escapeKey(choices.often(25) ? choices.text() : choices.from(names))))
  const members = [...keys].map((key): [string, Json] => [key, draftValue(draft, place)])
  const object = (): Json => draftValue(draft, place, ['object'])
  const spread: [string, Json][] = choices.often(30) ? [['...', choices.often(30) ? choices.list(1, 2, object) : object()]] : []
  const comment: [string, Json][] = choices.often(10) ? [['//', 'A comment']] : []
  return Object.fromEntries([...comment, ...members, ...spread])
}

function draftLiteral({ choices }: Draft, kinds: readonly Kind[] = ['text', 'number', 'boolean', 'list', 'object']): Json {
  switch (choices.from(kinds)) {
    case 'text':
      return escapeText(choices.text())
    case 'number':
      return choices.from(numbers)
    case 'boolean':
      return choices.often(50)
    case 'list':
      return choices.list(0, 2, () => escapeText(choices.text()))
    case 'object':
      return Object.fromEntries(choices.list(0, 2, () => [escapeKey(choices.text()), escapeText(choices.text())]))
  }
}

/** A text as a mapping writes it, so that it stands for itself. LANGUAGE.md section 2 */
export function escapeText(text: string): string {
  return text === '$' || text.startsWith('$.') || text === '$$' || text.startsWith('$$.') || text.startsWith('$$$') ? `$${text}` : text
}

/** A key as a mapping writes it, so that it stands for itself; comments and `__proto__` cannot be written. */
export function escapeKey(key: string): string {
  if (key === '__proto__' || key === '//') return 'proto'
  return key.startsWith('@') || key === '...' ? `@${key}` : key
}

/** A define that fits: one that is there already, or a new one. */
function draftDefine(draft: Draft, place: Place, kinds?: readonly Kind[]): string {
  const { choices, defines } = draft
  const fitting = defines.filter(define => fits(define.place, place, draft.narrowWalks) && isWithin(define.kinds, kinds))
  const continued = (name: string): string =>
    printPath({ root: 'define', segments: [name, ...(choices.often(15) ? [choices.from<string | number>(['id', 'a.b', 0])] : [])] })
  if (fitting.length > 0 && choices.often(60)) return continued(choices.from(fitting).name)
  // made for one call, so that all it reads can be there wherever it is used on that call
  const inside: Place = { ...place, calls: [choices.from(place.calls)], secrets: false, depth: place.depth - 1 }
  const name = `${choices.from(['part', 'a part ', "d'"])}${defines.length}`
  const at = defines.push({ name, value: null, place: nowhere, kinds: undefined }) - 1
  defines[at] = { name, value: draftValue(draft, inside, kinds), place: inside, kinds }
  return continued(name)
}

/** While a define is being made it cannot be used. */
const nowhere: Place = { calls: [], bindings: [], walked: false, depth: 0, secrets: false }

function fits(made: Place, place: Place, narrowWalks: boolean): boolean {
  return (
    made.calls.length > 0 &&
    made.calls.every(call => place.calls.includes(call)) &&
    made.bindings.every(name => place.bindings.includes(name)) &&
    (made.walked || !place.walked) &&
    (!narrowWalks || made.bindings.length === place.bindings.length)
  )
}

function isWithin(made: readonly Kind[] | undefined, wanted: readonly Kind[] | undefined): boolean {
  return wanted === undefined || (made !== undefined && made.every(kind => wanted.includes(kind)))
}
