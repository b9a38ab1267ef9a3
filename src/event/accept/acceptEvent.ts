import type { JsonObject } from '../../runtime/json.ts'
import { maxBytes } from '../limits.ts'
import { measureJson } from '../measureJson.ts'
import { groupTraits, userTraits } from '../traits.ts'
import { GroupTraits, UserTraits } from '../traitValues.ts'
import { acceptField } from './acceptField.ts'
import { acceptName } from './acceptText.ts'
import { acceptTraits } from './acceptTraits.ts'
import { acceptContainer } from './acceptValue.ts'
import { Reading } from './reading.ts'
import { spellAccepted } from './spellAccepted.ts'

/**
 * Looks whether an event is one that `normalize` leaves as it is, but for the spelling of reserved traits, and that `validate` has nothing to
 * say about. One pass, and in doubt the answer is no: then the two have to be asked.
 *
 * @param event - any JavaScript value
 * @returns what was read on the way; undefined when in doubt
 */
export function acceptEvent(event: unknown): Reading | undefined {
  // a loop over keys would see names on a polluted prototype
  for (const _ in {}) return undefined
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return undefined
  const reading = new Reading()
  return acceptMembers(event as JsonObject, reading) ? reading : undefined
}

function acceptMembers(event: JsonObject, reading: Reading): boolean {
  if (!acceptContainer(event, 0, reading)) return false
  for (const key in event) if (!acceptField(key, event[key], reading)) return false
  return acceptCall(reading) && acceptOwnTraits(reading) && isSmall(event, reading)
}

/** What the type asks for. */
function acceptCall({ type, userId, anonymousId, previousId, groupId, event }: Reading): boolean {
  switch (type) {
    case 'track':
      return (isThere(userId) || isThere(anonymousId)) && acceptName(event)
    case 'identify':
    case 'page':
    case 'screen':
      return isThere(userId) || isThere(anonymousId)
    case 'group':
      return isThere(groupId)
    case 'alias':
      return isThere(userId) && isThere(previousId) && userId !== previousId
    case undefined:
      return false
  }
}

function isThere(id: unknown): boolean {
  return id !== undefined && id !== null
}

/** Which traits are reserved is known when the type is. */
function acceptOwnTraits(reading: Reading): boolean {
  if (reading.traits === undefined) return true
  reading.ownTraits =
    reading.type === 'group'
      ? acceptTraits(reading.traits, groupTraits, GroupTraits, 1, reading)
      : acceptTraits(reading.traits, userTraits, UserTraits, 1, reading)
  return reading.ownTraits !== undefined
}

function isSmall(event: JsonObject, { size, isRenamed }: Reading): boolean {
  return size <= maxBytes || measureJson(isRenamed ? spellAccepted(event) : event) <= maxBytes
}
