/**
 * Adds a member to an object that we are building, as an own data property whatever its name is.
 *
 * @param object - an object made by us, not yet handed out
 * @param key - any name; `__proto__` becomes an own member and never a prototype
 * @param value - the member's value
 */
export function defineMember<T>(object: { [key: string]: T }, key: string, value: T): void {
  if (key === '__proto__') Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
  else object[key] = value
}
