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
  const [theirMoved, ourMoved] = [once.map(request => moveRequest(request, decided)), ours.map(request => moveRequest(request))]
  const goals = new Set([...theirMoved, ...ourMoved].map(request => request.goal))
  const parts = [...goals].map(goal => {
    const there = theirMoved.filter(request => request.goal === goal)
    const here = ourMoved.filter(request => request.goal === goal)
    const { shared, missing, added } = compareLeaves(
      there.flatMap(request => request.leaves),
      here.flatMap(request => request.leaves)
    )
    const endpoint = there[0]?.endpoint ?? goal
    return {
      shared: shared.map(leaf => ({ endpoint, leaf })),
      missing: missing.map(leaf => ({ endpoint, leaf })),
      added: added.map(leaf => ({ endpoint: here[0]?.endpoint ?? goal, leaf })),
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

/** A request with the endpoint and the places that it has today. */
interface Moved {
  readonly endpoint: string
  /** the endpoint of today, whatever its version */
  readonly goal: string
  readonly leaves: readonly Leaf[]
}

function moveRequest(request: Comparable, decided?: Pick<Decided, 'endpoint' | 'place'>): Moved {
  const endpoint = endpointOf(request)
  const leaves = leavesOf(request)
  return {
    endpoint,
    goal: withoutVersion(decided?.endpoint(endpoint, leaves) ?? endpoint),
    leaves: decided === undefined ? leaves : leaves.map(leaf => ({ ...leaf, path: decided.place(endpoint, leaf.path, leaves) }))
  }
}
