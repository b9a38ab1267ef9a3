import { alias, common, group, identify, page, screen, track, type SchemaError, type Validator } from '#validators'
import { describeValue } from '../issues/describeValue.ts'
import type { RunCode } from '../issues/runCodes.ts'
import type { CallType, JsonObject } from '../runtime/json.ts'
import { splitPointer } from '../runtime/pointer.ts'
import { readMember } from '../runtime/readMember.ts'
import { idFields } from './checkIds.ts'
import type { Finding } from './finding.ts'
import { findTrait, groupTraits, memberTraits, userTraits, type Trait, type TraitKind } from './traits.ts'

const validators: { readonly [type in CallType | 'common']: Validator } = { alias, common, group, identify, page, screen, track }

/** Who a call must name. */
const people = 'userId or anonymousId'
const required: { readonly [type in CallType]: string } = {
  identify: people,
  track: people,
  page: people,
  screen: people,
  group: 'groupId',
  alias: 'userId and previousId'
}

const idCodes: { readonly [keyword: string]: RunCode } = { not: 'id_missing', maxLength: 'id_too_long', pattern: 'id_characters' }
const idExpectations: { readonly [code: string]: string } = {
  id_invalid: 'text or a whole number',
  id_too_long: 'at most 512 characters',
  id_characters: 'text without control characters and broken surrogates'
}

const fieldExpectations: { readonly [name: string]: string } = {
  messageId: 'text of at most 100 characters',
  name: 'text',
  category: 'text',
  timestamp: 'a date',
  originalTimestamp: 'a date',
  sentAt: 'a date',
  receivedAt: 'a date'
}

const kindExpectations: { readonly [kind in TraitKind]: string } = {
  text: 'text',
  number: 'a number',
  date: 'a date',
  address: 'an object',
  company: 'an object or the name of the company'
}

const formatExpectations: { readonly [format: string]: string } = {
  email: 'an email address',
  uri: 'a web address with http or https',
  phone: 'a phone number'
}

/**
 * Asks the schemas, and says of each complaint which rule of ours it breaks.
 *
 * @param event - normalized
 * @param type - undefined when it is none of the six: then only the common fields are looked at
 * @see ../schemas/
 */
export function checkSchema(event: JsonObject, type: CallType | undefined): readonly Finding[] {
  const validator = validators[type ?? 'common']
  if (validator(event)) return []
  return (validator.errors ?? []).flatMap(error => interpret(error, event, type) ?? [])
}

function interpret({ keyword, instancePath, params }: SchemaError, event: JsonObject, type: CallType | undefined): Finding | undefined {
  const tokens = keyword === 'required' ? [params?.missingProperty ?? ''] : keyword === 'anyOf' ? ['userId'] : splitPointer(instancePath)
  const [field = ''] = tokens
  const value = tokens.reduce<unknown>(readToken, event)
  if (idFields.includes(field)) return interpretId(field, keyword, value, type)
  if (field === 'event')
    return {
      code: 'event_name_invalid',
      pointer: '/event',
      values: { expected: 'text of 1 to 1,024 characters', got: describeValue(value) }
    }
  const expected = Object.hasOwn(fieldExpectations, field) ? fieldExpectations[field] : undefined
  if (expected !== undefined) return unusable(instancePath, expected, value)
  if (field === 'context') return interpretContext(tokens, keyword, instancePath, value)
  if (field === 'traits' && tokens.length > 1) return interpretTrait(tokens.slice(1), type, keyword, instancePath, value)
  if (field === 'integrations' && tokens.length > 1)
    return {
      code: 'integration_invalid',
      pointer: instancePath,
      values: { expected: 'true, false or an object', got: describeValue(value) }
    }
  return field === 'type' ? undefined : notContainer(instancePath, value)
}

/** The schema says of either id that it could be the missing one: one complaint is enough. */
function interpretId(field: string, keyword: string, value: unknown, type: CallType | undefined): Finding | undefined {
  const code = keyword === 'required' || keyword === 'anyOf' ? 'id_missing' : (idCodes[keyword] ?? 'id_invalid')
  if (code === 'id_missing' && field === 'anonymousId') return undefined
  const expected = code === 'id_missing' ? type && required[type] : idExpectations[code]
  return { code, pointer: `/${field}`, values: { ...(expected !== undefined && { expected }), got: describeValue(value) } }
}

function interpretContext(tokens: readonly string[], keyword: string, pointer: string, value: unknown): Finding {
  if (tokens.length === 1 || tokens[1] === 'consent') return notContainer(pointer, value)
  if (tokens[1] === 'groupId') return unusable(pointer, 'an id', value)
  return tokens.length === 2 ? unusable(pointer, 'an object', value) : interpretTrait(tokens.slice(2), undefined, keyword, pointer, value)
}

function interpretTrait(names: readonly string[], type: CallType | undefined, keyword: string, pointer: string, value: unknown): Finding {
  const trait = findPath(names, type)
  const format = keyword === 'format' && trait?.kind !== 'date' ? trait?.format : undefined
  const expected = format === undefined ? kindExpectations[trait?.kind ?? 'text'] : (formatExpectations[format] ?? format)
  const code = format === undefined ? 'trait_unusable' : 'trait_format'
  return { code, pointer, values: { trait: names.join('.'), expected, got: describeValue(value) } }
}

function findPath([name = '', member]: readonly string[], type: CallType | undefined): Trait | undefined {
  const trait = findTrait(type === 'group' ? groupTraits : userTraits, name)
  const table = trait && member !== undefined ? memberTraits(trait.kind) : undefined
  return table === undefined || member === undefined ? trait : findTrait(table, member)
}

function unusable(pointer: string, expected: string, value: unknown): Finding {
  return { code: 'field_unusable', pointer, values: { expected, got: describeValue(value) } }
}

function notContainer(pointer: string, value: unknown): Finding {
  return { code: 'container_invalid', pointer, values: { expected: 'an object', got: describeValue(value) } }
}

function readToken(value: unknown, token: string): unknown {
  return readMember(value, token)
}
