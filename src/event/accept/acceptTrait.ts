import { defineMember } from '../../runtime/defineMember.ts'
import type { JsonObject } from '../../runtime/json.ts'
import { parseDate } from '../../runtime/parseDate.ts'
import { isPlausible, lacksOffset } from '../checkTimes.ts'
import { isEmail, isPhoneNumber, isWebAddress } from '../formats.ts'
import { isOrdinary } from '../inspectText.ts'
import { findTrait, memberTraits, type Trait, type TraitTable } from '../traits.ts'
import { isNumberText, typeTrait } from '../typeTrait.ts'
import { acceptContainer, acceptMember, acceptNumber } from './acceptValue.ts'
import { isUsualTime } from './acceptTime.ts'
import type { Reading } from './reading.ts'

/** No reserved name is longer, with quotes, colon and comma. */
const nameSize = 24

// the usual forms, in one look: what has them is of the format, and has nothing odd in it
const usualEmail = /^[\w+-]+(?:\.[\w+-]+)*@[a-z\d]+(?:[.-][a-z\d]+)*\.[a-z\d]+$/i
const usualAddress = /^https?:\/\/[a-z\d][\w.:-]*(?:[/?#][!#-;=?-[\]_a-z~]*)?$/i
const usualPhone = /^\+?\d{3,24}$/
const usualDay = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/

/**
 * Looks whether the value of a reserved trait is of its kind and format.
 *
 * @param depth - how many objects it is in
 * @returns the value as the views type it; undefined when in doubt
 */
export function acceptTrait(value: unknown, trait: Trait, depth: number, reading: Reading): unknown {
  reading.size += nameSize
  if (typeof value === 'string') return acceptTraitText(value, trait, reading)
  if (value === null) return value
  if (typeof value === 'number') return acceptNumber(value, reading) ? typeNumber(value, trait) : undefined
  const table = memberTraits(trait.kind)
  return table !== undefined && typeof value === 'object' ? acceptTraitMembers(value as JsonObject, table, depth, reading) : undefined
}

function typeNumber(value: number, { kind }: Trait): unknown {
  if (kind === 'text') return String(value)
  return kind === 'number' || (kind === 'date' && isPlausible(value)) ? value : undefined
}

function acceptTraitText(text: string, { kind, format }: Trait, reading: Reading): unknown {
  reading.size += 3 * text.length + 4
  if (text === '') return text
  switch (kind) {
    case 'text':
      return hasFormat(text, format) ? text : undefined
    case 'number':
      return isNumberText(text) ? text : undefined
    case 'date':
      return (text.length === 10 ? usualDay.test(text) : isUsualTime(text)) || (parseDate(text) !== undefined && !lacksOffset(text))
        ? text
        : undefined
    case 'company':
      return isOrdinary(text) ? { name: text } : undefined
    case 'address':
      return undefined
  }
}

function hasFormat(text: string, format: string | undefined): boolean {
  switch (format) {
    case undefined:
      return isOrdinary(text)
    case 'email':
      return (text.length <= 64 && usualEmail.test(text)) || (isEmail(text) && isOrdinary(text))
    case 'uri':
      return usualAddress.test(text) || (isWebAddress(text) && isOrdinary(text))
    case 'phone':
      return usualPhone.test(text) || (isPhoneNumber(text) && isOrdinary(text))
    default:
      return false
  }
}

/** Address and company: the same object when nothing of it changes. */
function acceptTraitMembers(object: JsonObject, table: TraitTable, depth: number, reading: Reading): unknown {
  if (Array.isArray(object) || !acceptContainer(object, depth, reading)) return undefined
  let seen = 0
  let isSame = true
  for (const key in object) {
    const value = object[key]
    const trait = findTrait(table, key)
    if (trait === undefined) {
      if (!acceptMember(key, value, depth + 1, reading)) return undefined
      continue
    }
    const slot = 1 << trait.slot
    const typed = (seen & slot) === 0 ? acceptTrait(value, trait, depth + 1, reading) : undefined
    if (typed === undefined) return undefined
    seen |= slot
    if (key !== trait.name) reading.isRenamed = true
    isSame &&= key === trait.name && typed === value
  }
  return isSame ? object : typeMembers(object, table)
}

function typeMembers(object: JsonObject, table: TraitTable): JsonObject {
  const typed: { [key: string]: unknown } = {}
  for (const key in object) {
    const trait = findTrait(table, key)
    if (trait === undefined) defineMember(typed, key, object[key])
    else typed[trait.name] = typeTrait(object[key], trait.kind)
  }
  return typed
}
