import { foldKey } from '../runtime/foldKey.ts'
import { isObject } from '../runtime/isObject.ts'
import { objectCell, objectMembers, type Cell } from './cell.ts'
import type { Removal } from './tree.ts'

/**
 * The object without the paths: what is left of a nested object stays under its key, an emptied one goes.
 *
 * @param object - the cell of an object; anything else gives absent
 * @param removals - paths below it
 * @param keepsNull - whether null members stay
 */
export function removePaths(object: Cell, removals: readonly Removal[], keepsNull: boolean): Cell | undefined {
  const members = objectMembers(object, keepsNull)
  const left = (members ?? []).flatMap(([key, member]): readonly (readonly [string, Cell])[] => {
    const below = removals.filter(({ path, folded }) => (folded ? foldKey(path[0] ?? '') === foldKey(key) : path[0] === key))
    if (below.length === 0) return [[key, member]]
    const whole = below.find(({ path }) => path.length === 1)
    if (whole !== undefined) return keepPaths(key, member, whole.keep ?? [])
    if (!isObject(member.value)) return [[key, member]]
    const rest = removePaths(
      member,
      below.map(removal => ({ ...removal, path: removal.path.slice(1) })),
      true
    )
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
