import { findTrait, memberTraits, type TraitKind, type TraitTable } from '../event/traits.ts'
import { isPlainObject } from '../runtime/isPlainObject.ts'
import { parseDate } from '../runtime/parseDate.ts'
import { appendPointer } from '../runtime/pointer.ts'
import type { Viewed } from './view.ts'
import { viewMember, viewObject } from './viewed.ts'

const numberText = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/

/**
 * Reads traits as the table types them: a number where text is due is its text, a text company is its name, a wrong kind is absent,
 * members of address and company alike. Null and "" stay, and so do traits of other names.
 *
 * @param traits - the value of `traits` or `context.traits`
 * @param table - the traits that are reserved there
 * @param pointer - of that value in the normalized event
 * @returns undefined when it is no object, or when nothing of it is usable
 */
export function typeTraits(traits: unknown, table: TraitTable, pointer: string): Viewed | undefined {
  if (!isPlainObject(traits)) return undefined
  const members = Object.keys(traits).map((key): readonly [string, Viewed | undefined] => {
    const place = appendPointer(pointer, key)
    const trait = table.get(key)
    return [key, trait?.name === key ? typeTrait(traits[key], trait.kind, place) : { value: traits[key], from: place }]
  })
  if (members.every(([key, member]) => member?.value === traits[key])) return { value: traits, from: pointer }
  const usable = members.flatMap(([key, member]) => (member === undefined ? [] : [[key, member] as const]))
  return usable.length === 0 ? undefined : viewObject(usable)
}

/**
 * Reads one trait of a typed object by the key rule.
 *
 * @param traits - from typeTraits
 * @param name - any spelling
 */
export function readTrait(traits: Viewed | undefined, table: TraitTable, name: string): Viewed | undefined {
  return traits && viewMember(traits, findTrait(table, name)?.name ?? name)
}

function typeTrait(value: unknown, kind: TraitKind, place: string): Viewed | undefined {
  const asIs: Viewed = { value, from: place }
  if (value === null || value === '') return asIs
  switch (kind) {
    case 'text':
      return typeof value === 'number' ? { value: String(value), from: [place] } : typeof value === 'string' ? asIs : undefined
    case 'number':
      return typeof value === 'number' || (typeof value === 'string' && numberText.test(value)) ? asIs : undefined
    case 'date':
      return parseDate(value) === undefined ? undefined : asIs
    case 'company':
      return typeof value === 'string' ? viewObject([['name', asIs]]) : typeMembers(value, kind, place)
    case 'address':
      return typeMembers(value, kind, place)
  }
}

function typeMembers(value: unknown, kind: TraitKind, place: string): Viewed | undefined {
  const table = memberTraits(kind)
  return table && typeTraits(value, table, place)
}
