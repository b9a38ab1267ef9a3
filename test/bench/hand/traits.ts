import type { Issue, IssueCode } from '../../../src/index.ts'
import { parseDate } from './dates.ts'
import { hasForm } from './formats.ts'
import { createIssue, describeValue, pointerTo, type IssueDetails } from './issues.ts'

export type Bag = { readonly [key: string]: unknown }

interface Trait {
  readonly name: string
  readonly kind: 'text' | 'number' | 'date' | 'address' | 'company'
  readonly form?: 'email' | 'uri' | 'phone'
  /** one bit per trait of a table: which ones were seen */
  readonly bit: number
}

/** Spelling -> trait. The usual spellings are in it, others are folded first. */
export interface TraitTable {
  readonly spellings: ReadonlyMap<string, Trait>
}

/** The traits of a user or group in the spelling of the spec and of the kinds that the spec says. */
export interface Traits {
  readonly values: Bag
  /** names of traits that are null */
  readonly nulls: readonly string[]
  /** numbers where text is due, as they came */
  readonly numbers: Bag
}

/** Where problems go. */
export interface Findings {
  /** what normalizing changed */
  readonly changes: Issue[]
  /** what validation found, each under the pointer into the normalized event */
  readonly problems: { readonly place: string; readonly issue: Issue }[]
}

const foldable = /[A-Z _-]/
const numberText = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/
const none: readonly string[] = []
const noNumbers: Bag = {}

const addressTable = createTable(
  { street: 'text', city: 'text', state: 'text', postalCode: 'text', country: 'text' },
  { zip: 'postalCode' }
)
const companyTable = createTable({ name: 'text', id: 'text', industry: 'text', employee_count: 'number', plan: 'text' })

/** @see https://segment.com/docs/connections/spec/identify/#traits */
export const userTable: TraitTable = createTable(
  {
    address: 'address',
    age: 'number',
    avatar: 'uri',
    birthday: 'date',
    company: 'company',
    createdAt: 'date',
    description: 'text',
    email: 'email',
    firstName: 'text',
    gender: 'text',
    id: 'text',
    lastName: 'text',
    name: 'text',
    phone: 'phone',
    title: 'text',
    username: 'text',
    website: 'uri'
  },
  { created: 'createdAt' }
)

/** @see https://segment.com/docs/connections/spec/group/#traits */
export const groupTable: TraitTable = createTable(
  {
    address: 'address',
    avatar: 'uri',
    createdAt: 'date',
    description: 'text',
    email: 'email',
    employees: 'text',
    id: 'text',
    industry: 'text',
    name: 'text',
    phone: 'phone',
    website: 'uri',
    plan: 'text'
  },
  { created: 'createdAt' }
)

function createTable(
  kinds: { readonly [name: string]: Trait['kind'] | 'email' | 'uri' | 'phone' },
  synonyms: { readonly [folded: string]: string } = {}
): TraitTable {
  const spellings = new Map<string, Trait>()
  Object.entries(kinds).forEach(([name, kind], index) => {
    const isForm = kind === 'email' || kind === 'uri' || kind === 'phone'
    const trait: Trait = { name, bit: 1 << index, ...(isForm ? { kind: 'text', form: kind } : { kind }) }
    for (const spelling of usualSpellings(name)) spellings.set(spelling, trait)
  })
  for (const [folded, name] of Object.entries(synonyms)) spellings.set(folded, spellings.get(name)!)
  return { spellings }
}

function usualSpellings(name: string): readonly string[] {
  const spaced = name.replace(/[A-Z]/g, upper => ` ${upper.toLowerCase()}`).replaceAll('_', ' ')
  const title = spaced.replace(/\b./g, letter => letter.toUpperCase())
  const styles = [spaced, title].flatMap(words => [' ', '_', '-', ''].map(separator => words.replaceAll(' ', separator)))
  return [name, foldKey(name), ...styles]
}

function foldKey(key: string): string {
  return key.replace(/[ _-]+/g, '').toLowerCase()
}

function findTrait({ spellings }: TraitTable, key: string): Trait | undefined {
  return spellings.get(key) ?? (foldable.test(key) ? spellings.get(foldKey(key)) : undefined)
}

/** Where traits are. */
interface Place {
  /** in the event as it came */
  readonly given: string
  /** in the normalized event */
  readonly canonical: string
  /** of the names in messages */
  readonly prefix: string
}

/**
 * Reads traits: gives each reserved one its name, checks its kind and form, and tells what is wrong. The same object where nothing changes.
 *
 * @param given - the traits as they came
 * @param table - which names are reserved
 * @param pointer - of the traits
 */
export function readTraits(given: Bag, table: TraitTable, pointer: string, findings: Findings): Traits {
  return readTraitsAt(given, table, { given: pointer, canonical: pointer, prefix: '' }, findings)
}

