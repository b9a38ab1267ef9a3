import { isPlainObject } from '../runtime/isPlainObject.ts'
import { defineMember } from '../runtime/defineMember.ts'
import type { JsonObject } from '../runtime/json.ts'
import { parseDate } from '../runtime/parseDate.ts'
import { memberTraits, type TraitKind, type TraitTable } from './traits.ts'

const numberText = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/

/**
 * Reads the value of a reserved trait as the table types it: a number where text is due is its text, a text company is its name. Null and
 * "" stay.
 *
 * @param value - of a normalized event
 * @returns undefined for a wrong kind
 */
export function typeTrait(value: unknown, kind: TraitKind): unknown {
  if (value === null || value === '') return value
  switch (kind) {
    case 'text':
      return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : undefined
    case 'number':
      return typeof value === 'number' || (typeof value === 'string' && isNumberText(value)) ? value : undefined
    case 'date':
      return parseDate(value) === undefined ? undefined : value
    case 'company':
      return typeof value === 'string' ? { name: value } : typeMembers(value, memberTraits(kind))
    case 'address':
      return typeMembers(value, memberTraits(kind))
  }
}

/** Tells whether a text is a JSON number. */
export function isNumberText(text: string): boolean {
  return numberText.test(text)
}

/** Address and company: the same object when nothing of it changes. */
function typeMembers(object: unknown, table: TraitTable | undefined): JsonObject | undefined {
  if (!isPlainObject(object) || table === undefined) return undefined
  const keys = Object.keys(object)
  const values = keys.map(key => {
    const trait = table.get(key)
    return trait?.name === key ? typeTrait(object[key], trait.kind) : object[key]
  })
  if (keys.every((key, index) => values[index] === object[key])) return object
  const typed: { [key: string]: unknown } = {}
  keys.forEach((key, index) => {
    if (values[index] !== undefined) defineMember(typed, key, values[index])
  })
  return values.some(value => value !== undefined) ? typed : undefined
}
