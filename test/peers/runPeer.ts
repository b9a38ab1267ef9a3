import { bind, translateAll, type AnyDestination, type Destination, type Settings } from '../../src/index.ts'
import { compareRequests } from './compareRequests.ts'
import { decide, type Decided, type Decision } from './decisions.ts'
import { withoutVersion, type Comparable, type Leaf } from './leaves.ts'
import type { Peer } from './peer.ts'
import { readCases, type PeerCase, type PeerName } from './readCases.ts'

/** A leaf of a peer that we do not send. */
export interface Missing extends Leaf {
  readonly id: string
  readonly endpoint: string
  /** what we send at the same path instead */
  readonly ours: readonly Leaf['value'][]
  readonly decision: Decision | undefined
}

/** What came out of one case. */
export interface Outcome {
  readonly peer: PeerName
  readonly id: string
  readonly theirRequests: number
  readonly ourRequests: number
  readonly matchedRequests: number
  readonly theirLeaves: number
  readonly ourLeaves: number
  /** leaves of the peer that we send too, without and with the endpoints that decisions move */
  readonly sharedBefore: number
  readonly shared: number
  readonly missing: readonly Missing[]
  readonly added: readonly (Leaf & { readonly id: string; readonly endpoint: string })[]
  /** the peer refuses the event, we do not, or the reverse */
  readonly refusal: 'none' | 'both' | 'theirs' | 'ours'
  /** why settings were refused or requests are missing */
  readonly issues: readonly string[]
}

/** Runs all cases of the peers that belong to a destination. */
export function runPeer(root: string, destination: AnyDestination, peer: Peer, decisions: readonly Decision[]): readonly Outcome[] {
  const names: readonly PeerName[] = ['rudderstack', 'segment']
  return names.flatMap(name => {
    const decided = decide(decisions, name)
    return peer[name].flatMap(file => readCases(root, name, file)).map(each => runCase(each, destination, peer, decided))
  })
}

function runCase(peerCase: PeerCase, destination: AnyDestination, peer: Peer, decided: Decided): Outcome {
  const settings = peerCase.peer === 'segment' ? peer.dummies : peer.fromConfig(peerCase.config)
  const { requests, issues } = translateCase(peerCase, destination, settings)
  const before = compareRequests(peerCase.requests, requests)
  const after = compareRequests(peerCase.requests, requests, decided)
  const { id, errors } = peerCase
  return {
    peer: peerCase.peer,
    id,
    theirRequests: peerCase.requests.length,
    ourRequests: requests.length,
    matchedRequests: after.matched,
    theirLeaves: after.shared.length + after.missing.length,
    ourLeaves: after.shared.length + after.added.length,
    sharedBefore: before.shared.length,
    shared: after.shared.length,
    missing: after.missing.map(({ endpoint, leaf }) => ({
      ...leaf,
      id,
      endpoint,
      ours: after.added
        .filter(added => added.leaf.path === leaf.path && withoutVersion(decided.endpoint(endpoint)) === withoutVersion(added.endpoint))
        .map(added => added.leaf.value),
      decision: decided.leaf(endpoint, leaf.path)
    })),
    added: after.added.map(({ endpoint, leaf }) => ({ ...leaf, id, endpoint })),
    refusal: refusalOf(errors.length > 0 && peerCase.requests.length === 0, requests.length === 0),
    issues
  }
}

function refusalOf(theirs: boolean, ours: boolean): Outcome['refusal'] {
  if (theirs) return ours ? 'both' : 'theirs'
  return ours ? 'ours' : 'none'
}

function translateCase(
  { event, now }: PeerCase,
  destination: AnyDestination,
  settings: Settings
): { requests: readonly Comparable[]; issues: readonly string[] } {
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
  const bound = bind(destination as Destination, given)
  if (!bound.ok) return { requests: [], issues: bound.issues.map(issue => `${issue.code} ${issue.pointer}`) }
  const { issues, translations } = translateAll(event, [bound.value], now === undefined ? {} : { now })
  const all = [...issues, ...translations.flatMap(translation => translation.issues)]
  return {
    requests: translations.flatMap(translation => translation.requests),
    issues: all.map(issue => `${issue.code} ${issue.pointer}${issue.hint === undefined ? '' : ` (${issue.hint})`}`)
  }
}
