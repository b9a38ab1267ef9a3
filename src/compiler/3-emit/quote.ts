import type { Json } from '../../runtime/json.ts'

/**
 * The only way by which a text of a mapping becomes code: a literal that gives this text and nothing else.
 *
 * @param text - any text, lone surrogates too
 * @example quote('a"\u2028') // '"a\\"\\u2028"'
 */
export function quote(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]|[<>&]/g, escapeUnit)
}

/** Line separators end lines of code, and `</script>` may end what code is put into. */
function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

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
