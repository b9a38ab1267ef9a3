/** What `truncateText` counts. Characters are Unicode code points, bytes those of UTF-8. */
export type LengthUnit = 'characters' | 'bytes'

/**
 * Cuts a text to a maximum length, between whole characters.
 *
 * @param text - any text
 * @param max - how many characters or bytes may stay
 * @returns the text itself when it is short enough
 * @example truncateText('añb', 3, 'bytes') // "añ"
 * @example truncateText('👍👎', 1, 'characters') // "👍"
 */
export function truncateText(text: string, max: number, unit: LengthUnit): string {
  const bytes = unit === 'bytes'
  if (text.length * (bytes ? 3 : 1) <= max) return text
  let used = 0
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0
    used += bytes ? byteLength(code) : 1
    if (used > max) return text.slice(0, at)
    at += code > 0xffff ? 2 : 1
  }
  return text
}

function byteLength(code: number): number {
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code > 0xffff ? 4 : 3
}
