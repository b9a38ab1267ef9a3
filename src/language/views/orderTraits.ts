import { defineMember } from '../../runtime/defineMember.ts'
import { isPlainObject } from '../../runtime/isPlainObject.ts'
import type { Viewed } from '../view.ts'

/**
 * Puts the members of typed traits into the order of the views: reserved traits as in the table, then the others as they are.
 *
 * @param traits - from typeTraits
 * @param names - the reserved traits in the order of the table, `reservedTraits`
 * @returns the same object when it has that order already
 */
export function orderTraits(traits: Viewed | undefined, names: readonly string[]): Viewed | undefined {
  if (traits === undefined || !isPlainObject(traits.value)) return traits
  const { value, from } = traits
  const keys = Object.keys(value)
  const reserved = names.filter(name => Object.hasOwn(value, name))
  const ordered = [...reserved, ...keys.filter(key => !reserved.includes(key))]
  if (ordered.every((key, index) => key === keys[index])) return traits
  return { value: pick(value, ordered), from: typeof from === 'string' || isList(from) ? from : pick(from, ordered) }
}

function pick<T>(object: { readonly [key: string]: T }, keys: readonly string[]): { readonly [key: string]: T } {
  const picked: { [key: string]: T } = {}
  for (const key of keys) defineMember(picked, key, object[key] as T)
  return picked
}

function isList(from: Viewed['from']): from is readonly string[] {
  return Array.isArray(from)
}
