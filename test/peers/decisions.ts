import { readFileSync } from 'node:fs'
import { matcher } from '../support/matcher.ts'
import type { Leaf } from './leaves.ts'
import type { PeerName } from './readCases.ts'

/** Why we differ from a peer on purpose. Patterns: `*` is anything but a slash, `**` anything. */
export interface Decision {
  readonly peer: PeerName
  /** pattern of the peer's endpoint, e.g. "POST https://api.example.com/v1/*"; left out: every one */
  readonly request?: string
  /** pattern of the leaves that we do not send, where they stand today, e.g. "/body/events/params/engagement_time_msec" */
  readonly path?: string
  /** instead of `path`: where the same request goes today, a `*` for each one of `request` */
  readonly as?: string
  /** with `as`: only requests that have these leaves, where the peer has them, e.g. { "/body/events/event_type": "$identify" } */
  readonly where?: { readonly [path: string]: Leaf['value'] }
  /** with `as`: where the peer's leaves at and below a pointer stand today; the first that fits is taken */
  readonly below?: { readonly [from: string]: string }
  readonly reason: string
  /** the vendor's page that says so */
  readonly page: string
}

/** The decisions of every destination, by its slug. */
export function readDecisions(): { readonly [slug: string]: readonly Decision[] } {
  return JSON.parse(readFileSync(new URL('decisions.json', import.meta.url), 'utf8')) as { readonly [slug: string]: readonly Decision[] }
}

/** The decisions of one peer in one mapping, ready to be asked. */
export interface Decided {
  /** the decision that a leaf of the peer is left out on */
  readonly leaf: (endpoint: string, path: string) => Decision | undefined
  /** where a request of the peer goes today */
  readonly endpoint: (endpoint: string, leaves?: readonly Leaf[]) => string
  /** where a leaf of it stands today */
  readonly place: (endpoint: string, path: string, leaves?: readonly Leaf[]) => string
}

/** @param decisions - those of one destination */
export function decide(decisions: readonly Decision[], peer: PeerName): Decided {
  const rules = decisions
    .filter(decision => decision.peer === peer)
    .map(decision => ({ decision, request: matcher(decision.request ?? '**'), path: matcher(decision.path ?? '') }))
  const moveOf = (endpoint: string, leaves: readonly Leaf[]): (typeof rules)[number] | undefined =>
    rules.find(({ decision, request }) => decision.as !== undefined && request.test(endpoint) && has(leaves, decision.where ?? {}))
  return {
    leaf: (endpoint, path) => rules.find(rule => rule.request.test(endpoint) && rule.path.test(path))?.decision,
    endpoint(endpoint, leaves = []) {
      const moved = moveOf(endpoint, leaves)
      const kept = moved?.request.exec(endpoint)?.slice(1) ?? []
      return moved?.decision.as?.replace(/\*/g, () => kept.shift() ?? '') ?? endpoint
    },
    place(endpoint, path, leaves = []) {
      const moves = Object.entries(moveOf(endpoint, leaves)?.decision.below ?? {})
      const [from, to] = moves.find(([pointer]) => path === pointer || path.startsWith(`${pointer}/`)) ?? ['', '']
      return `${to}${path.slice(from.length)}`
    }
  }
}

function has(leaves: readonly Leaf[], wanted: { readonly [path: string]: Leaf['value'] }): boolean {
  return Object.entries(wanted).every(([path, value]) => leaves.some(leaf => leaf.path === path && leaf.value === value))
}
