import { readFileSync } from 'node:fs'
import { matcher } from '../support/matcher.ts'
import type { PeerName } from './readCases.ts'

/** Why we differ from a peer on purpose. Patterns: `*` is anything but a slash, `**` anything. */
export interface Decision {
  readonly peer: PeerName
  /** pattern of the peer's endpoint, e.g. "POST https://api.example.com/v1/*"; left out: every one */
  readonly request?: string
  /** pattern of the leaves that we do not send, e.g. "/body/events/params/engagement_time_msec" */
  readonly path?: string
  /** instead of `path`: where the same request goes today, a `*` for each one of `request` */
  readonly as?: string
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
  readonly endpoint: (endpoint: string) => string
  /** where a leaf of it stands today */
  readonly place: (endpoint: string, path: string) => string
}

/** @param decisions - those of one destination */
export function decide(decisions: readonly Decision[], peer: PeerName): Decided {
  const rules = decisions
    .filter(decision => decision.peer === peer)
    .map(decision => ({ decision, request: matcher(decision.request ?? '**'), path: matcher(decision.path ?? '') }))
  const moveOf = (endpoint: string): (typeof rules)[number] | undefined =>
    rules.find(rule => rule.decision.as !== undefined && rule.request.test(endpoint))
  return {
    leaf: (endpoint, path) => rules.find(rule => rule.request.test(endpoint) && rule.path.test(path))?.decision,
    endpoint(endpoint) {
      const moved = moveOf(endpoint)
      const kept = moved?.request.exec(endpoint)?.slice(1) ?? []
      return moved?.decision.as?.replace(/\*/g, () => kept.shift() ?? '') ?? endpoint
    },
    place(endpoint, path) {
      const moves = Object.entries(moveOf(endpoint)?.decision.below ?? {})
      const [from, to] = moves.find(([pointer]) => path === pointer || path.startsWith(`${pointer}/`)) ?? ['', '']
      return `${to}${path.slice(from.length)}`
    }
  }
}
