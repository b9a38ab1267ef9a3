import { createSpellings, findSpelled, type Spellings } from '../runtime/spellings.ts'
import { traitSynonyms } from '../runtime/traitSpellings.ts'
import addressSchema from '../schemas/address.json' with { type: 'json' }
import companySchema from '../schemas/company.json' with { type: 'json' }
import groupSchema from '../schemas/group-traits.json' with { type: 'json' }
import userSchema from '../schemas/user-traits.json' with { type: 'json' }

export type TraitKind = 'text' | 'number' | 'date' | 'address' | 'company'

/** One reserved trait, as its schema describes it. */
export interface Trait {
  /** the spelling of the spec */
  readonly name: string
  readonly snakeName: string
  readonly kind: TraitKind
  /** of texts, where the schema names one */
  readonly format: string | undefined
  /** its place in the table, from 0 */
  readonly slot: number
}

/** The reserved names of one object. Read it with `findTrait`. */
export type TraitTable = Spellings<Trait>

interface TraitSchema {
  readonly properties: {
    readonly [name: string]: {
      readonly allOf: readonly { readonly $ref: string }[]
      readonly format?: string
    }
  }
}

const kinds: readonly TraitKind[] = ['text', 'number', 'date', 'address', 'company']

/** Traits of a user: `traits` on all calls but group, `context.traits` on all. @see https://segment.com/docs/connections/spec/identify/#traits */
export const userTraits: TraitTable = /* @__PURE__ */ readTable(userSchema, traitSynonyms)
/** Traits of a group: `traits` on group calls. @see https://segment.com/docs/connections/spec/group/#traits */
export const groupTraits: TraitTable = /* @__PURE__ */ readTable(groupSchema, traitSynonyms)
/** Members of the trait `address`. */
export const addressTraits: TraitTable = /* @__PURE__ */ readTable(addressSchema, { zip: 'postalCode' })
/** Members of the trait `company`. */
export const companyTraits: TraitTable = /* @__PURE__ */ readTable(companySchema, {})

/**
 * Finds the reserved trait that a key spells, by the key rule.
 *
 * @param table - of the object that has the key
 * @param key - any spelling, e.g. "Created_At"
 * @example findTrait(userTraits, 'Created_At')?.name // "createdAt"
 */
export function findTrait(table: TraitTable, key: string): Trait | undefined {
  return findSpelled(table, key)
}

/**
 * The members of a trait that are reserved themselves.
 *
 * @param kind - of the trait
 * @returns undefined for traits that are no objects
 */
export function memberTraits(kind: TraitKind): TraitTable | undefined {
  if (kind === 'address') return addressTraits
  return kind === 'company' ? companyTraits : undefined
}

/**
 * The names of the traits of one kind.
 *
 * @param table - of which object
 * @param kind - e.g. "date"
 */
export function namesOfKind(table: TraitTable, kind: TraitKind): readonly string[] {
  return [...new Set(table.values())].filter(trait => trait.kind === kind).map(trait => trait.name)
}

/**
 * The names of the reserved traits, in the order and spelling of the spec.
 *
 * @param view - whose traits
 * @example reservedTraits('group').includes('employees') // true
 */
export function reservedTraits(view: 'user' | 'group'): readonly string[] {
  return Object.keys((view === 'user' ? userSchema : groupSchema).properties)
}

function readTable(schema: TraitSchema, synonyms: { readonly [folded: string]: string }): TraitTable {
  const traits = Object.entries(schema.properties).map(([name, property], slot) => readTrait(name, property, slot))
  return createSpellings(
    traits.flatMap(trait => [
      [trait.name, trait] as const,
      ...Object.keys(synonyms)
        .filter(synonym => synonyms[synonym] === trait.name)
        .map(synonym => [synonym, trait] as const)
    ])
  )
}

function readTrait(name: string, { allOf, format }: TraitSchema['properties'][string], slot: number): Trait {
  const reference = allOf[0]?.$ref ?? ''
  const kind = kinds.find(kind => reference === `${kind}.json` || reference.endsWith(`/${kind}`)) ?? 'text'
  const snakeName = name.replace(/[A-Z]/g, upper => `_${upper.toLowerCase()}`)
  return { name, snakeName, kind, format, slot }
}
