import { foldKey } from '../runtime/foldKey.ts'
import type { Removal } from './tree.ts'

/** What a `@rest` leaves out, by the first name of each path. */
export interface RemovalPlan {
  readonly exact: ReadonlyMap<string, MemberPlan>
  readonly folded: ReadonlyMap<string, MemberPlan>
  /** in the order of the mapping */
  readonly removals: readonly Removal[]
}

/** What becomes of one member: it goes, but for the paths of `keep`, or what is below it is left out. */
export interface MemberPlan {
  readonly keep: readonly (readonly string[])[] | undefined
  readonly below: RemovalPlan
  readonly removals: readonly Removal[]
}

/** Puts paths that are left out into order. */
export function planOf(removals: readonly Removal[]): RemovalPlan {
  return {
    exact: groupBy(
      removals.filter(({ folded }) => !folded),
      name => name
    ),
    folded: groupBy(
      removals.filter(({ folded }) => folded),
      foldKey
    ),
    removals
  }
}

function groupBy(removals: readonly Removal[], keyOf: (name: string) => string): ReadonlyMap<string, MemberPlan> {
  const groups = new Map<string, Removal[]>()
  for (const removal of removals) {
    const key = keyOf(removal.path[0] ?? '')
    groups.set(key, [...(groups.get(key) ?? []), removal])
  }
  return new Map([...groups].map(([key, group]) => [key, planMember(group)]))
}

function planMember(removals: readonly Removal[]): MemberPlan {
  const whole = removals.find(({ path }) => path.length === 1)
  if (whole !== undefined) return { keep: whole.keep ?? [], below: noRemovals, removals }
  return { keep: undefined, below: planOf(removals.map(removal => ({ ...removal, path: removal.path.slice(1) }))), removals }
}

/** Nothing is left out. */
export const noRemovals: RemovalPlan = /* @__PURE__ */ planOf([])

/**
 * What a plan says of a member.
 *
 * @param key - the member's
 * @returns undefined when it stays as it is
 */
export function planFor(key: string, { exact, folded, removals }: RemovalPlan): MemberPlan | undefined {
  const same = exact.get(key)
  const alike = folded.size === 0 ? undefined : folded.get(foldKey(key))
  if (same === undefined || alike === undefined) return same ?? alike
  return planMember(removals.filter(removal => same.removals.includes(removal) || alike.removals.includes(removal)))
}
