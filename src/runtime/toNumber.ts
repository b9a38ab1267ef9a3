const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/**
 * Reads a number, or a text that is a JSON number; nothing else is coerced.
 *
 * @param value - any JSON value, e.g. 19.99 or "19.99"
 * @returns a finite number, never -0; undefined for "$5", "1,5", " 5", true, ...
 * @see https://www.rfc-editor.org/rfc/rfc8259#section-6
 * @example toNumber('1e3') // 1000
 * @example toNumber('1,5') // undefined
 */
export function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && jsonNumber.test(value) ? Number(value) : value
  // adding 0 makes -0 a 0
  return typeof number === 'number' && Number.isFinite(number) ? number + 0 : undefined
}
