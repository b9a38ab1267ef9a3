// `$.group` by value, for compiled mappings; the view with origins is in group.ts.
import type { PreparedEvent } from '../../event/prepare.ts'
import { readTraits } from '../../event/readTraits.ts'
import { groupTraits } from '../../event/traits.ts'
import { GroupTraits } from '../../event/traitValues.ts'
import { readMember } from '../../runtime/readMember.ts'

/**
 * The traits of the group: `$.group` by value.
 *
 * @returns undefined on other calls, and when nothing is known
 */
export function groupOf(prepared: PreparedEvent): GroupTraits | undefined {
  if (prepared.group === undefined) prepared.group = readGroup(prepared) ?? null
  return prepared.group ?? undefined
}

function readGroup(prepared: PreparedEvent): GroupTraits | undefined {
  const { type, reading } = prepared
  if (type !== 'group') return undefined
  return reading
    ? (reading.ownTraits as GroupTraits | undefined)
    : readTraits(readMember(prepared.event, 'traits'), groupTraits, GroupTraits)
}
