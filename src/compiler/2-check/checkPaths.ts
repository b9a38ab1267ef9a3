import { foldKey } from '../../runtime/foldKey.ts'
import { callTypes } from '../../runtime/json.ts'
import { roots, viewCalls } from '../../language/roots.ts'
import { views } from '../../language/views/index.ts'
import { suggest } from '../../issues/suggest.ts'
import type { PathNode } from '../../language/tree.ts'
import type { ParseContext } from '../1-parse/parseContext.ts'
import { printPath } from '../../language/printPath.ts'
import type { Visit } from './visitRequest.ts'

/** Paths whose root is not bound here, and paths that no call of no request that reads them can have. LANGUAGE.md rule 18 */
export function checkPaths(visits: readonly Visit[], { report }: ParseContext): void {
  const reach = new Map<string, { readonly node: PathNode; reachable: boolean }>()
  for (const { node, bound, request, spare } of visits) {
    if (node.kind !== 'path') continue
    if (roots.get(node.root)?.place === 'binding') {
      if (!bound.has(node.root as 'item')) report('binding_missing', node.pointer, { root: node.root })
      continue
    }
    const unknown = unknownMember(node)
    if (unknown !== undefined) {
      report('path_unreachable', node.pointer, {
        expected: unknown.expected,
        got: `"${printPath(node)}"`,
        ...suggest(String(node.segments[0]), unknown.names)
      })
      continue
    }
    const calls = roots.get(node.root)?.calls ?? viewCalls[node.root] ?? callTypes
    const id = `${node.pointer} ${printPath(node)}`
    const entry = reach.get(id) ?? { node, reachable: false }
    entry.reachable ||= spare || request.on.some(call => calls.includes(call))
    reach.set(id, entry)
  }
  for (const { node, reachable } of reach.values())
    if (!reachable)
      report('path_unreachable', node.pointer, { expected: `a path that ${onCalls(visits, node)} calls have`, got: `"${printPath(node)}"` })
}

function onCalls(visits: readonly Visit[], node: PathNode): string {
  const calls = new Set(visits.filter(visit => visit.node.pointer === node.pointer).flatMap(visit => visit.request.on))
  return callTypes.filter(call => calls.has(call)).join(', ')
}

/** What stands after a view or a field that cannot have it: a member that the view does not document, or any member of a scalar. */
function unknownMember({ root, segments }: PathNode): { readonly expected: string; readonly names: readonly string[] } | undefined {
  const [name] = segments
  if (name === undefined) return undefined
  const view = views.get(root)
  const kinds = view ? (view.returns ?? ['object']) : roots.get(root)?.kinds
  if (kinds !== undefined && !kinds.includes('object')) return { expected: `"$.${root}" alone`, names: [] }
  if (typeof name === 'number') return kinds === undefined ? undefined : { expected: 'a name', names: [] }
  const names = Object.keys(view?.members ?? {})
  if (names.length === 0 || names.includes('*') || names.some(known => foldKey(known) === foldKey(name))) return undefined
  return { expected: `one of ${names.join(', ')}`, names }
}
