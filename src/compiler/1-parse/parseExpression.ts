import type { Node, PathNode, Segment } from '../../language/tree.ts'
import { operators } from '../../language/operators/index.ts'
import { roots } from '../../language/roots.ts'
import { views } from '../../language/views/index.ts'
import { suggest } from '../../issues/suggest.ts'
import type { ParseContext } from './parseContext.ts'
import { canonicalSegments } from './canonicalSegments.ts'

/** A root and what follows it, as written: `$.define.x[0]`. */
export interface ParsedPath {
  readonly root: string
  readonly segments: readonly Segment[]
}

/**
 * Tells whether a text of a mapping is an expression.
 *
 * @example isExpression('$.userId') // true
 * @example isExpression('$5') // false
 */
export function isExpression(text: string): boolean {
  return text === '$' || text.startsWith('$.')
}

/** `path ( " ?? " path )* ( " | " operator )*` -> a node; a problem is reported and gives an absent literal. */
export function parseExpression(text: string, pointer: string, context: ParseContext): Node {
  const [alternatives = '', ...pipes] = splitOutsideQuotes(text, ' | ')
  const paths = splitOutsideQuotes(alternatives, ' ?? ').map(path => parsePathNode(path, pointer, context))
  const nodes = paths.filter(node => node !== undefined)
  if (nodes.length < paths.length) return nothing(pointer)
  return pipes.reduce<Node>(
    (node, name) => parsePipe(name, node, pointer, context),
    nodes.length === 1 ? nodes[0]! : firstOf(nodes, pointer)
  )
}

/** One path -> a path node or the define it names; undefined when it is none (reported). */
export function parsePathNode(text: string, pointer: string, context: ParseContext): Node | undefined {
  const path = parsePath(text)
  if (path === undefined) {
    context.report('path_invalid', pointer, { expected: '"$.root" and then ".name", "[\'any name\']" or "[0]"', got: quote(text) })
    return undefined
  }
  return resolvePath(path, pointer, context)
}

/** A path that parsed: checks its root, follows `$.define`. */
export function resolvePath(path: ParsedPath, pointer: string, context: ParseContext): Node | undefined {
  context.count()
  if (path.root === 'define') return resolveDefine(path, pointer, context)
  if (!roots.has(path.root) && !views.has(path.root)) {
    const names = [...roots.keys(), ...views.keys()].filter(name => name !== '')
    context.report('root_unknown', pointer, { root: path.root, ...suggest(path.root, names) })
    return undefined
  }
  return { kind: 'path', root: path.root, segments: canonicalSegments(path.root, path.segments), pointer } satisfies PathNode
}

function resolveDefine({ segments }: ParsedPath, pointer: string, context: ParseContext): Node | undefined {
  const [name, ...rest] = segments
  if (typeof name !== 'string') {
    context.report('path_invalid', pointer, { expected: '"$.define.name"', got: '"$.define"' })
    return undefined
  }
  const define = context.define(name, pointer)
  return define && { kind: 'define', name, segments: rest, ...define, pointer }
}

function parsePipe(name: string, argument: Node, pointer: string, context: ParseContext): Node {
  const operator = operators.get(name.trim())
  if (operator === undefined) {
    context.report('operator_unknown', pointer, { operator: name.trim(), ...suggest(name.trim(), [...operators.keys()]) })
    return nothing(pointer)
  }
  const needed = Object.entries(operator.parameters ?? {}).find(([, slot]) => slot.optional !== true)
  if (needed)
    context.report('parameter_missing', pointer, {
      operator: operator.name,
      parameter: needed[0],
      hint: `write { "@${operator.name}": ..., "${needed[0]}": ... }`
    })
  if (operator.argument.slot !== 'value' && operator.argument.slot !== 'values')
    context.report('operator_argument', pointer, {
      operator: operator.name,
      expected: 'an operator that takes a value',
      got: `"${operator.name}"`
    })
  context.count()
  return { kind: 'operator', operator, slots: { argument: { kind: 'value', node: argument } }, pointer }
}

function firstOf(nodes: readonly Node[], pointer: string): Node {
  const elements = nodes.map((node, index) => ({ key: String(index), node }))
  return { kind: 'operator', operator: operators.get('first')!, slots: { argument: { kind: 'elements', elements } }, pointer }
}

/** What stands for a value that did not parse: it was reported, and nothing is said twice. */
export function nothing(pointer: string): Node {
  return { kind: 'literal', value: null, failed: true, pointer }
}

const first = /[A-Za-z_\u0080-\uffff]/
const name = /[A-Za-z0-9_\u0080-\uffff]/

/**
 * Reads `$`, `$.root.name`, `$.root['any name']`, `$.root[0]`: singular queries of RFC 9535.
 *
 * @returns undefined when the text is no path
 * @see https://www.rfc-editor.org/rfc/rfc9535#name-singular-query
 */
export function parsePath(text: string): ParsedPath | undefined {
  if (text === '$') return { root: '', segments: [] }
  if (!text.startsWith('$.')) return undefined
  const segments = parseSegments(text.slice(1))
  const [root, ...rest] = segments ?? []
  return typeof root === 'string' ? { root, segments: rest } : undefined
}

/** `.name`, `['text']` and `[0]`, any number of them; undefined when something else stands there. */
export function parseSegments(text: string): readonly Segment[] | undefined {
  const segments: Segment[] = []
  let at = 0
  while (at < text.length) {
    const step = text[at] === '.' ? readName(text, at + 1) : text[at] === '[' ? readBracket(text, at + 1) : undefined
    if (step === undefined) return undefined
    segments.push(step.segment)
    at = step.end
  }
  return segments
}

function readName(text: string, start: number): { segment: Segment; end: number } | undefined {
  if (!first.test(text[start] ?? '')) return undefined
  let end = start + 1
  while (end < text.length && name.test(text[end]!)) end++
  return { segment: text.slice(start, end), end }
}

function readBracket(text: string, start: number): { segment: Segment; end: number } | undefined {
  if (text[start] === "'") return readQuoted(text, start + 1)
  const close = text.indexOf(']', start)
  const index = text.slice(start, close)
  return close > 0 && /^(0|-?[1-9]\d{0,6})$/.test(index) ? { segment: Number(index), end: close + 1 } : undefined
}

function readQuoted(text: string, start: number): { segment: Segment; end: number } | undefined {
  let segment = ''
  for (let at = start; at < text.length; at++) {
    if (text[at] === "'") return text[at + 1] === ']' ? { segment, end: at + 2 } : undefined
    if (text[at] === '\\') at++
    segment += text[at] ?? ''
  }
  return undefined
}

function splitOutsideQuotes(text: string, separator: string): readonly string[] {
  const parts: string[] = []
  let start = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    if (quoted && text[at] === '\\') at++
    else if (text[at] === "'" && (quoted || text[at - 1] === '[')) quoted = !quoted
    else if (!quoted && text.startsWith(separator, at)) {
      parts.push(text.slice(start, at))
      start = at + separator.length
      at = start - 1
    }
  }
  return [...parts, text.slice(start)]
}

/** A text of the mapping in an issue: quoted, cut at 64 characters. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 64 ? `${text.slice(0, 64)}...` : text)
}
