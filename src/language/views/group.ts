import { groupTraits, reservedTraits } from '../../event/traits.ts'
import { readMember } from '../../runtime/readMember.ts'
import { readTrait, typeTraits } from '../typeTraits.ts'
import type { View, Viewed, ViewedEvent, ViewReader } from '../view.ts'
import { orderTraits } from './orderTraits.ts'
import { traitMembers } from './traitMembers.ts'

const names = /* @__PURE__ */ reservedTraits('group')

/** What is known about the group. */
export const group: View = {
  name: 'group',
  summary: 'the traits of the group: `traits` on group calls, otherwise absent',
  members: /* @__PURE__ */ traitMembers(groupTraits),
  source: 'https://segment.com/docs/connections/spec/group/#traits',
  read: readGroup,
  readMember: readGroupMember
}

export const groupReader: ViewReader = { read: readGroup, readMember: readGroupMember }

function readGroupMember(event: ViewedEvent, name: string): Viewed | undefined {
  return readTrait(readGroup(event), groupTraits, name)
}

function readGroup({ event }: ViewedEvent): Viewed | undefined {
  const traits = readMember(event, 'type') === 'group' ? typeTraits(readMember(event, 'traits'), groupTraits, '/traits') : undefined
  return orderTraits(traits, names)
}
