import { createIssue, type Issue } from '../issues/issue.ts'
import { defineMember } from '../runtime/defineMember.ts'
import { isEqual } from '../runtime/isEqual.ts'
import { isPlainObject } from '../runtime/isPlainObject.ts'
import type { JsonObject } from '../runtime/json.ts'
import { appendPointer } from '../runtime/pointer.ts'
import { findTrait, memberTraits, type Trait, type TraitTable } from './traits.ts'

/** Where an object is: `given` in the event as it came, `canonical` in the normalized one. */
export interface Places {
  readonly given: string
  readonly canonical: string
}

/** What renaming leaves behind: issues, and for each renamed member canonical pointer -> pointer as given. */
export interface Renaming {
  readonly issues: Issue[]
  readonly renames: Map<string, string>
}

/**
 * Gives the reserved traits of an object the spelling of the spec, `address` and `company` inside included. Of several spellings of one
 * trait a usable value beats null and "", then the canonical spelling beats snake_case beats the first.
 *
 * @param traits - clean: JSON only
 * @param table - the names that are reserved here
 * @returns the same object if nothing changed; every other key keeps its spelling and place
 * @see https://segment.com/docs/connections/spec/identify/#traits
 */
export function renameTraits(traits: JsonObject, table: TraitTable, places: Places, renaming: Renaming): JsonObject {
  if (isSpelledWell(traits, table)) return traits
  const names = findNames(traits, table)
  const losers = new Set<string>()
  for (const [trait, keys] of names.spellings) for (const key of chooseSpelling(traits, trait, keys, places, renaming)) losers.add(key)
  const members = Object.keys(traits)
    .filter(key => !losers.has(key))
    .map(key => renameMember(key, traits[key], names.traits.get(key), places, renaming))
  if (losers.size === 0 && members.every(({ key, name, value }) => key === name && value === traits[key])) return traits
  const result: { [key: string]: unknown } = {}
  for (const { name, value } of members) defineMember(result, name, value)
  return result
}

/** Whether every reserved key has the spelling of the spec: none can be there twice, then. */
function isSpelledWell(traits: JsonObject, table: TraitTable): boolean {
  return Object.keys(traits).every(key => {
    const trait = findTrait(table, key)
    if (trait === undefined) return true
    const inner = memberTraits(trait.kind)
    const value = inner && traits[key]
    return key === trait.name && (inner === undefined || !isPlainObject(value) || isSpelledWell(value, inner))
  })
}

/** The reserved keys of an object, each with its trait, and the other way round. */
function findNames(
  traits: JsonObject,
  table: TraitTable
): { readonly traits: ReadonlyMap<string, Trait>; readonly spellings: ReadonlyMap<Trait, readonly string[]> } {
  const names = new Map<string, Trait>()
  const spellings = new Map<Trait, string[]>()
  for (const key of Object.keys(traits)) {
    const trait = findTrait(table, key)
    if (trait === undefined) continue
    names.set(key, trait)
    const keys = spellings.get(trait)
    if (keys === undefined) spellings.set(trait, [key])
    else keys.push(key)
  }
  return { traits: names, spellings }
}

/** Reports and returns the keys that lose; nothing is lost, and nothing said, when all say the same. */
function chooseSpelling(
  traits: JsonObject,
  trait: Trait,
  keys: readonly string[],
  { given }: Places,
  { issues }: Renaming
): readonly string[] {
  if (keys.length === 1) return []
  const usable = keys.filter(key => traits[key] !== null && traits[key] !== '')
  const candidates = usable.length > 0 ? usable : keys
  const winner = [trait.name, trait.snakeName].find(key => candidates.includes(key)) ?? candidates[0]
  const losers = keys.filter(key => key !== winner)
  if (winner === undefined || losers.every(key => isEqual(traits[key], traits[winner]))) return losers
  issues.push(
    ...losers.map(key => createIssue('trait_duplicate', { in: 'event', pointer: appendPointer(given, key) }, { trait: trait.name }))
  )
  return losers
}

function renameMember(
  key: string,
  value: unknown,
  trait: Trait | undefined,
  { given, canonical }: Places,
  { issues, renames }: Renaming
): { readonly key: string; readonly name: string; readonly value: unknown } {
  if (trait === undefined) return { key, name: key, value }
  const inner = isPlainObject(value) ? memberTraits(trait.kind) : undefined
  if (key === trait.name && inner === undefined) return { key, name: key, value }
  const places = { given: appendPointer(given, key), canonical: appendPointer(canonical, trait.name) }
  if (key !== trait.name) renames.set(places.canonical, places.given)
  return {
    key,
    name: trait.name,
    value: inner === undefined ? value : renameTraits(value as JsonObject, inner, places, { issues, renames })
  }
}
