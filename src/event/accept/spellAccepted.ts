import { defineMember } from '../../runtime/defineMember.ts'
import { isPlainObject } from '../../runtime/isPlainObject.ts'
import type { JsonObject } from '../../runtime/json.ts'
import { replaceMember } from '../../runtime/replaceMember.ts'
import { findTrait, groupTraits, memberTraits, userTraits, type TraitTable } from '../traits.ts'

/**
 * An event that was accepted, with its reserved traits in canonical spelling: each is there in one spelling only.
 *
 * @param event - from acceptEvent; parts that are spelled well are shared
 */
export function spellAccepted(event: JsonObject): JsonObject {
  const { context } = event
  const traits = spellMembers(event['traits'], event['type'] === 'group' ? groupTraits : userTraits)
  const contextTraits = isPlainObject(context) ? spellMembers(context['traits'], userTraits) : undefined
  const isSame = contextTraits === (context as JsonObject | undefined)?.['traits']
  const spelled = isPlainObject(context) && !isSame ? replaceMember(context, 'traits', contextTraits) : context
  return replaceMember(replaceMember(event, 'traits', traits), 'context', spelled)
}

function spellMembers(members: unknown, table: TraitTable): unknown {
  if (!isPlainObject(members)) return members
  const spelled: { [key: string]: unknown } = {}
  let isSame = true
  for (const key in members) {
    const trait = findTrait(table, key)
    const inner = trait && memberTraits(trait.kind)
    const value = inner === undefined ? members[key] : spellMembers(members[key], inner)
    const name = trait?.name ?? key
    isSame &&= name === key && value === members[key]
    defineMember(spelled, name, value)
  }
  return isSame ? members : spelled
}
