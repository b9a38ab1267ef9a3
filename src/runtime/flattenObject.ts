import { defineMember } from './defineMember.ts'
import { isObject } from './isObject.ts'
import type { JsonObject } from './json.ts'

/** What becomes of lists: their elements by index, the list as it is, or nothing. */
export type FlattenLists = 'index' | 'keep' | 'drop'

/**
 * Makes one level out of many: the keys of nested members are joined. Objects without members fall out.
 *
 * @param object - a JSON object
 * @param separator - what stands between the joined keys
 * @param lists - what becomes of lists
 * @param onCollision - told each joined key that was taken already (the first stays) or cannot be used
 * @returns a new object with scalars, nulls and kept lists only
 * @example flattenObject({ a: { b: 1 }, c: [2] }, '.', 'index', () => {}) // { "a.b": 1, "c.0": 2 }
 */
export function flattenObject(object: JsonObject, separator: string, lists: FlattenLists, onCollision: (key: string) => void): JsonObject {
  const flat: { [key: string]: unknown } = {}
  const add = (key: string, value: unknown): void => {
    const isList = Array.isArray(value)
    if (isList && lists === 'drop') return
    if (isObject(value) || (isList && lists === 'index')) {
      for (const [name, member] of Object.entries(value)) add(key + separator + name, member)
    } else if (key === '__proto__' || Object.hasOwn(flat, key)) onCollision(key)
    else defineMember(flat, key, value)
  }
  for (const [name, member] of Object.entries(object)) add(name, member)
  return flat
}
