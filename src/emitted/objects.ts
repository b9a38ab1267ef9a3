import { eventIsProduct } from '../language/views/commerce.ts'
import { maxItems } from '../language/operators/each.ts'
import type { Parameters, Report } from '../language/operator.ts'
import type { Removal } from '../language/tree.ts'
import type { PreparedEvent } from '../event/prepare.ts'
import type { IssueCode } from '../issues/codes.ts'
import type { IssueValues } from '../issues/issue.ts'
import { defineMember } from '../runtime/defineMember.ts'
import { foldKey } from '../runtime/foldKey.ts'
import { isObject } from '../runtime/isObject.ts'
import type { JsonObject } from '../runtime/json.ts'

/** Names that are looked up. */
export function namesOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names)
}

/**
 * Copies members into an object that is being made. Named keys and keys that are there stay.
 *
 * @param keepsNull - whether null members are copied
 */
export function spread(target: { [key: string]: unknown }, source: JsonObject, named: ReadonlySet<string>, keepsNull: boolean): void {
  for (const key in source) {
    if (!Object.hasOwn(source, key) || named.has(key) || Object.hasOwn(target, key)) continue
    const value = source[key]
    if (value !== null || keepsNull) defineMember(target, key, value)
  }
}

/** Runs the function of an arranger on a value. */
export function arranged(
  arrange: <T>(members: ReadonlyMap<string, T>, parameters: Parameters, report: Report) => ReadonlyMap<string, T> | symbol,
  value: unknown,
  parameters: Parameters,
  report: Report,
  keepsNull: boolean
): unknown {
  const isList = Array.isArray(value)
  const members = new Map<string, unknown>()
  for (const key of Object.keys(value as object)) {
    const member = (value as { readonly [key: string]: unknown })[key]
    if (isList || keepsNull || member !== null) members.set(key, member)
  }
  const moved = arrange(members, parameters, report)
  if (typeof moved === 'symbol' || moved.size === 0) return undefined
  if (isList) return [...moved.values()]
  const object: { [key: string]: unknown } = {}
  for (const [key, member] of moved) defineMember(object, key, member)
  return object
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
  if (list === undefined || list === null) return undefined
  if (isObject(list)) return [list]
  if (!Array.isArray(list)) {
    report('conversion_failed', { expected: 'a list of objects' })
    return undefined
  }
  const total = list.length
  if (total > maxItems) report('items_dropped', { count: total - maxItems, total, max: maxItems })
  const items: readonly unknown[] = total > maxItems ? list.slice(0, maxItems) : list
  if (items.every(isObject)) return items
  return items.map((item, index) => {
    if (isObject(item)) return item
    report('item_skipped', {}, item, index)
    return undefined
  })
}

/**
 * The object without the paths: what is left of a nested object stays under its key, an emptied one goes.
 *
 * @param removals - paths below it
 * @param keepsNull - whether null members stay
 */
export function without(
  event: PreparedEvent,
  object: JsonObject,
  removals: readonly Removal[],
  keepsNull: boolean
): JsonObject | undefined {
  return removeFrom(
    object,
    removals.filter(({ whenProduct }) => !whenProduct || eventIsProduct(event.event)),
    keepsNull
  )
}

function removeFrom(object: JsonObject, removals: readonly Removal[], keepsNull: boolean): JsonObject | undefined {
  const left: { [key: string]: unknown } = {}
  let isEmpty = true
  for (const key of Object.keys(object)) {
    const value = leftOf(key, object[key], removals, keepsNull)
    if (value === undefined) continue
    defineMember(left, key, value)
    isEmpty = false
  }
  return isEmpty ? undefined : left
}

function leftOf(key: string, value: unknown, removals: readonly Removal[], keepsNull: boolean): unknown {
  if (value === null && !keepsNull) return undefined
  const below = removals.filter(({ path, folded }) => (folded ? foldKey(path[0] ?? '') === foldKey(key) : path[0] === key))
  if (below.length === 0) return value
  const whole = below.find(({ path }) => path.length === 1)
  if (whole !== undefined) return keptOf(value, whole.keep ?? [])
  if (!isObject(value)) return value
  return removeFrom(
    value,
    below.map(removal => ({ ...removal, path: removal.path.slice(1) })),
    true
  )
}

/** Of a member that goes, the paths that stay. */
function keptOf(value: unknown, paths: readonly (readonly string[])[]): unknown {
  if (paths.some(path => path.length === 0)) return value
  if (!isObject(value) || paths.length === 0) return undefined
  const kept: { [key: string]: unknown } = {}
  let isEmpty = true
  for (const key of Object.keys(value)) {
    const member = keptOf(
      value[key],
      paths.filter(path => path[0] === key).map(path => path.slice(1))
    )
    if (member === undefined) continue
    defineMember(kept, key, member)
    isEmpty = false
  }
  return isEmpty ? undefined : kept
}
