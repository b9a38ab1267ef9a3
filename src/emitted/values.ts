import { isEmpty } from '../runtime/isEmpty.ts'
import { isObject } from '../runtime/isObject.ts'
import { kindOf } from '../language/kinds.ts'
import type { Kind } from '../language/slot.ts'
import { defineMember } from '../runtime/defineMember.ts'
import { foldKey } from '../runtime/foldKey.ts'
import { scalarText } from '../runtime/scalarText.ts'
import type { JsonObject } from '../runtime/json.ts'

/** Whether an operator gave an empty list or object, which is absent. */
export function isHollow(value: unknown): boolean {
  return typeof value === 'object' && isEmpty(value)
}

/** Whether a value cannot authenticate: nothing, empty, or no scalar. */
export function isBlank(value: unknown): boolean {
  return scalarText(value) === undefined || value === ''
}

/** The values of a slot that one expression gives: its elements, or itself as the only one; undefined when one that must be there is not. */
export function valuesOf(value: unknown, sparse: boolean): readonly unknown[] | undefined {
  if (value === undefined) return undefined
  const values: readonly unknown[] = Array.isArray(value) ? value.map((item: unknown) => item ?? undefined) : [value ?? undefined]
  return sparse || values.every(item => item !== undefined) ? values : undefined
}

/** The keys of a look-up that one expression gives. */
export function keysOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}

/** The index of the first value that is no kind of these; below 0: all are. */
export function misfitAt(values: readonly unknown[], kinds: readonly Kind[]): number {
  return values.findIndex(value => {
    if (value === undefined || value === null) return false
    const kind = kindOf(value)
    return kind === undefined || !kinds.includes(kind)
  })
}

/** The index of the first value that is there. */
export function firstIndex(values: readonly unknown[] | undefined): number {
  return (values ?? []).findIndex(value => value !== undefined && value !== null)
}

/** The index of the first element that is not empty; 0 for a value that is no list and not empty. */
export function firstFull(value: unknown): number {
  return Array.isArray(value) ? value.findIndex(item => !isEmpty(item)) : isEmpty(value) ? -1 : 0
}

/** Whether some element is there; what is no list is the only one. */
export function someThere(value: unknown): boolean {
  return Array.isArray(value) ? value.some(item => item !== null && item !== undefined) : value !== undefined
}

/** A list in which absent places are filled. */
export function filled(value: unknown, fill: unknown): readonly unknown[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.map(item => (item === undefined || item === null ? fill : item)).filter(item => item !== undefined)
}

/** Every text of a value converted, at any depth; one that becomes absent stays. The keys that `convert` is given lead to it. */
export function convertTexts(value: unknown, convert: (text: string, keys: readonly string[]) => unknown): unknown {
  try {
    return convertBelow(value, convert, [])
  } catch (error) {
    if (error === refused) return refused
    throw error
  }
}

function convertBelow(value: unknown, convert: (text: string, keys: readonly string[]) => unknown, keys: readonly string[]): unknown {
  if (typeof value === 'string') return convert(value, keys) ?? value
  if (Array.isArray(value)) return value.map((item: unknown, index) => convertBelow(item, convert, [...keys, String(index)]))
  if (!isObject(value)) return value
  const converted: { [key: string]: unknown } = {}
  for (const key of Object.keys(value)) defineMember(converted, key, convertBelow(value[key], convert, [...keys, key]))
  return converted
}

/** Thrown by a function in emitted code that met an empty `@required`. */
export const refused: unique symbol = Symbol('refused')

/** The name that a vendor knows for one of these keys, by the key rule. */
export function knownName(names: readonly string[], ...keys: readonly unknown[]): string | undefined {
  for (const key of keys) {
    if (key === undefined) continue
    const folded = foldKey(String(key))
    const name = names.find(known => foldKey(known) === folded)
    if (name !== undefined) return name
  }
  return undefined
}

/** The names of the members that are null. */
export function nullNames(value: unknown): readonly string[] | undefined {
  const names = isObject(value) ? Object.keys(value).filter(key => value[key] === null) : []
  return names.length === 0 ? undefined : names
}

/** The members that are null, each with another value. */
export function nullsAs(value: unknown, as: unknown): JsonObject | undefined {
  const names = nullNames(value)
  if (names === undefined) return undefined
  const object: { [key: string]: unknown } = {}
  for (const name of names) defineMember(object, name, as)
  return object
}
