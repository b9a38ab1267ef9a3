import { findTrait, reservedTraits, userTraits } from '../../event/traits.ts'
import { readMember } from '../../runtime/readMember.ts'
import { readTrait, typeTraits } from '../typeTraits.ts'
import type { View, Viewed, ViewedEvent, ViewReader } from '../view.ts'
import { viewMember, viewObject, viewSources } from '../viewed.ts'
import { orderTraits } from './orderTraits.ts'
import { traitMembers } from './traitMembers.ts'

const names = /* @__PURE__ */ reservedTraits('user')

/** What is known about the user. */
export const user: View = {
  name: 'user',
  summary: 'the traits of the user: on identify `traits`, and what is missing there from `context.traits`; on other calls `context.traits`',
  members: /* @__PURE__ */ traitMembers(userTraits),
  source: 'https://segment.com/docs/connections/spec/identify/#traits',
  read: readUser,
  readMember: readUserMember
}

export const userReader: ViewReader = { read: readUser, readMember: readUserMember }

function readUserMember(event: ViewedEvent, name: string): Viewed | undefined {
  const traits = readUser(event)
  const member = readTrait(traits, userTraits, name)
  return isUsable(member) ? member : (derive(traits, name) ?? member)
}

function readUser({ event }: ViewedEvent): Viewed | undefined {
  const own = readMember(event, 'type') === 'identify' ? typeTraits(readMember(event, 'traits'), userTraits, '/traits') : undefined
  const known = typeTraits(readMember(readMember(event, 'context'), 'traits'), userTraits, '/context/traits')
  return orderTraits(own && known ? merge(own, known) : (own ?? known), names)
}

/** Trait by trait, never inside one; the null or "" of `own` stays where nothing better is known, for it clears. */
function merge(own: Viewed, known: Viewed): Viewed {
  const names = new Set([...Object.keys(own.value as object), ...Object.keys(known.value as object)])
  return viewObject(
    [...names].flatMap(name => {
      const [first, second] = [viewMember(own, name), viewMember(known, name)]
      const chosen = isUsable(first) || !isUsable(second) ? (first ?? second) : second
      return chosen === undefined ? [] : [[name, chosen] as const]
    })
  )
}

function isUsable(member: Viewed | undefined): boolean {
  return member !== undefined && member.value !== null && member.value !== ''
}

/** The names that follow from each other. */
function derive(traits: Viewed | undefined, name: string): Viewed | undefined {
  switch (findTrait(userTraits, name)?.name) {
    case 'firstName':
      return splitName(traits, 0)
    case 'lastName':
      return splitName(traits, 1)
    case 'name':
      return joinNames(traits)
    default:
      return undefined
  }
}

/** Before or after the first space of the full name. */
function splitName(traits: Viewed | undefined, part: 0 | 1): Viewed | undefined {
  const name = readTrait(traits, userTraits, 'name')
  const text = trimmedText(name)
  if (name === undefined || text === undefined) return undefined
  const space = text.indexOf(' ')
  const value = space < 0 ? [text][part] : [text.slice(0, space), text.slice(space).trimStart()][part]
  return value === undefined ? undefined : { value, from: viewSources(name) }
}

function joinNames(traits: Viewed | undefined): Viewed | undefined {
  const parts = ['firstName', 'lastName'].map(name => readTrait(traits, userTraits, name))
  const texts = parts.map(trimmedText)
  if (texts.some(text => text === undefined)) return undefined
  return { value: texts.join(' '), from: parts.flatMap(part => (part === undefined ? [] : viewSources(part))) }
}

function trimmedText(member: Viewed | undefined): string | undefined {
  return typeof member?.value === 'string' ? member.value.trim() || undefined : undefined
}
