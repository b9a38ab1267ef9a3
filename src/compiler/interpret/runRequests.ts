import { foldKey } from '../../runtime/foldKey.ts'
import { madeCell } from '../../language/cell.ts'
import { mayHoldTexts } from '../../language/mayHoldTexts.ts'
import { eachItems } from '../../language/operators/each.ts'
import { readOwn } from '../../runtime/readOwn.ts'
import type { MappingTree, RequestNode } from '../../language/tree.ts'
import { buildRequest, type BuiltRequest } from './buildRequest.ts'
import { evaluate, holds } from './evaluate.ts'
import { raise } from './raise.ts'
import { readPath } from './readPath.ts'
import { catchRefusal } from './refusal.ts'
import type { Run, Scope } from './scope.ts'

/** What a run gives: requests in sending order, and which ones did not apply. */
export interface RunResult {
  readonly built: readonly BuiltRequest[]
  /** requests that did not apply, with the rule that said so */
  readonly passedOver: readonly { readonly request: RequestNode; readonly rule: string }[]
}

/** Makes every request that applies; of a `first` group only the first. LANGUAGE.md rules 9 and section 1 */
export function runRequests(tree: MappingTree, run: Run): RunResult {
  const built: BuiltRequest[] = []
  const passedOver: { request: RequestNode; rule: string }[] = []
  for (const group of tree.groups) {
    let taken: RequestNode | undefined
    for (const request of group) {
      const scope: Scope = { run, bindings: {}, keepsNull: false, request: request.name }
      const rule = taken === undefined ? findObstacle(request, scope) : taken.pointer
      if (rule !== undefined) passedOver.push({ request, rule })
      else {
        taken = request
        built.push(...makeRequests(request, tree, scope))
      }
    }
  }
  return { built, passedOver }
}

/** The rule by which a request does not apply. */
function findObstacle(request: RequestNode, scope: Scope): string | undefined {
  if (!request.on.includes(scope.run.type)) return `${request.pointer}/on`
  if (request.events !== undefined && scope.run.type === 'track') {
    const name = readPath('event', [], scope)?.value
    if (typeof name !== 'string' || !request.events.includes(foldKey(name))) return `${request.pointer}/events`
  }
  return request.when !== undefined && !holds(request.when, scope) ? request.when.pointer : undefined
}

function makeRequests(request: RequestNode, tree: MappingTree, scope: Scope): readonly BuiltRequest[] {
  return readPlaces(request, scope).flatMap(({ place, index }) => {
    const broken = request.require.find(requirement => !holds(requirement.that, place))
    if (broken === undefined) return buildRequest(request, index, tree, place) ?? []
    raise('requirement_failed', readOwn(place.bindings, 'item'), { requirement: broken.hint }, broken.pointer, place)
    return []
  })
}

/** One place per element of `each`, or the one place of the event. */
function readPlaces(request: RequestNode, scope: Scope): readonly { readonly place: Scope; readonly index: number }[] {
  if (request.each === undefined) return [{ place: scope, index: 0 }]
  const { each } = request
  const result = catchRefusal(() => evaluate(each, scope))
  const list = result.ok ? result.value : undefined
  if (list === undefined) return []
  const rule = request.each.pointer
  const items = eachItems(list, mayHoldTexts(each), {
    report: (code, about, values = {}) => raise(code, about, values, rule, scope),
    fail: (about, expected) => raise('conversion_failed', about, { operator: 'each', expected }, rule, scope)
  })
  return (items ?? []).map(({ item, index }) => ({ place: { ...scope, bindings: { item, index: madeCell(index, [], 'each') } }, index }))
}
