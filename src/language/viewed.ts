import { defineMember } from '../runtime/defineMember.ts'
import { appendPointer } from '../runtime/pointer.ts'
import { readMember } from '../runtime/readMember.ts'
import type { Origin, Viewed } from './view.ts'

/**
 * A member of a viewed value, with its own origin.
 *
 * @param viewed - an object of a view
 * @param key - the member's name
 */
export function viewMember({ value, from }: Viewed, key: string): Viewed | undefined {
  const member = readMember(value, key)
  return member === undefined ? undefined : { value: member, from: memberOrigin(from, key) }
}

/** An object of a view, made member by member. */
export function viewObject(members: Iterable<readonly [key: string, member: Viewed]>): Viewed {
  const value: { [key: string]: unknown } = {}
  const from: { [key: string]: Origin } = {}
  for (const [key, member] of members) {
    defineMember(value, key, member.value)
    defineMember(from, key, member.from)
  }
  return { value, from }
}

/** A list of a view, made element by element. */
export function viewList(items: readonly Viewed[]): Viewed {
  return { value: items.map(item => item.value), from: Object.fromEntries(items.map((item, index) => [String(index), item.from])) }
}

/** The places of the event that a viewed value came from. */
export function viewSources({ from }: Pick<Viewed, 'from'>): readonly string[] {
  if (typeof from === 'string') return [from]
  return isList(from) ? from : Object.values(from).flatMap(member => viewSources({ from: member }))
}

/** The origin of a member. */
export function memberOrigin(from: Origin, key: string): Origin {
  if (typeof from === 'string') return appendPointer(from, key)
  return isList(from) ? from : Object.hasOwn(from, key) ? (from[key] ?? []) : []
}

function isList(from: Origin): from is readonly string[] {
  return Array.isArray(from)
}
