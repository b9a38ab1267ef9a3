/**
 * Makes sure that a loop over the keys of an object sees its own keys only.
 *
 * @param object - a plain object
 * @returns the same object; a copy without prototype while `Object.prototype` is polluted
 */
export function ownMembers<T extends object>(object: T): T {
  for (const _ in {}) return Object.assign(Object.create(null) as T, object)
  return object
}
