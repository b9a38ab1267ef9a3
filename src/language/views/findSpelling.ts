import { foldKey } from '../../runtime/foldKey.ts'
import type { JsonObject } from '../../runtime/json.ts'

/**
 * Finds the key of an object that spells a name, by the key rule: a usable value beats null and "", then the exact key wins.
 *
 * @param object - properties of an event, or a product
 * @param name - in the spelling of the spec, e.g. "order_id"
 * @example findSpelling({ orderId: 'o' }, 'order_id') // "orderId"
 */
export function findSpelling(object: JsonObject, name: string): string | undefined {
  if (Object.hasOwn(object, name) && isUsable(object[name])) return name
  const folded = foldKey(name)
  const keys = Object.keys(object).filter(key => key.length >= folded.length && foldKey(key) === folded)
  return keys.find(key => isUsable(object[key])) ?? (keys.includes(name) ? name : keys[0])
}

function isUsable(value: unknown): boolean {
  return value !== null && value !== '' && value !== undefined
}
