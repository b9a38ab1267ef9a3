import { UserTraits, GroupTraits, type Traits } from '../../event/traitValues.ts'
import { defineMember } from '../../runtime/defineMember.ts'
import { isObject } from '../../runtime/isObject.ts'
import type { JsonObject } from '../../runtime/json.ts'
import { Commerce } from './commerceOf.ts'

/**
 * A view as a plain object, as it reads when a mapping takes it whole: reserved traits in the order of the table, then the others.
 *
 * @param view - from userOf, groupOf, commerceOf or externalIdsOf
 */
export function wholeView(view: Traits | Commerce | JsonObject | undefined): JsonObject | undefined {
  if (view instanceof UserTraits) return wholeTraits(view, UserTraits.names)
  if (view instanceof GroupTraits) return wholeTraits(view, GroupTraits.names)
  if (view instanceof Commerce) return wholeCommerce(view)
  return isObject(view) ? view : undefined
}

function wholeTraits({ slots, keys, values }: Traits, names: readonly string[]): JsonObject {
  const whole: { [key: string]: unknown } = {}
  names.forEach((name, slot) => {
    if (slots[slot] !== undefined) whole[name] = slots[slot]
  })
  keys.forEach((key, index) => defineMember(whole, key, values[index]))
  return whole
}

function wholeCommerce(commerce: Commerce): JsonObject {
  const whole: { [key: string]: unknown } = {}
  for (const name of Commerce.names) if (commerce[name] !== undefined) whole[name] = commerce[name]
  return whole
}
