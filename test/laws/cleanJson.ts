/**
 * Looks for what JSON cannot say: undefined, NaN, infinities, -0, holes, functions, instances of classes, an own `__proto__`.
 *
 * @returns where and what; undefined when there is nothing of the kind
 */
export function findStain(value: unknown, place = ''): string | undefined {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return undefined
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? undefined : `${place}: ${String(value)}`
  if (typeof value !== 'object') return `${place}: ${typeof value}`
  const prototype: unknown = Object.getPrototypeOf(value)
  if (Array.isArray(value) ? prototype !== Array.prototype : prototype !== Object.prototype && prototype !== null)
    return `${place}: an instance`
  if (Object.getOwnPropertySymbols(value).length > 0) return `${place}: a symbol`
  if (Object.hasOwn(value, '__proto__')) return `${place}: __proto__`
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  for (const key of keys) {
    const stain = findStain((value as { readonly [key: string]: unknown })[key], `${place}/${key}`)
    if (stain !== undefined) return stain
  }
  return undefined
}
