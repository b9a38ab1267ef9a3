import { findTrait, groupTraits, memberTraits, userTraits, type TraitTable } from '../../event/traits.ts'
import type { Segment } from '../../language/tree.ts'

/**
 * Reserved traits in the spelling of the spec, whichever way the mapping writes them. LANGUAGE.md rule 2
 *
 * @example canonicalSegments('user', ['created_at']) // ["createdAt"]
 */
export function canonicalSegments(root: string, segments: readonly Segment[]): readonly Segment[] {
  if (root === 'context' && segments[0] === 'traits') return ['traits', ...spell(segments.slice(1), [userTraits])]
  if (root === 'user') return spell(segments, [userTraits])
  if (root === 'group') return spell(segments, [groupTraits])
  return root === 'traits' ? spell(segments, [userTraits, groupTraits]) : segments
}

function spell([name, ...rest]: readonly Segment[], tables: readonly TraitTable[]): readonly Segment[] {
  if (typeof name !== 'string') return name === undefined ? [] : [name, ...rest]
  const trait = tables.map(table => findTrait(table, name)).find(trait => trait !== undefined)
  if (trait === undefined) return [name, ...rest]
  const members = memberTraits(trait.kind)
  return [trait.name, ...(members ? spell(rest, [members]) : rest)]
}
