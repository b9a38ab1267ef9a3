import type { CallType } from '../../runtime/json.ts'
import { foldKey } from '../../runtime/foldKey.ts'
import { personalTraits } from '../../language/personalTraits.ts'
import type { OperatorNode, PathNode, Removal } from '../../language/tree.ts'
import { childNodes } from '../../language/childNodes.ts'
import { canonicalSegments } from '../1-parse/canonicalSegments.ts'
import { parseSegments } from '../1-parse/parseExpression.ts'
import type { ParseContext } from '../1-parse/parseContext.ts'
import { equivalentReads, type Read } from './equivalentReads.ts'
import { printNames, printPath } from '../../language/printPath.ts'
import type { Visit } from './visitRequest.ts'

/**
 * Decides for every `@rest` of one request what it leaves out on each call, and refuses paths that are read in some cases only
 * and named neither in "except" nor in "keep". LANGUAGE.md rule 6
 */
export function checkRest(
  visits: readonly Visit[],
  { report }: ParseContext
): ReadonlyMap<OperatorNode, NonNullable<OperatorNode['removed']>> {
  const removed = new Map<OperatorNode, { [call in CallType]?: readonly Removal[] }>()
  for (const visit of visits) {
    const { node, request } = visit
    if (node.kind !== 'operator' || node.operator.name !== 'rest' || removed.has(node)) continue
    const byCall: { [call in CallType]?: readonly Removal[] } = {}
    const ambiguous = new Set<string>()
    for (const call of request.on) byCall[call] = decide(visit, node, visits, call, ambiguous)
    removed.set(node, byCall)
    for (const name of ambiguous) {
      const base = printPath(restPath(node))
      report('rest_ambiguous', node.pointer, { base, path: `${base}.${name}`, name })
    }
  }
  return removed
}

/** What one `@rest` leaves out on one call; names it cannot decide about go to `ambiguous`. */
function decide(rest: Visit, node: OperatorNode, visits: readonly Visit[], call: CallType, ambiguous: Set<string>): readonly Removal[] {
  const except = namesOf(node, 'except')
  const keep = namesOf(node, 'keep')
  const base = pathTokens(restPath(node), rest)
  const below = visits.flatMap(visit =>
    readsBelow(visit, base, call).map(read => ({ read, regions: visit.regions.filter(region => !rest.regions.includes(region)) }))
  )
  const isCertain = (read: Read): boolean =>
    coversAllCases(
      below.filter(other => samePath(other.read, read)).map(other => other.regions),
      visits
    )
  const certain = uniqueReads(below.map(({ read }) => read)).filter(read => !isNamed(read, keep) && isCertain(read))
  for (const { read } of below) {
    const settled = isNamed(read, keep) || isNamed(read, except) || certain.some(other => covers(other, read))
    if (!settled) ambiguous.add(printNames(read.path))
  }
  const personal = node.slots['personal']?.kind === 'literal' && node.slots['personal'].value === false
  return [
    ...certain.map(read => ({
      ...read,
      keep: keep
        .filter(name => name.length > read.path.length && covers(read, { ...read, path: name }))
        .map(name => name.slice(read.path.length))
    })),
    ...except.map(path => ({ path, folded: below.some(({ read }) => read.folded && isNamed(read, [path])) })),
    ...(personal ? personalTraits.map(name => ({ path: [foldKey(name)], folded: true })) : [])
  ]
}

/** Whether reads in these regions are together read in all cases: one has no region around it, or every branch of a choice has one. */
function coversAllCases(regions: readonly (readonly string[])[], visits: readonly Visit[]): boolean {
  if (regions.some(around => around.length === 0)) return true
  const choices = new Set(regions.map(([outermost = '']) => outermost.split(' ')[0]))
  return [...choices].some(choice => {
    const branches = exhaustiveBranches(visits.find(visit => String(visit.id) === choice))
    const isRead = (branch: string): boolean =>
      coversAllCases(
        regions.filter(([outermost]) => outermost === `${choice} ${branch}`).map(around => around.slice(1)),
        visits
      )
    return branches.length > 0 && branches.every(isRead)
  })
}

/** The branches of a choice of which exactly one is taken in every case. */
function exhaustiveBranches(visit: Visit | undefined): readonly string[] {
  const node = visit?.node
  if (node?.kind !== 'operator' || node.slots['else'] === undefined || !['if', 'switch'].includes(node.operator.name)) return []
  return childNodes(node).flatMap(({ reading, branch }) => (reading === 'branch' && branch !== undefined ? [branch] : []))
}

function restPath(node: OperatorNode): PathNode {
  const content = node.slots['argument']
  return content?.kind === 'value' && content.node.kind === 'path'
    ? content.node
    : { kind: 'path', root: '', segments: [], pointer: node.pointer }
}

/** The paths below a base that one visited node reads for output. */
function readsBelow(visit: Visit, base: readonly string[], call: CallType): readonly Read[] {
  const { node, output, whole } = visit
  if (node.kind !== 'path' || !output || whole) return []
  return equivalentReads(pathTokens(node, visit), call)
    .filter(({ path }) => path.length > base.length && base.every((token, index) => token === path[index]))
    .map(read => ({ ...read, path: read.path.slice(base.length) }))
}

/** Root and names; an item is told apart by the region that binds it; what is read through an index is read whole. */
function pathTokens({ root, segments }: PathNode, { bound }: Visit): readonly string[] {
  const index = segments.findIndex(segment => typeof segment === 'number')
  const names = segments.slice(0, index < 0 ? undefined : index).map(String)
  return root === '' ? names : [root === 'item' ? `item ${bound.get('item') ?? ''}` : root, ...names]
}

/** `except` and `keep`: names or paths below the object, reserved traits in any spelling; what is no path is one name. */
function namesOf(node: OperatorNode, slot: string): readonly (readonly string[])[] {
  const content = node.slots[slot]
  const texts = content?.kind === 'literal' && Array.isArray(content.value) ? content.value.map(String) : []
  const { root, segments } = restPath(node)
  return texts.map(text => {
    const names = parseSegments(text.startsWith('[') ? text : `.${text}`) ?? [text]
    return canonicalSegments(root, [...segments, ...names])
      .slice(segments.length)
      .map(String)
  })
}

function sameName(a: string | undefined, b: string | undefined, folded: boolean): boolean {
  return a === b || (folded && a !== undefined && b !== undefined && foldKey(a) === foldKey(b))
}

/** Whether one of the names is the path or stands above it. */
function isNamed({ path, folded }: Read, names: readonly (readonly string[])[]): boolean {
  return names.some(name => name.every((token, index) => sameName(token, path[index], folded)))
}

/** Whether one removal takes another path with it. */
function covers(removal: Read, read: Read): boolean {
  if (removal.whenProduct && !read.whenProduct) return false
  return removal.path.every((token, index) => sameName(token, read.path[index], removal.folded || read.folded))
}

function samePath(a: Read, b: Read): boolean {
  return a.path.length === b.path.length && covers(a, b) && covers(b, a)
}

function uniqueReads(reads: readonly Read[]): readonly Read[] {
  return reads.filter(
    (read, index) =>
      reads.findIndex(other => other.folded === read.folded && other.whenProduct === read.whenProduct && samePath(other, read)) === index
  )
}
