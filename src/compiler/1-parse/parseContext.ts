import type { JsonObject } from '../../runtime/json.ts'
import type { IssueCode } from '../../issues/codes.ts'
import { createAnyIssue } from '../../issues/createAnyIssue.ts'
import type { Issue, IssueValues } from '../../issues/issue.ts'
import type { Node } from '../../language/tree.ts'
import { appendPointer } from '../../runtime/pointer.ts'
import { isPlaceBound } from './isPlaceBound.ts'
import { parseCondition, parseValue } from './parseValue.ts'

/** More nodes than this after expansion of the defines: refused. LANGUAGE.md rule 10 */
const maxNodes = 10_000

/** What every part of the parser shares: where issues go, and the defines. */
export interface ParseContext {
  readonly issues: Issue[]
  report(code: IssueCode, pointer: string, values?: IssueValues): void
  /** counts a node; false when the mapping has become too large */
  count(nodes?: number): boolean
  /** the define's value and whether it is shared by its uses; undefined (and reported) when there is none */
  define(name: string, pointer: string): { readonly node: Node; readonly shared: boolean } | undefined
  /** any value of the language */
  parseValue(value: unknown, pointer: string): Node
  /** a value where a condition stands */
  parseCondition(value: unknown, pointer: string): Node
  /** every define that was parsed, by name, in file order */
  readonly defines: ReadonlyMap<string, Node>
}

interface ParsedDefine {
  readonly node: Node
  readonly shared: boolean
  /** nodes after expansion */
  readonly size: number
}

/** Makes the context for one file. */
export function createParseContext(defines: JsonObject): ParseContext {
  const issues: Issue[] = []
  const parsed = new Map<string, ParsedDefine>()
  const nodes = new Map<string, Node>()
  const open = new Set<string>()
  let muted = false
  let size = 0
  let tooLarge = false

  const context: ParseContext = {
    issues,
    defines: nodes,
    parseValue: (value, pointer) => parseValue(value, pointer, context),
    parseCondition: (value, pointer) => parseCondition(value, pointer, context),
    report(code, pointer, values) {
      if (!muted) issues.push(createAnyIssue(code, { in: 'mapping', pointer }, values))
    },
    count(count = 1) {
      size += count
      if (size > maxNodes && !tooLarge) {
        tooLarge = true
        issues.push(
          createAnyIssue('mapping_too_large', { in: 'mapping', pointer: '' }, { expected: `at most ${maxNodes} nodes`, got: 'more' })
        )
      }
      return !tooLarge
    },
    define(name, pointer) {
      if (!Object.hasOwn(defines, name)) {
        context.report('define_unknown', pointer, { define: name })
        return undefined
      }
      if (open.has(name)) {
        context.report('define_cycle', pointer, { define: name })
        return undefined
      }
      const first = parsed.get(name) ?? parseFirst(name)
      if (first.shared) return context.count(first.size) ? first : undefined
      if (!context.count(0)) return undefined
      return { node: parseAgain(name), shared: false }
    }
  }

  // the first parse of a define reports its issues, once; it does not count as a use
  function parseFirst(name: string): ParsedDefine {
    const before = size
    const wasMuted = muted
    muted = false
    const node = parse(name)
    muted = wasMuted
    const entry = { node, shared: !isPlaceBound(node), size: size - before }
    if (!tooLarge) size = before
    parsed.set(name, entry)
    nodes.set(name, node)
    return entry
  }

  // what depends on its place gets nodes of its own at each use
  function parseAgain(name: string): Node {
    const wasMuted = muted
    muted = true
    const node = parse(name)
    muted = wasMuted
    return node
  }

  function parse(name: string): Node {
    open.add(name)
    const node = parseValue(defines[name], appendPointer('/define', name), context)
    open.delete(name)
    return node
  }

  return context
}
