import { compareLeaves } from './compareLeaves.ts'
import type { Decided } from './decisions.ts'
import { endpointOf, leavesOf, withoutVersion, type Comparable, type Leaf } from './leaves.ts'

/** A leaf and the endpoint that its side sends it to. */
export interface Placed {
  readonly endpoint: string
  readonly leaf: Leaf
}

/** What of two lists of requests is the same. */
export interface RequestComparison {
  readonly shared: readonly Placed[]
  readonly missing: readonly Placed[]
  readonly added: readonly Placed[]
  /** how many of the peer's requests have one of ours beside them */
  readonly matched: number
}

/**
 * Compares requests by method and endpoint, whatever the version in it. Leaves of all requests to one endpoint are compared together, so
 * that it does not matter how they are spread over requests; requests that a peer makes twice count once.
 *
 * @param decided - moves endpoints and leaves; left out: nothing is moved
 */
export function compareRequests(
  theirs: readonly Comparable[],
  ours: readonly Comparable[],
  decided?: Pick<Decided, 'endpoint' | 'place'>
): RequestComparison {
  const once = [
    ...new Map(theirs.map(request => [JSON.stringify([request.method, request.url, request.query, request.body]), request])).values()
  ]
  const goal = (request: Comparable): string =>
    withoutVersion(decided?.endpoint(endpointOf(request), leavesOf(request)) ?? endpointOf(request))
  const endpoints = new Set([...once.map(goal), ...ours.map(request => withoutVersion(endpointOf(request)))])
  const parts = [...endpoints].map(endpoint => {
    const [there, here] = [
      once.filter(request => goal(request) === endpoint),
      ours.filter(request => withoutVersion(endpointOf(request)) === endpoint)
    ]
    const moved = there.flatMap(request => {
      const leaves = leavesOf(request)
      return leaves.map(leaf => ({ ...leaf, path: decided?.place(endpointOf(request), leaf.path, leaves) ?? leaf.path }))
    })
    const { shared, missing, added } = compareLeaves(moved, here.flatMap(leavesOf))
    const [named, own] = [there[0] ? endpointOf(there[0]) : endpoint, here[0] ? endpointOf(here[0]) : endpoint]
    return {
      shared: shared.map(leaf => ({ endpoint: named, leaf })),
      missing: missing.map(leaf => ({ endpoint: named, leaf })),
      added: added.map(leaf => ({ endpoint: own, leaf })),
      matched: Math.min(there.length, here.length)
    }
  })
  return {
    shared: parts.flatMap(part => part.shared),
    missing: parts.flatMap(part => part.missing),
    added: parts.flatMap(part => part.added),
    matched: parts.reduce((sum, part) => sum + part.matched, 0)
  }
}
