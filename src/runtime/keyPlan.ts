import { foldKey } from './foldKey.ts'
import { traitSpellings } from './traitSpellings.ts'

/** What is said of members by their names: exactly so spelled, else as a reserved trait in another spelling. */
export interface KeyPlan<T> {
  readonly exact: ReadonlyMap<string, T>
  /** spelling of the spec -> the names that mean it, in order */
  readonly spelled: ReadonlyMap<string, readonly (readonly [name: string, said: T])[]>
}

/**
 * Puts names from settings or a mapping into order: once for many objects.
 *
 * @param entries - name, e.g. "created_at", and what is said of it
 */
export function keyPlan<T>(entries: Iterable<readonly [name: string, said: T]>): KeyPlan<T> {
  const exact = new Map(entries)
  const spelled = new Map<string, (readonly [string, T])[]>()
  for (const [name, said] of exact) {
    const spelling = traitSpellings.get(foldKey(name))
    if (spelling !== undefined && spelling !== name) spelled.set(spelling, [...(spelled.get(spelling) ?? []), [name, said]])
  }
  return { exact, spelled }
}

/**
 * What a plan says of a member: a name that is a member itself means that one and no other.
 *
 * @param key - the member's
 * @param hasMember - whether the object has a member of that name
 * @returns undefined when the plan does not name it
 */
export function plannedFor<T>(key: string, { exact, spelled }: KeyPlan<T>, hasMember: (name: string) => boolean): T | undefined {
  return exact.get(key) ?? (spelled.size === 0 ? undefined : spelled.get(key)?.find(([name]) => !hasMember(name))?.[1])
}
