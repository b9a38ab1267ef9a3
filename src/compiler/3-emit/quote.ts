import { quote } from '../../runtime/quote.ts'
import type { Json } from '../../runtime/json.ts'

/**
 * A JSON value as code.
 *
 * @param value - from a mapping
 */
export function literalCode(value: Json): string {
  if (typeof value === 'string') return quote(value)
  if (value === null || typeof value !== 'object') return Object.is(value, -0) ? '-0' : String(value)
  if (isList(value)) return `[${value.map(literalCode).join(', ')}]`
  const members = Object.entries(value).map(([key, member]) => `${memberName(key)}: ${literalCode(member)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

/** A name in an object literal: computed where a plain one would mean the prototype. */
function memberName(key: string): string {
  return key === '__proto__' ? `[${quote(key)}]` : quote(key)
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
