import type { RunCode } from '../issues/runCodes.ts'
import { describeValue } from '../issues/describeValue.ts'
import { createIssue, type Issue, type IssueValues } from '../issues/issue.ts'
import type { PreparedEvent } from '../event/prepare.ts'
import type { BatchRule, OutboundRequest } from '../request/request.ts'
import type { Json, JsonObject } from '../runtime/json.ts'

/** One event on its way through emitted code. */
export interface Run {
  readonly event: PreparedEvent
  readonly fields: JsonObject
  readonly options: { readonly value: JsonObject; readonly pointer: string } | undefined
  readonly now: number | undefined
  readonly settings: JsonObject
  /** the name of a track event, folded, once it was asked for */
  foldedEvent: string | undefined
  /** name of the request that is being made */
  request: string
  readonly requests: OutboundRequest[]
  issues: Issue[]
}

/** Stands in a memo that was not asked for yet. */
export const unread: unique symbol = Symbol('unread')

/** Stands for a value of the settings that raises an issue, or leaves: it does so at each event. */
export const unsettled: unique symbol = Symbol('unsettled')

/**
 * Raises an issue of a translation; gives absent.
 *
 * @param rule - pointer of the node in the mapping
 * @param place - pointer into the normalized event; "settings" and a pointer
 * @param about - the value it is about; what is said of it is its kind and size
 */
export function raise(run: Run, code: RunCode, rule: string, place: string | undefined, about: unknown, values: IssueValues): undefined {
  // what is not there has no place
  const at = about === undefined ? '' : (place ?? '')
  const where = at.startsWith('settings') ? { in: 'settings' as const, pointer: at.slice(8) } : { in: 'event' as const, pointer: at }
  const got = Object.hasOwn(values, 'expected') && values.expected !== undefined ? { got: describeValue(about) } : {}
  run.issues.push(createIssue(code, { ...where, rule, request: run.request }, { ...got, ...values }))
  return undefined
}

/** Raises nothing. */
export function silently(): void {}

/** Adds a request that was made. Objects are written out: they keep one shape. */
export function addRequest(
  run: Run,
  { name, method, url, headers, encoding, body }: Omit<OutboundRequest, 'secrets' | 'key' | 'batch'>,
  key: string | undefined,
  secrets: readonly string[],
  batch: BatchRule | undefined
): void {
  if (body === undefined || key === undefined) {
    const made: { -readonly [member in keyof OutboundRequest]: OutboundRequest[member] } = {
      name,
      method,
      url,
      headers,
      encoding,
      secrets: []
    }
    if (body !== undefined) made.body = body
    if (key !== undefined) made.key = key
    const { secrets: _, ...rest } = made
    run.requests.push({ ...rest, secrets, ...(batch !== undefined && { batch }) })
  } else if (batch === undefined) run.requests.push({ name, method, url, headers, encoding, body, key, secrets })
  else run.requests.push({ name, method, url, headers, encoding, body, key, secrets, batch })
}

/** The key of a request: equal on every replay. */
export function keyOf({ fields }: Run, name: string, index: number): string | undefined {
  const { messageId } = fields
  return typeof messageId === 'string' && messageId !== '' ? `${messageId}${name}${index}` : undefined
}

/** A constant of a mapping: shared by all events, so nobody may change it. */
export function constant<T extends Json>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(constant)
    Object.freeze(value)
  }
  return value
}

/** Reports that an operator cannot convert a value; gives absent. */
export function fail(run: Run, operator: string, expected: string, rule: string, place: string | undefined, about: unknown): undefined {
  return raise(run, 'conversion_failed', rule, place, about, { operator, expected })
}

/**
 * Asks the function of a define for the place of its value: nothing is raised again.
 *
 * @param keys - names that lead below the value
 */
export function located(
  run: Run,
  define: (run: Run, depth: number, ...keys: readonly (string | number)[]) => unknown,
  ...keys: readonly (string | number)[]
): string | undefined {
  const { issues } = run
  run.issues = []
  const place = define(run, keys.length, ...keys)
  run.issues = issues
  return typeof place === 'string' ? place : undefined
}
