/**
 * Reads true or false.
 *
 * @param value - true, false, 1, 0, or "true", "false" in any case
 * @returns the boolean; undefined for everything else
 * @example toBoolean('TRUE') // true
 * @example toBoolean('yes') // undefined
 */
export function toBoolean(value: unknown): boolean | undefined {
  const word = typeof value === 'string' && value.length <= 5 ? value.toLowerCase() : value
  if (word === true || word === 1 || word === 'true') return true
  return word === false || word === 0 || word === 'false' ? false : undefined
}