function readTraitsAt(given: Bag, table: TraitTable, place: Place, findings: Findings): Traits {
  const keys = Object.keys(given)
  const known = { changes: findings.changes.length, problems: findings.problems.length }
  let values: { [key: string]: unknown } = given
  let isCopy = false
  let seen = 0
  let nulls: string[] | undefined
  let numbers: { [key: string]: unknown } | undefined
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index]!
    const value = given[key]
    const trait = findTrait(table, key)
    const name = trait === undefined ? key : trait.name
    if (trait !== undefined) {
      if ((seen & trait.bit) !== 0) {
        forget(findings, known)
        return readTraitsAt(dropDuplicates(given, table, place.given, findings), table, place, findings)
      }
      seen |= trait.bit
    }
    if (value === null) (nulls ??= []).push(name)
    const typed = trait === undefined || value === null || value === '' ? value : typeTrait(trait, value, key, place, findings)
    if (typeof value === 'number' && typeof typed === 'string') (numbers ??= {})[name] = value
    if (!isCopy && (name !== key || typed !== value)) {
      values = {}
      for (let before = 0; before < index; before += 1) values[keys[before]!] = given[keys[before]!]
      isCopy = true
    }
    if (isCopy && typed !== undefined) values[name] = typed
  }
  return { values, nulls: nulls ?? none, numbers: numbers ?? noNumbers }
}

/** Goes back to what was known before the traits were looked at: they are looked at again. */
function forget({ changes, problems }: Findings, known: { readonly changes: number; readonly problems: number }): void {
  changes.length = known.changes
  problems.length = known.problems
}

/** The value as the trait is typed; undefined (and reported) when it is of a wrong kind. */
function typeTrait(trait: Trait, value: unknown, key: string, place: Place, findings: Findings): unknown {
  switch (trait.kind) {
    case 'text':
      if (typeof value === 'string') {
        if (trait.form !== undefined && !hasForm(value, trait.form))
          report('trait_format', formNames[trait.form], trait, value, key, place, findings)
        return value
      }
      if (typeof value === 'number') return String(value)
      break
    case 'number':
      if (typeof value === 'number' || (typeof value === 'string' && numberText.test(value))) return value
      break
    case 'date':
      if (parseDate(value) === undefined) break
      if (lacksOffset(value)) add('timestamp_assumed', trait, key, place, findings)
      return value
    case 'company':
      if (typeof value === 'string') return { name: value }
      if (isBag(value)) return readMembers(value, companyTable, trait, key, place, findings)
      break
    case 'address':
      if (isBag(value)) return readMembers(value, addressTable, trait, key, place, findings)
      break
  }
  report('trait_unusable', kindNames[trait.kind], trait, value, key, place, findings)
  return undefined
}

function readMembers(value: Bag, table: TraitTable, { name }: Trait, key: string, place: Place, findings: Findings): Bag | undefined {
  const inner = { given: pointerTo(place.given, key), canonical: pointerTo(place.canonical, name), prefix: `${name}.` }
  const { values } = readTraitsAt(value, table, inner, findings)
  // nothing of it was usable
  return values !== value && Object.keys(values).length === 0 ? undefined : values
}

const kindNames = {
  text: 'text',
  number: 'a number',
  date: 'a date',
  address: 'an object',
  company: 'an object or the name of the company'
}
const formNames = { email: 'an email address', uri: 'a web address with http or https', phone: 'a phone number' }

function report(
  code: 'trait_format' | 'trait_unusable',
  expected: string,
  trait: Trait,
  value: unknown,
  key: string,
  place: Place,
  findings: Findings
): void {
  add(code, trait, key, place, findings, { name: place.prefix + trait.name, expected, got: describeValue(value) })
}

function add(
  code: IssueCode,
  { name }: Trait,
  key: string,
  { given, canonical }: Place,
  { problems }: Findings,
  details?: IssueDetails
): void {
  problems.push({ place: pointerTo(canonical, name), issue: createIssue(code, pointerTo(given, key), details) })
}

/** A time of day without offset: it was read as UTC. */
function lacksOffset(value: unknown): boolean {
  return typeof value === 'string' && value.length > 10 && value[4] === '-' && !/[zZ+-]/.test(value.slice(16))
}

/** Of several spellings a usable value wins, then the canonical spelling, then snake_case, then the first. */
function dropDuplicates(given: Bag, table: TraitTable, pointer: string, { changes }: Findings): Bag {
  const groups = new Map<Trait, string[]>()
  for (const key of Object.keys(given)) {
    const trait = findTrait(table, key)
    if (trait === undefined) continue
    const group = groups.get(trait)
    if (group === undefined) groups.set(trait, [key])
    else group.push(key)
  }
  const rest: { [key: string]: unknown } = { ...given }
  for (const [trait, keys] of groups) {
    const winner = chooseSpelling(given, trait.name, keys)
    const losers = keys.filter(key => key !== winner)
    const isSilent = losers.every(key => JSON.stringify(given[key]) === JSON.stringify(given[winner]))
    for (const key of losers) {
      delete rest[key]
      if (!isSilent) changes.push(createIssue('trait_duplicate', pointerTo(pointer, key), { name: trait.name }))
    }
  }
  return rest
}

function chooseSpelling(given: Bag, name: string, keys: readonly string[]): string {
  const usable = keys.filter(key => given[key] !== null && given[key] !== '')
  const candidates = usable.length > 0 ? usable : keys
  const snake = name.replace(/[A-Z]/g, upper => `_${upper.toLowerCase()}`)
  return candidates.find(key => key === name) ?? candidates.find(key => key === snake) ?? candidates[0]!
}

/** Whether a value is an object of JSON. */
export function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
