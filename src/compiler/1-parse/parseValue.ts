import { isObject } from '../../runtime/isObject.ts'
import { appendPointer } from '../../runtime/pointer.ts'
import type { Node, ObjectNode } from '../../language/tree.ts'
import type { ParseContext } from './parseContext.ts'
import { isExpression, nothing, parseExpression } from './parseExpression.ts'
import { parseOperator } from './parseOperator.ts'

const maxDepth = 64

/**
 * A value of the language -> a node: a literal, except a text that is an expression and an object that is an operator.
 * LANGUAGE.md section 2
 */
export function parseValue(value: unknown, pointer: string, context: ParseContext): Node {
  if (!context.count()) return nothing(pointer)
  if (pointer.split('/').length > maxDepth + 1) {
    context.report('mapping_too_deep', pointer, { expected: `at most ${maxDepth} levels` })
    return nothing(pointer)
  }
  if (typeof value === 'string')
    return isExpression(value) ? parseExpression(value, pointer, context) : { kind: 'literal', value: unescapeText(value), pointer }
  if (Array.isArray(value))
    return { kind: 'list', items: value.map((item, index) => parseValue(item, appendPointer(pointer, index), context)), pointer }
  if (isObject(value)) return parseObject(value, pointer, context)
  return { kind: 'literal', value: value === null || typeof value === 'boolean' ? value : toNumber(value), pointer }
}

/** -0 is 0. */
function toNumber(value: unknown): number {
  return Number(value) + 0
}

/** A list where a condition stands means all of them. */
export function parseCondition(value: unknown, pointer: string, context: ParseContext): Node {
  if (!Array.isArray(value)) return asCondition(parseValue(value, pointer, context))
  context.count()
  return { kind: 'all', conditions: value.map((item, index) => parseCondition(item, appendPointer(pointer, index), context)), pointer }
}

/** A define that is a list means here what the list would: all of them. LANGUAGE.md rules 8, 10 */
function asCondition(node: Node): Node {
  if (node.kind === 'list') return { kind: 'all', conditions: node.items.map(asCondition), pointer: node.pointer }
  if (node.kind !== 'define' || node.segments.length > 0) return node
  const condition = asCondition(node.node)
  return condition === node.node ? node : { ...node, node: condition, ...(node.shared && { sharedAs: `${node.name} as a condition` }) }
}

function parseObject(value: { readonly [key: string]: unknown }, pointer: string, context: ParseContext): Node {
  const names = Object.keys(value).filter(isOperatorKey)
  if (names.length > 1) {
    context.report('operator_ambiguous', pointer, { expected: 'one key that starts with "@"', got: String(names.length) })
    return nothing(pointer)
  }
  return names.length === 1 ? parseOperator(names[0]!, value, pointer, context) : parseTemplate(value, pointer, context)
}

/** Members and spreads of an object template, without comments. */
export function parseTemplate(value: { readonly [key: string]: unknown }, pointer: string, context: ParseContext): ObjectNode {
  const members: { key: string; node: Node }[] = []
  const spreads: Node[] = []
  for (const [key, member] of Object.entries(value)) {
    const place = appendPointer(pointer, key)
    if (key === '//') continue
    if (key === '...') spreads.push(...parseSpread(member, place, context))
    else
      members.push({ key: key.startsWith('@@') || key.startsWith('@...') ? key.slice(1) : key, node: parseValue(member, place, context) })
  }
  return { kind: 'object', members, spreads, pointer }
}

function parseSpread(value: unknown, pointer: string, context: ParseContext): readonly Node[] {
  if (Array.isArray(value)) return value.map((item, index) => parseValue(item, appendPointer(pointer, index), context))
  return [parseValue(value, pointer, context)]
}

/** Tells whether a key names an operator: one `@`, and no spread. */
export function isOperatorKey(key: string): boolean {
  return key.startsWith('@') && !key.startsWith('@@') && !key.startsWith('@...')
}

/** `$$.x`, `$$$x` and `$$` lose their first `$`. */
function unescapeText(text: string): string {
  return text === '$$' || text.startsWith('$$.') || text.startsWith('$$$') ? text.slice(1) : text
}
