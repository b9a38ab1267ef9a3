import { readOwn } from '../runtime/readOwn.ts'
import { createIssue, moveIssue, type Issue } from '../issues/issue.ts'
import { capIssues } from '../issues/capIssues.ts'
import { bind, boundOf, type Route } from './bind.ts'
import type { Destination, RunInput } from '../destination/destination.ts'
import { passGate } from './gate.ts'
import { guardEvent } from './guardEvent.ts'
import { prepare, type PreparedEvent } from '../event/prepare.ts'
import type { OutboundRequest } from '../request/request.ts'

export interface Translation {
  readonly destination: string
  /** 'ok' iff requests.length > 0 (an error issue with `request` says which one is missing); 'skipped': nothing to send, no error; 'rejected': nothing to send because of an error */
  readonly status: 'ok' | 'skipped' | 'rejected'
  /** in sending order; may share structure with the event: treat as read-only */
  readonly requests: readonly OutboundRequest[]
  readonly issues: readonly Issue[]
}

export interface TranslateOptions {
  /** milliseconds since 1970; without it `$.now` is absent and time windows are not checked */
  readonly now?: number
}

/**
 * Turns one event into the requests of one destination: normalize, validate, check settings, run the mapping. Never throws.
 *
 * @param event - any JavaScript value, raw or normalized; never changed
 * @param destination - from interpret or a module of `traitmap/destinations`
 * @param settings - of this destination
 */
export function translate<S>(
  event: unknown,
  destination: Destination<S>,
  settings: NoInfer<S>,
  options: TranslateOptions = {}
): Translation {
  const bound = bind(destination, settings)
  if (!bound.ok) return { destination: destination.slug, status: 'rejected', requests: [], issues: capIssues(bound.issues) }
  return guardEvent(event, event => {
    const prepared = prepare(event)
    const translation = translatePrepared(prepared, bound.value, options)
    return prepared.issues.length === 0 ? translation : { ...translation, issues: capIssues([...prepared.issues, ...translation.issues]) }
  })
}

/**
 * Turns one event into the requests of many destinations; normalizes and validates once.
 *
 * @param event - any JavaScript value, raw or normalized; never changed
 * @param routes - from bind
 * @returns the event's own issues, and one translation per route, in order, without them
 */
export function translateAll(
  event: unknown,
  routes: readonly Route[],
  options: TranslateOptions = {}
): { readonly issues: readonly Issue[]; readonly translations: readonly Translation[] } {
  return guardEvent(event, event => {
    const prepared = prepare(event)
    return { issues: capIssues(prepared.issues), translations: routes.map(route => translatePrepared(prepared, route, options)) }
  })
}

function translatePrepared(prepared: PreparedEvent, route: Route, options: TranslateOptions): Translation {
  const { slug: destination } = route.destination
  const input = runInput(prepared, route, options)
  if (input === undefined) return { destination, status: 'rejected', requests: [], issues: [] }
  if (isIssue(input)) return { destination, status: 'skipped', requests: [], issues: [moveIssue(input, prepared.locate(input.pointer))] }
  const { requests, issues } = boundOf(route).run(input)
  if (requests.length > 0 && issues.length === 0) return { destination, requests, status: 'ok', issues }
  return { destination, requests, ...conclude(requests.length, issues, input, route, prepared) }
}

/** Told apart by an own member. */
export function isIssue(input: RunInput | Issue): input is Issue {
  return Object.hasOwn(input, 'code')
}

/** What the engine gets; undefined for a rejected event; an issue when the event switches the destination off. */
export function runInput(prepared: PreparedEvent, route: Route, options: TranslateOptions): RunInput | Issue | undefined {
  const now = readOwn(options, 'now')
  const { type, fields } = prepared
  if (type === undefined) return undefined
  const gate = passGate(fields, route.destination['~declaration'].integrations, boundOf(route).settings)
  return gate.open ? { event: prepared, type, options: gate.options, now: Number.isFinite(now) ? now : undefined } : gate.issue
}

/** Status and issues: a translation without any request says why. */
export function conclude(
  made: number,
  issues: readonly Issue[],
  { type }: RunInput,
  route: Route,
  prepared: PreparedEvent
): Pick<Translation, 'status' | 'issues'> {
  const located = issues.map(issue => (issue.in === 'event' ? moveIssue(issue, prepared.locate(issue.pointer)) : issue))
  const status = made > 0 ? 'ok' : issues.some(issue => issue.severity === 'error') ? 'rejected' : 'skipped'
  if (made > 0 || issues.length > 0) return { status, issues: capIssues(located) }
  const reason = readOwn(route.destination['~declaration'].unsupported, type)
  const place = { in: 'event', pointer: '/type' } as const
  return {
    status,
    issues: [reason === undefined ? createIssue('not_applicable', place) : createIssue('call_unsupported', place, { call: type, reason })]
  }
}
