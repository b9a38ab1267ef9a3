// `$.user` by value, for compiled mappings; the view with origins is in user.ts.
import type { PreparedEvent } from '../../event/prepare.ts'
import { readTraits } from '../../event/readTraits.ts'
import { userTraits } from '../../event/traits.ts'
import { UserTraits } from '../../event/traitValues.ts'
import { readMember } from '../../runtime/readMember.ts'
import { mergeTraits } from './mergeTraits.ts'

/**
 * The traits of the user: `$.user` by value.
 *
 * @returns undefined when nothing is known
 */
export function userOf(prepared: PreparedEvent): UserTraits | undefined {
  if (prepared.user === undefined) prepared.user = readUser(prepared) ?? null
  return prepared.user ?? undefined
}

function readUser(prepared: PreparedEvent): UserTraits | undefined {
  const own = prepared.type === 'identify' ? ownTraits(prepared) : undefined
  const known = knownTraits(prepared)
  return own && known ? mergeTraits(own, known) : (own ?? known)
}

function ownTraits(prepared: PreparedEvent): UserTraits | undefined {
  const { reading } = prepared
  return reading ? (reading.ownTraits as UserTraits | undefined) : readTraits(readMember(prepared.event, 'traits'), userTraits, UserTraits)
}

function knownTraits(prepared: PreparedEvent): UserTraits | undefined {
  if (prepared.reading) return prepared.reading.knownTraits as UserTraits | undefined
  return readTraits(readMember(readMember(prepared.event, 'context'), 'traits'), userTraits, UserTraits)
}
