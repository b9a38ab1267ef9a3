import { foldKey } from './foldKey.ts'
import { traitSpellings } from './traitSpellings.ts'

/**
 * Finds the member that a name from settings or a mapping means: exactly so spelled, else the reserved trait that it names.
 *
 * @param members - by key
 * @param name - e.g. "created_at"
 * @returns the key that the members have, e.g. "createdAt"; undefined when they have none
 * @example findMember(new Map([['createdAt', 1]]), 'created_at') // "createdAt"
 */
export function findMember(members: ReadonlyMap<string, unknown>, name: string): string | undefined {
  if (members.has(name)) return name
  const spelling = traitSpellings.get(foldKey(name))
  return spelling !== undefined && members.has(spelling) ? spelling : undefined
}
