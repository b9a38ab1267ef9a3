import { Room32 } from './rooms.ts'
import { eventIsProduct } from '../language/views/commerce.ts'
import { maxItems } from '../language/operators/each.ts'
import type { Report } from '../language/operator.ts'
import { noRemovals, planFor, type RemovalPlan } from '../language/removalPlan.ts'
import type { Traits, TraitsClass } from '../event/traitValues.ts'
import type { PreparedEvent } from '../event/prepare.ts'
import type { IssueCode } from '../issues/codes.ts'
import type { IssueValues } from '../issues/issue.ts'
import { defineMember } from '../runtime/defineMember.ts'
import { isEmpty } from '../runtime/isEmpty.ts'
import { isObject } from '../runtime/isObject.ts'
import type { JsonObject } from '../runtime/json.ts'

/** Names that are looked up. */
export function namesOf<T>(names: readonly T[]): ReadonlySet<T> {
  return new Set(names)
}

/**
 * Copies members into an object that is being made. Named keys and keys that are there stay.
 *
 * @param isFirst - nothing but named keys is there yet
 * @param keepsNull - whether null members are copied
 */
export function spread(
  target: { [key: string]: unknown },
  source: JsonObject,
  named: ReadonlySet<string>,
  isFirst: boolean,
  keepsNull: boolean
): void {
  const isClean = inheritsNothing()
  for (const key in source) {
    if (named.has(key) || !(isFirst || !Object.hasOwn(target, key)) || !(isClean || Object.hasOwn(source, key))) continue
    const value = source[key]
    if (value !== null || keepsNull) defineMember(target, key, value)
  }
}

/** Whether objects inherit no member that a loop would meet. */
function inheritsNothing(): boolean {
  for (const _ in {}) return false
  return true
}

/** The members of an object that are not null; undefined when there are none. */
export function withoutNulls(object: JsonObject): JsonObject | undefined {
  for (const key in object) if (object[key] === null) return without(object, noRemovals, false)
  return isEmpty(object) ? undefined : object
}

/** The first elements of a list or members of an object; says how many were left out. Undefined when there are none. */
export function limited(value: unknown, max: number, report: Report, keepsNull: boolean): unknown {
  if (Array.isArray(value)) {
    if (value.length > max) report('limit_exceeded', { max, count: value.length - max, total: value.length })
    return value.length === 0 ? undefined : value.length > max ? value.slice(0, max) : value
  }
  const object = keepsNull ? (value as JsonObject) : withoutNulls(value as JsonObject)
  const keys = object === undefined ? [] : Object.keys(object)
  if (object === undefined || keys.length === 0) return undefined
  if (keys.length <= max) return object
  report('limit_exceeded', { max, count: keys.length - max, total: keys.length })
  const kept: { [key: string]: unknown } = {}
  for (const key of keys.slice(0, max)) defineMember(kept, key, object[key])
  return kept
}

/** The key that a member of a rearranged object had before; without a key, of its first member. */
export function originalKey(before: unknown, after: unknown, key: string | number | undefined): string | number {
  if (!isObject(after) || !isObject(before)) return key ?? 0
  const name = String(key ?? Object.keys(after)[0])
  if (Object.hasOwn(before, name) && before[name] === after[name]) return name
  return Object.keys(before).find(old => before[old] === after[name]) ?? name
}

/** Reports about a list that is walked. */
type ReportItem = (code: IssueCode, values?: IssueValues, item?: unknown, index?: number) => void

/** The objects of a list, undefined in the place of everything else; an object is a list of one. Reports what is left out. */
export function objectItems(list: unknown, report: ReportItem): readonly (JsonObject | undefined)[] | undefined {
  return usableItems(list, isObject, report)
}

/** The same of a list whose elements may be of any kind but null. */
export function presentItems(list: unknown, report: ReportItem): readonly unknown[] | undefined {
  return usableItems(list, isPresent, report)
}

function isPresent(item: unknown): item is unknown {
  return item !== null
}

function usableItems<T>(list: unknown, isUsable: (item: unknown) => item is T, report: ReportItem): readonly (T | undefined)[] | undefined {
  if (list === undefined || list === null) return undefined
  if (isObject(list)) return [list as T]
  if (!Array.isArray(list)) {
    report('conversion_failed', { expected: 'a list of objects' })
    return undefined
  }
  const total = list.length
  if (total > maxItems) report('items_dropped', { count: total - maxItems, total, max: maxItems })
  const items: readonly unknown[] = total > maxItems ? list.slice(0, maxItems) : list
  if (items.every(isUsable)) return items
  return items.map((item, index) => {
    if (isUsable(item)) return item
    report('item_skipped', {}, item, index)
    return undefined
  })
}

/**
 * The object without the paths: what is left of a nested object stays under its key, an emptied one goes.
 *
 * @param plan - paths below it
 * @param keepsNull - whether null members stay
 */
export function without(object: JsonObject, plan: RemovalPlan, keepsNull: boolean): JsonObject | undefined {
  const left = new Room32()
  const isClean = inheritsNothing()
  let isBare = true
  for (const key in object) {
    if (!(isClean || Object.hasOwn(object, key))) continue
    const value = leftOf(key, object[key], plan, keepsNull)
    if (value === undefined) continue
    defineMember(left, key, value)
    isBare = false
  }
  return isBare ? undefined : left
}

/** The same where some paths are left out only when the event itself is the product. */
export function withoutProduct(
  event: PreparedEvent,
  object: JsonObject,
  plans: readonly [product: RemovalPlan, other: RemovalPlan],
  keepsNull: boolean
): JsonObject | undefined {
  return without(object, eventIsProduct(event.event) ? plans[0] : plans[1], keepsNull)
}

/** The same of `$.user` or `$.group`: reserved traits in the order of the table, then the others. */
export function withoutTraits({ slots, keys, values, constructor }: Traits, plan: RemovalPlan, keepsNull: boolean): JsonObject | undefined {
  const { names } = constructor as unknown as TraitsClass<Traits>
  const left = new Room32()
  let isBare = true
  for (let slot = 0; slot < slots.length; slot++) {
    if (slots[slot] === undefined) continue
    const name = names[slot] ?? ''
    const value = leftOf(name, slots[slot], plan, keepsNull)
    if (value === undefined) continue
    left[name] = value
    isBare = false
  }
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? ''
    const value = leftOf(key, values[index], plan, keepsNull)
    if (value === undefined) continue
    defineMember(left, key, value)
    isBare = false
  }
  return isBare ? undefined : left
}

function leftOf(key: string, value: unknown, plan: RemovalPlan, keepsNull: boolean): unknown {
  if (value === null && !keepsNull) return undefined
  const planned = planFor(key, plan)
  if (planned === undefined) return value
  if (planned.keep !== undefined) return planned.keep.length === 0 ? undefined : keptOf(value, planned.keep)
  return isObject(value) ? without(value, planned.below, true) : value
}

/** Of a member that goes, the paths that stay. */
function keptOf(value: unknown, paths: readonly (readonly string[])[]): unknown {
  if (paths.some(path => path.length === 0)) return value
  if (!isObject(value) || paths.length === 0) return undefined
  const kept: { [key: string]: unknown } = {}
  let isBare = true
  for (const key of Object.keys(value)) {
    const member = keptOf(
      value[key],
      paths.filter(path => path[0] === key).map(path => path.slice(1))
    )
    if (member === undefined) continue
    defineMember(kept, key, member)
    isBare = false
  }
  return isBare ? undefined : kept
}
