import type { Issue, OutboundRequest, Translation } from '../../../src/index.ts'
import { createIssue, describeValue, pointerTo } from './issues.ts'
import { readEvent, type Call } from './normalize.ts'
import { isBag, type Bag } from './traits.ts'

/** What `translateAll` gives for one destination. */
export interface Answer {
  readonly issues: readonly Issue[]
  readonly translations: readonly Translation[]
}

export type HandWritten = (event: unknown) => Answer

/** One event on its way to one vendor: its requests and issues are collected here. */
export interface Delivery {
  readonly call: Call
  /** the options that the event carries for this vendor */
  readonly options: Bag
  readonly requests: OutboundRequest[]
  readonly issues: Issue[]
}

const noOptions: Bag = {}

/**
 * Puts a vendor's function behind the checks that all have in common.
 *
 * @param destination - slug
 * @param names - of the vendor under `integrations`
 * @param send - adds the requests of a call
 */
export function deliver(destination: string, names: readonly string[], send: (delivery: Delivery) => void): HandWritten {
  return event => {
    const { call, issues } = readEvent(event)
    if (call === undefined) return { issues, translations: [{ destination, status: 'rejected', requests: [], issues: [] }] }
    const name =
      names.find(name => call.integrations[name] !== undefined) ?? ['All', 'all'].find(all => call.integrations[all] !== undefined)
    const choice = name === undefined ? true : call.integrations[name]
    if (choice === false) {
      const disabled = createIssue('integration_disabled', pointerTo('/integrations', name ?? ''))
      return { issues, translations: [{ destination, status: 'skipped', requests: [], issues: [disabled] }] }
    }
    const delivery: Delivery = {
      call,
      options: isBag(choice) && name !== 'All' && name !== 'all' ? choice : noOptions,
      requests: [],
      issues: []
    }
    send(delivery)
    return { issues, translations: [conclude(destination, delivery)] }
  }
}

function conclude(destination: string, { requests, issues }: Delivery): Translation {
  if (requests.length > 0) return { destination, status: 'ok', requests, issues }
  if (issues.length === 0) return { destination, status: 'skipped', requests, issues: [createIssue('not_applicable', '/type')] }
  return { destination, status: issues.some(({ severity }) => severity === 'error') ? 'rejected' : 'skipped', requests, issues }
}

/** The key of a request, to be spread into it: the same on every replay. */
export function keyOf(messageId: string, destination: string, name: string): { readonly key?: string } {
  return messageId === '' ? {} : { key: `${messageId}:${destination}:${name}:0` }
}

/** Where a conversion stands: what its issue says. */
export interface Place {
  readonly pointer: string
  readonly request: string
  readonly rule: string
}

/** Reports a value that cannot be converted; it is left out. */
export function fail(
  { issues }: Delivery,
  operator: string,
  expected: string,
  value: unknown,
  { pointer, request, rule }: Place
): undefined {
  issues.push(createIssue('conversion_failed', pointer, { name: operator, expected, got: describeValue(value), request, rule }))
  return undefined
}

/** A scalar as text. */
export function toText(value: unknown, delivery: Delivery, place: Place): string | undefined {
  if (typeof value === 'string') return value
  if (value === undefined || value === null) return undefined
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return fail(delivery, 'string', 'text, a number or a boolean', value, place)
}

const numberText = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/** A number, also out of a text that is one. */
export function readNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  return typeof value === 'string' && numberText.test(value) ? Number(value) : undefined
}

/** The same, and says when there is something else. */
export function toNumber(value: unknown, delivery: Delivery, place: Place): number | undefined {
  if (value === undefined || value === null) return undefined
  return readNumber(value) ?? fail(delivery, 'number', 'a number', value, place)
}

/** Whether a value is worth sending: no null, no empty text, list or object. */
export function isFilled(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false
  if (Array.isArray(value)) return value.length > 0
  return typeof value !== 'object' || Object.keys(value).length > 0
}

/** The object under a key, or an empty one. */
export function bagAt(parent: Bag, key: string): Bag {
  const value = parent[key]
  return isBag(value) ? value : noOptions
}

/** The full name: as it is, or made of its parts. */
export function nameOf(user: Bag): unknown {
  if (!isBlank(user['name'])) return user['name']
  const first = trimmed(user['firstName'])
  const last = trimmed(user['lastName'])
  return first === '' || last === '' ? user['name'] : `${first} ${last}`
}

/** The first name: as it is, or the beginning of the full name. */
export function firstNameOf(user: Bag): unknown {
  if (!isBlank(user['firstName'])) return user['firstName']
  const name = trimmed(user['name'])
  const space = name.indexOf(' ')
  return name === '' ? user['firstName'] : space < 0 ? name : name.slice(0, space)
}

/** The last name: as it is, or the rest of the full name. */
export function lastNameOf(user: Bag): unknown {
  if (!isBlank(user['lastName'])) return user['lastName']
  const name = trimmed(user['name'])
  const space = name.indexOf(' ')
  return space < 0 ? user['lastName'] : name.slice(space).trimStart()
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

function trimmed(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
