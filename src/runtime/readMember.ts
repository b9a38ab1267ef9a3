/**
 * Reads an own member of an object or an element of a list; never a prototype, never `length`.
 *
 * @param value - any value
 * @param key - the member's name, or the index of an element (a number)
 * @returns the member; undefined when there is none
 * @example readMember({ a: 1 }, 'a') // 1
 * @example readMember({}, 'constructor') // undefined
 */
export function readMember(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) return typeof key === 'number' ? value.at(key) : undefined
  return typeof key === 'string' && Object.hasOwn(value, key) ? (value as { readonly [key: string]: unknown })[key] : undefined
}
