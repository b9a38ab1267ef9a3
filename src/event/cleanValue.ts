import { createIssue, type Issue, type IssueValues } from '../issues/issue.ts'
import type { RunCode } from '../issues/runCodes.ts'
import { defineMember } from '../runtime/defineMember.ts'
import { formatIsoDateTime } from '../runtime/formatDate.ts'
import { isPlainObject } from '../runtime/isPlainObject.ts'
import type { JsonObject } from '../runtime/json.ts'
import { parseDate } from '../runtime/parseDate.ts'
import { appendPointer } from '../runtime/pointer.ts'
import { maxDepth, maxKeyLength, maxNodes } from './limits.ts'

/** One pass over an event: what was found, where it is, and whether the limits hold. */
export interface Cleaning {
  readonly issues: Issue[]
  /** keys and indexes from the event to the value, as given */
  readonly path: (string | number)[]
  nodes: number
  /** the event is too deep or too large: what the pass made is of no use */
  exceeded: boolean
}

/** Gives a member's new value; undefined leaves it out. */
export type CleanMember = (value: unknown, key: string, cleaning: Cleaning) => unknown

/**
 * Turns a value into JSON, in the closed list of ways of DESIGN.md section 2: non-JSON values, non-finite numbers, `__proto__` and
 * overlong keys are left out, a `Date` becomes ISO text, -0 becomes 0. Everything else is the value itself, not a copy.
 *
 * @param value - any JavaScript value
 * @param cleaning - is written to: issues, counts
 * @returns the JSON value; undefined = leave out
 */
export function cleanValue(value: unknown, cleaning: Cleaning): unknown {
  if (isPlainObject(value)) return cleanMembers(value, cleaning, cleanMember)
  if (!countNode(cleaning)) return value
  if (typeof value === 'string' || typeof value === 'boolean' || value === null || value === undefined) return value
  if (typeof value === 'number') return cleanNumber(value, cleaning)
  return Array.isArray(value) ? cleanList(value, cleaning) : cleanForeign(value, cleaning)
}

/** Cleans what lies inside a place whose wrong value refuses the event: that value itself stays, for `validate` to see. */
export function cleanGuarded(value: unknown, cleaning: Cleaning): unknown {
  if (Array.isArray(value) || isPlainObject(value)) return cleanValue(value, cleaning)
  countNode(cleaning)
  return Object.is(value, -0) ? 0 : value
}

/**
 * Cleans the members of an object one by one.
 *
 * @param object - a plain object
 * @param clean - what to do with each member
 * @returns the same object if nothing changed
 */
export function cleanMembers(object: JsonObject, cleaning: Cleaning, clean: CleanMember): JsonObject {
  if (!countNode(cleaning) || !enterContainer(cleaning)) return object
  const keys = Object.keys(object)
  const values: unknown[] = []
  let isSame = true
  for (const key of keys) {
    cleaning.path.push(key)
    const before = isUsableKey(key, cleaning) ? object[key] : undefined
    const after = clean(before, key, cleaning)
    cleaning.path.pop()
    values.push(after)
    isSame &&= after !== undefined && Object.is(before, after)
  }
  return isSame || cleaning.exceeded ? object : buildObject(keys, values)
}

function buildObject(keys: readonly string[], values: readonly unknown[]): JsonObject {
  const object: { [key: string]: unknown } = {}
  for (const [index, key] of keys.entries()) if (values[index] !== undefined) defineMember(object, key, values[index])
  return object
}

function cleanMember(value: unknown, _key: string, cleaning: Cleaning): unknown {
  return cleanValue(value, cleaning)
}

/** Lists keep their length: null takes the place of what is left out, as `JSON.stringify` does it. */
function cleanList(list: readonly unknown[], cleaning: Cleaning): readonly unknown[] {
  // a sparse list may claim four billion elements
  if (list.length > maxNodes) cleaning.exceeded = true
  if (!enterContainer(cleaning)) return list
  const items: unknown[] = []
  let isSame = true
  // by index: the list's own iterator may never end
  for (let index = 0; index < list.length && !cleaning.exceeded; index += 1) {
    cleaning.path.push(index)
    const before = list[index]
    const after = cleanItem(before, cleaning)
    cleaning.path.pop()
    items.push(after)
    isSame &&= Object.is(before, after)
  }
  return isSame || cleaning.exceeded ? list : items
}

function cleanItem(item: unknown, cleaning: Cleaning): unknown {
  if (item === undefined) reportHere('value_not_json', cleaning, { outcome: 'null took its place' })
  return cleanValue(item, cleaning) ?? null
}

function cleanNumber(value: number, cleaning: Cleaning): number | undefined {
  // adding 0 turns -0 into 0
  if (Number.isFinite(value)) return value + 0
  reportHere('number_not_finite', cleaning)
  return undefined
}

function cleanForeign(value: unknown, cleaning: Cleaning): string | undefined {
  const ms = parseDate(value)
  reportHere('value_not_json', cleaning, { outcome: ms === undefined ? 'left out' : 'written as text' })
  return ms === undefined ? undefined : formatIsoDateTime(ms)
}

function isUsableKey(key: string, cleaning: Cleaning): boolean {
  if (key === '__proto__') return reportHere('key_forbidden', cleaning)
  return key.length <= maxKeyLength || reportHere('key_too_long', cleaning)
}

/** Adds an issue about the place where the pass is. */
export function reportHere(code: RunCode, cleaning: Cleaning, values: IssueValues = {}): false {
  const pointer = cleaning.path.reduce<string>(appendPointer, '')
  cleaning.issues.push(createIssue(code, { in: 'event', pointer }, values))
  return false
}

function countNode(cleaning: Cleaning): boolean {
  cleaning.nodes += 1
  if (cleaning.nodes > maxNodes) cleaning.exceeded = true
  return !cleaning.exceeded
}

function enterContainer(cleaning: Cleaning): boolean {
  if (cleaning.path.length >= maxDepth) cleaning.exceeded = true
  return !cleaning.exceeded
}
