import type { CallType, JsonObject } from '../../runtime/json.ts'
import { userTraits } from '../traits.ts'
import { UserTraits } from '../traitValues.ts'
import { acceptId } from './acceptId.ts'
import { acceptMessageId, acceptText } from './acceptText.ts'
import { acceptTime } from './acceptTime.ts'
import { acceptTraits } from './acceptTraits.ts'
import { acceptContainer, acceptMember, acceptValue } from './acceptValue.ts'
import type { Reading } from './reading.ts'

/** Of a field that has rules of its own: its name, with quotes, colon and comma, and what a short value takes. */
const fieldSize = 32

/**
 * Looks whether there is anything to say about one member of an event, and keeps what its type has rules for.
 *
 * @param key - own
 * @returns false when in doubt
 */
export function acceptField(key: string, value: unknown, reading: Reading): boolean {
  reading.size += fieldSize
  switch (key) {
    case 'messageId':
      return value === null || acceptMessageId(value, reading)
    case 'timestamp':
    case 'originalTimestamp':
    case 'sentAt':
    case 'receivedAt':
      return value === null || (typeof value === 'string' && acceptTime(value, reading))
    case 'type':
      reading.type = readType(value)
      return reading.type !== undefined
    case 'userId':
      reading.userId = value
      return value === null || acceptId(value, reading)
    case 'anonymousId':
      reading.anonymousId = value
      return value === null || acceptId(value, reading)
    case 'previousId':
      reading.previousId = value
      return value === null || acceptId(value, reading)
    case 'groupId':
      reading.groupId = value
      return value === null || acceptId(value, reading)
    case 'event':
      reading.event = value
      return acceptValue(value, 1, reading)
    case 'name':
    case 'category':
      return value === null || (typeof value === 'string' && acceptText(value, reading))
    case 'traits':
      reading.traits = value
      return value !== undefined
    case 'properties':
      return isMaybeObject(value) && acceptValue(value, 1, reading)
    case 'context':
      return isMaybeObject(value) && acceptContext(value, reading)
    case 'integrations':
      return isMaybeObject(value) && acceptIntegrations(value, reading)
    default:
      return acceptMember(key, value, 1, reading)
  }
}

function readType(type: unknown): CallType | undefined {
  switch (type) {
    case 'track':
    case 'identify':
    case 'page':
    case 'screen':
    case 'group':
    case 'alias':
      return type
    default:
      return undefined
  }
}

/** Whether it is of JSON is asked where it is entered. */
function isMaybeObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function acceptContext(context: JsonObject, reading: Reading): boolean {
  if (!acceptContainer(context, 1, reading)) return false
  for (const key in context) if (!acceptContextField(key, context[key], reading)) return false
  return true
}

function acceptContextField(key: string, value: unknown, reading: Reading): boolean {
  switch (key) {
    case 'groupId':
      reading.size += fieldSize
      return value === null || acceptId(value, reading)
    case 'consent':
      return (value === null || isMaybeObject(value)) && acceptMember(key, value, 2, reading)
    case 'traits':
      reading.size += fieldSize
      if (value === null) return true
      reading.knownTraits = acceptTraits(value, userTraits, UserTraits, 2, reading)
      return reading.knownTraits !== undefined
    default:
      return acceptMember(key, value, 2, reading)
  }
}

function acceptIntegrations(switches: JsonObject, reading: Reading): boolean {
  if (!acceptContainer(switches, 1, reading)) return false
  for (const key in switches) {
    const value = switches[key]
    if ((typeof value !== 'boolean' && !isMaybeObject(value)) || !acceptMember(key, value, 2, reading)) return false
  }
  return true
}
