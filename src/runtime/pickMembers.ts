import { findMember } from './findMember.ts'

/**
 * Keeps the members with certain names, in their own order.
 *
 * @param members - by key
 * @param names - a name or a list of names; reserved traits in any spelling; what is no text is skipped
 * @example pickMembers(new Map([['a', 1], ['b', 2]]), ['b']) // new Map([['b', 2]])
 */
export function pickMembers<T>(members: ReadonlyMap<string, T>, names: unknown): ReadonlyMap<string, T> {
  const picked = namedKeys(members, names)
  return new Map([...members].filter(([key]) => picked.has(key)))
}

/**
 * Leaves out the members with certain names, in any order.
 *
 * @param members - by key
 * @param names - as for `pickMembers`
 * @param prefixes - members whose names start with one of these go too
 * @example omitMembers(new Map([['a', 1], ['x_b', 2]]), [], ['x_']) // new Map([['a', 1]])
 */
export function omitMembers<T>(members: ReadonlyMap<string, T>, names: unknown, prefixes: readonly string[]): ReadonlyMap<string, T> {
  const omitted = namedKeys(members, names)
  return new Map([...members].filter(([key]) => !omitted.has(key) && !prefixes.some(prefix => key.startsWith(prefix))))
}

function namedKeys(members: ReadonlyMap<string, unknown>, names: unknown): ReadonlySet<string> {
  const list: readonly unknown[] = Array.isArray(names) ? names : [names]
  return new Set(list.flatMap(name => (typeof name === 'string' ? (findMember(members, name) ?? []) : [])))
}
