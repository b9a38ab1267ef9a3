/**
 * Keeps the first members.
 *
 * @param members - by key
 * @param max - how many may stay
 * @returns the members themselves when there are no more
 * @example limitMembers(new Map([['a', 1], ['b', 2]]), 1) // new Map([['a', 1]])
 */
export function limitMembers<T>(members: ReadonlyMap<string, T>, max: number): ReadonlyMap<string, T> {
  return members.size <= max ? members : new Map([...members].slice(0, max))
}
