/**
 * Turns a set of characters into the inside of a regular expression's `[...]` (with the `u` flag).
 *
 * @param chars - single characters and ranges, e.g. "A-Za-z0-9_"; a "-" at either end is itself
 * @example characterSet('a-z') // "\\u{61}-\\u{7a}"
 */
export function characterSet(chars: string): string {
  const codes = Array.from(chars, char => char.codePointAt(0) ?? 0)
  let set = ''
  for (let at = 0; at < codes.length; at++) {
    const from = codes[at] ?? 0
    const to = codes[at + 1] === 0x2d ? codes[at + 2] : undefined
    set += to === undefined ? escape(from) : `${escape(Math.min(from, to))}-${escape(Math.max(from, to))}`
    if (to !== undefined) at += 2
  }
  return set
}

function escape(code: number): string {
  return `\\u{${code.toString(16)}}`
}
