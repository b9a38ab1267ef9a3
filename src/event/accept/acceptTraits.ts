import type { JsonObject } from '../../runtime/json.ts'
import { findTrait, type TraitTable } from '../traits.ts'
import type { Traits, TraitsClass } from '../traitValues.ts'
import { acceptTrait } from './acceptTrait.ts'
import { acceptContainer, acceptMember } from './acceptValue.ts'
import type { Reading } from './reading.ts'

/**
 * Reads traits in one pass, each trait in one spelling only, and looks whether there is anything to say about them.
 *
 * @param traits - the value of `traits` or `context.traits`, in any spelling
 * @param table - the traits that are reserved there
 * @param made - the class of that table
 * @param depth - how many objects it is in
 * @returns the traits as the views type them; undefined when in doubt
 */
export function acceptTraits(
  traits: unknown,
  table: TraitTable,
  made: TraitsClass<Traits>,
  depth: number,
  reading: Reading
): Traits | undefined {
  if (typeof traits !== 'object' || traits === null || Array.isArray(traits) || !acceptContainer(traits, depth, reading)) return undefined
  const result = new made()
  const { slots, keys, values } = result
  for (const key in traits) {
    const value = (traits as JsonObject)[key]
    const trait = findTrait(table, key)
    if (trait === undefined) {
      if (!acceptMember(key, value, depth + 1, reading)) return undefined
      keys.push(key)
      values.push(value)
      continue
    }
    const typed = slots[trait.slot] === undefined ? acceptTrait(value, trait, depth + 1, reading) : undefined
    if (typed === undefined) return undefined
    slots[trait.slot] = typed
    if (key !== trait.name) reading.isRenamed = true
  }
  return result
}
