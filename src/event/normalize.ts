import { capIssues } from '../issues/capIssues.ts'
import type { Issue } from '../issues/issue.ts'
import { isPlainObject } from '../runtime/isPlainObject.ts'
import { callTypes, type JsonObject } from '../runtime/json.ts'
import { readMember } from '../runtime/readMember.ts'
import { replaceMember } from '../runtime/replaceMember.ts'
import { cleanGuarded, cleanMembers, cleanValue, reportHere, type Cleaning } from './cleanValue.ts'
import { renameTraits, type Renaming } from './renameTraits.ts'
import { groupTraits, userTraits, type TraitTable } from './traits.ts'
import { trimSpaces } from './trimSpaces.ts'
import { notObject, unreadable } from './unreadable.ts'

/** Canonical keys. Read-only: unchanged parts are shared with the input, never copied. */
export type NormalizedEvent = { readonly [key: string]: unknown }

/** An event in canonical spelling, and the way back. */
export interface Normalization {
  readonly event: NormalizedEvent
  /** in document order, at most 100; pointers lead into the event as it was given */
  readonly issues: readonly Issue[]
  /** for everything renamed: pointer into `event` -> pointer into the event as it was given */
  readonly renames: ReadonlyMap<string, string>
}

/**
 * Gives an event the spelling of the spec: renames keys, and leaves values alone but for a closed list of changes, each with an issue.
 * Total: any JavaScript value gives a result. Idempotent. The input is never changed.
 *
 * @param input - one call of the Segment spec
 * @returns the event; `{}` and an error when the input is no JSON object. An event beyond the limits comes back as it was given.
 * @see https://segment.com/docs/connections/spec/
 */
export function normalize(input: unknown): { readonly event: NormalizedEvent; readonly issues: readonly Issue[] } {
  const { event, issues } = normalizeEvent(input)
  return { event, issues }
}

/**
 * Does what `normalize` does, and keeps the original pointers.
 *
 * @param input - any JavaScript value
 */
export function normalizeEvent(input: unknown): Normalization {
  try {
    return isPlainObject(input) ? normalizeObject(input) : refuse([notObject(input)])
  } catch {
    // a getter or a proxy of the input threw
    return refuse(unreadable())
  }
}

/**
 * Leads a pointer into a normalized event back into the event as it was given.
 *
 * @param pointer - RFC 6901, e.g. "/traits/address/postalCode"
 * @param renames - of that normalization
 * @example originalPointer('/traits/email/x', new Map([['/traits/email', '/traits/E-Mail']])) // "/traits/E-Mail/x"
 */
export function originalPointer(pointer: string, renames: ReadonlyMap<string, string>): string {
  if (renames.size === 0) return pointer
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
    const original = renames.get(pointer.slice(0, end))
    if (original !== undefined) return original + pointer.slice(end)
  }
  return pointer
}

function normalizeObject(input: JsonObject): Normalization {
  const cleaning: Cleaning = { issues: [], path: [], nodes: 0, exceeded: false }
  const clean = cleanMembers(input, cleaning, cleanField)
  // nothing is looked into, then: `validate` says which limit
  if (cleaning.exceeded) return { event: input, issues: [], renames: new Map() }
  const renaming: Renaming = { issues: cleaning.issues, renames: new Map() }
  const event = renameMembers(clean, renaming)
  return { event, issues: capIssues(renaming.issues), renames: renaming.renames }
}

function refuse(issues: readonly Issue[]): Normalization {
  return { event: {}, issues, renames: new Map() }
}

/** One member of the event itself. */
function cleanField(value: unknown, key: string, cleaning: Cleaning): unknown {
  switch (key) {
    case 'type':
      return cleanType(value, cleaning)
    case 'userId':
    case 'anonymousId':
    case 'previousId':
    case 'groupId':
      return cleanId(value, cleaning)
    case 'traits':
    case 'properties':
      return cleanContainer(value, cleaning, container => cleanValue(container, cleaning))
    case 'context':
      return cleanContainer(value, cleaning, context => cleanMembers(context, cleaning, cleanContextField))
    case 'integrations':
      return cleanContainer(value, cleaning, switches => cleanMembers(switches, cleaning, cleanSwitch))
    default:
      return cleanValue(value, cleaning)
  }
}

function cleanType(value: unknown, cleaning: Cleaning): unknown {
  if (typeof value !== 'string') return cleanValue(value, cleaning)
  cleaning.nodes += 1
  const type = value.trim().replace(/[A-Z]/g, upper => upper.toLowerCase())
  if (type === value || !callTypes.some(known => known === type)) return value
  reportHere('type_respelled', cleaning)
  return type
}

function cleanId(value: unknown, cleaning: Cleaning): unknown {
  const id = cleanGuarded(value, cleaning)
  if (typeof id === 'number' && Number.isSafeInteger(id)) {
    reportHere('id_coerced', cleaning)
    return String(id)
  }
  if (typeof id !== 'string') return id
  const trimmed = trimSpaces(id)
  if (trimmed !== id) reportHere('id_trimmed', cleaning)
  return trimmed
}

/** null is dropped; what else is no object stays, for `validate` to refuse. */
function cleanContainer(value: unknown, cleaning: Cleaning, look: (container: JsonObject) => unknown): unknown {
  if (value === null) {
    reportHere('field_null', cleaning)
    return undefined
  }
  return isPlainObject(value) ? look(value) : cleanGuarded(value, cleaning)
}

function cleanContextField(value: unknown, key: string, cleaning: Cleaning): unknown {
  if (key === 'groupId') return cleanId(value, cleaning)
  return key === 'consent' ? cleanGuarded(value, cleaning) : cleanValue(value, cleaning)
}

function cleanSwitch(value: unknown, _key: string, cleaning: Cleaning): unknown {
  return cleanGuarded(value, cleaning)
}

/** The traits of a clean event in canonical spelling. */
function renameMembers(event: JsonObject, renaming: Renaming): JsonObject {
  const table = event['type'] === 'group' ? groupTraits : userTraits
  const traits = renameAt(readMember(event, 'traits'), '/traits', table, renaming)
  const context = readMember(event, 'context')
  const contextTraits = renameAt(readMember(context, 'traits'), '/context/traits', userTraits, renaming)
  const newContext = isPlainObject(context) ? replaceMember(context, 'traits', contextTraits) : context
  return replaceMember(replaceMember(event, 'traits', traits), 'context', newContext)
}

function renameAt(traits: unknown, pointer: string, table: TraitTable, renaming: Renaming): unknown {
  return isPlainObject(traits) ? renameTraits(traits, table, { given: pointer, canonical: pointer }, renaming) : traits
}
