/**
 * Reads a member that may have been left out: never from a prototype.
 *
 * @example readOwn({ a: 1 }, 'a') // 1
 */
export function readOwn<T extends object, K extends keyof T>(object: T, key: K): T[K] | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}
