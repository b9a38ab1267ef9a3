import { keyPlan, plannedFor, type KeyPlan } from './keyPlan.ts'

/**
 * Puts names into order.
 *
 * @param names - a name or a list of names; reserved traits in any spelling; what is no text is skipped
 */
export function pickPlan(names: unknown): KeyPlan<true> {
  const list: readonly unknown[] = Array.isArray(names) ? names : [names]
  return keyPlan(list.filter(name => typeof name === 'string').map(name => [name, true]))
}

/**
 * Keeps the members with certain names, in their own order.
 *
 * @param members - by key
 * @param names - as for `pickPlan`
 * @example pickMembers(new Map([['a', 1], ['b', 2]]), ['b']) // new Map([['b', 2]])
 */
export function pickMembers<T>(members: ReadonlyMap<string, T>, names: unknown): ReadonlyMap<string, T> {
  const plan = pickPlan(names)
  return new Map([...members].filter(([key]) => plannedFor(key, plan, name => members.has(name))))
}

/**
 * Leaves out the members with certain names, in any order.
 *
 * @param members - by key
 * @param names - as for `pickPlan`
 * @param prefixes - members whose names start with one of these go too
 * @example omitMembers(new Map([['a', 1], ['x_b', 2]]), [], ['x_']) // new Map([['a', 1]])
 */
export function omitMembers<T>(members: ReadonlyMap<string, T>, names: unknown, prefixes: readonly string[]): ReadonlyMap<string, T> {
  const plan = pickPlan(names)
  const goes = (key: string): boolean => plannedFor(key, plan, name => members.has(name)) ?? prefixes.some(prefix => key.startsWith(prefix))
  return new Map([...members].filter(([key]) => !goes(key)))
}
