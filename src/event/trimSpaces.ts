const spaces = /* @__PURE__ */ new Set(' \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000')

/**
 * Removes spaces around a text, in linear time. Control characters and line separators stay: an id that has some is refused.
 *
 * @param text - any text
 * @example trimSpaces(' a b ') // "a b"
 */
export function trimSpaces(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && spaces.has(text.charAt(start))) start += 1
  while (end > start && spaces.has(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}
