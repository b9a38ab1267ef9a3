import { isObject } from './isObject.ts'
import type { JsonObject } from './json.ts'
import { keyPlan, plannedFor, type KeyPlan } from './keyPlan.ts'

/**
 * Puts a table of names into order.
 *
 * @param names - old name (reserved traits in any spelling) -> new name, or a list of new names; what is no object names nothing
 */
export function renamePlan(names: unknown): KeyPlan<readonly string[]> {
  const entries = Object.entries(isObject(names) ? names : {}).map(([name, value]) => {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value]
    return [name, list.filter(target => typeof target === 'string').filter(target => target !== '')] as const
  })
  return keyPlan(entries.filter(([, targets]) => targets.length > 0))
}

/**
 * Renames members by a table; a name with a list of new names goes under each of them.
 *
 * @param members - by key
 * @param names - as for `renamePlan`
 * @param others - what becomes of members that the table does not name
 * @param onCollision - told each new name that was taken already (the first stays) or cannot be used
 * @returns the members in their own order
 * @example renameMembers(new Map([['a', 1]]), { a: 'b' }, 'keep', () => {}) // new Map([['b', 1]])
 */
export function renameMembers<T>(
  members: ReadonlyMap<string, T>,
  names: JsonObject,
  others: 'keep' | 'drop',
  onCollision: (key: string) => void
): ReadonlyMap<string, T> {
  const plan = renamePlan(names)
  const renamed = new Map<string, T>()
  for (const [key, member] of members) {
    for (const target of plannedFor(key, plan, name => members.has(name)) ?? (others === 'keep' ? [key] : [])) {
      if (target === '__proto__' || renamed.has(target)) onCollision(target)
      else renamed.set(target, member)
    }
  }
  return renamed
}
