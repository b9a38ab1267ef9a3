import { findMember } from './findMember.ts'
import type { JsonObject } from './json.ts'

/**
 * Renames members by a table; a name with a list of new names goes under each of them.
 *
 * @param members - by key
 * @param names - old name (reserved traits in any spelling) -> new name, or a list of new names
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
  const targets = readTargets(members, names)
  const renamed = new Map<string, T>()
  for (const [key, member] of members) {
    for (const target of targets.get(key) ?? (others === 'keep' ? [key] : [])) {
      if (target === '__proto__' || renamed.has(target)) onCollision(target)
      else renamed.set(target, member)
    }
  }
  return renamed
}

/** The new names of each member; an exact old name wins over a folded one. */
function readTargets(members: ReadonlyMap<string, unknown>, names: JsonObject): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, readonly string[]>()
  for (const [name, value] of Object.entries(names)) {
    const key = findMember(members, name)
    const list: readonly unknown[] = Array.isArray(value) ? value : [value]
    const texts = list.filter(target => typeof target === 'string').filter(target => target !== '')
    if (key !== undefined && texts.length > 0 && (key === name || !targets.has(key))) targets.set(key, texts)
  }
  return targets
}
