import { isObject } from '../runtime/isObject.ts'
import { objectCell, objectMembers, type Cell } from './cell.ts'
import { planFor, type RemovalPlan } from './removalPlan.ts'

/**
 * The object without the paths: what is left of a nested object stays under its key, an emptied one goes.
 *
 * @param object - the cell of an object; anything else gives absent
 * @param plan - paths below it
 * @param keepsNull - whether null members stay
 */
export function removePaths(object: Cell, plan: RemovalPlan, keepsNull: boolean): Cell | undefined {
  const members = objectMembers(object, keepsNull)
  const left = (members ?? []).flatMap(([key, member]): readonly (readonly [string, Cell])[] => {
    const planned = planFor(key, plan)
    if (planned === undefined) return [[key, member]]
    if (planned.keep !== undefined) return keepPaths(key, member, planned.keep)
    if (!isObject(member.value)) return [[key, member]]
    const rest = removePaths(member, planned.below, true)
    return rest === undefined ? [] : [[key, rest]]
  })
  return left.length === 0 ? undefined : objectCell(left)
}

/** Of a member that goes, the paths that stay. */
function keepPaths(key: string, member: Cell, paths: readonly (readonly string[])[]): readonly (readonly [string, Cell])[] {
  if (paths.some(path => path.length === 0)) return [[key, member]]
  const kept = (objectMembers(member, true) ?? []).flatMap(([name, below]) =>
    keepPaths(
      name,
      below,
      paths.filter(path => path[0] === name).map(path => path.slice(1))
    )
  )
  return kept.length === 0 ? [] : [[key, objectCell(kept)]]
}
