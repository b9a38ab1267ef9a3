// The names of a user that follow from each other, by value.
import type { UserTraits } from '../../event/traitValues.ts'

/**
 * The first name, else what stands before the first space of the full name.
 *
 * @returns null or "" when the trait is that, and nothing can be derived
 */
export function firstNameOf(user: UserTraits): unknown {
  const own = user.firstName
  return isUsable(own) ? own : (splitName(user, 0) ?? own)
}

/** The last name, else what stands behind the first space of the full name. */
export function lastNameOf(user: UserTraits): unknown {
  const own = user.lastName
  return isUsable(own) ? own : (splitName(user, 1) ?? own)
}

/** The full name, else first and last name, joined by a space. */
export function nameOf(user: UserTraits): unknown {
  const own = user.name
  if (isUsable(own)) return own
  const first = trimmedText(user.firstName)
  const last = trimmedText(user.lastName)
  return first === undefined || last === undefined ? own : `${first} ${last}`
}

function isUsable(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

function splitName(user: UserTraits, part: 0 | 1): string | undefined {
  const text = trimmedText(user.name)
  if (text === undefined) return undefined
  const space = text.indexOf(' ')
  if (space < 0) return part === 0 ? text : undefined
  return part === 0 ? text.slice(0, space) : text.slice(space).trimStart()
}

function trimmedText(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() || undefined : undefined
}
