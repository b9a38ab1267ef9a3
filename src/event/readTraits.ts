import { isPlainObject } from '../runtime/isPlainObject.ts'
import type { TraitTable } from './traits.ts'
import type { Traits, TraitsClass } from './traitValues.ts'
import { typeTrait } from './typeTrait.ts'

/**
 * Reads traits as the table types them, without what is of a wrong kind.
 *
 * @param traits - the value of `traits` or `context.traits` of a normalized event
 * @param table - the traits that are reserved there
 * @param made - the class of that table
 * @returns undefined when it is no object, or when nothing of it is usable
 */
export function readTraits<T extends Traits>(traits: unknown, table: TraitTable, made: TraitsClass<T>): T | undefined {
  if (!isPlainObject(traits)) return undefined
  const result = new made()
  const keys = Object.keys(traits)
  let isUsable = keys.length === 0
  for (const key of keys) {
    const trait = table.get(key)
    const isReserved = trait?.name === key
    const value = isReserved ? typeTrait(traits[key], trait.kind) : traits[key]
    if (value === undefined) continue
    isUsable = true
    if (isReserved) result.slots[made.names.indexOf(key)] = value
    else {
      result.keys.push(key)
      result.values.push(value)
    }
  }
  return isUsable ? result : undefined
}
