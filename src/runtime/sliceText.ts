/**
 * Cuts a part out of a text, counted in whole characters (Unicode code points).
 *
 * @param text - any text
 * @param start - the first character, from 0; negative counts from the end
 * @param end - the character before which the part ends; negative counts from the end; left out: to the end
 * @returns the part, "" when there is none
 * @example sliceText('cio_12', 4) // "12"
 * @example sliceText('👍👎', -1) // "👎"
 */
export function sliceText(text: string, start: number, end?: number): string {
  return text.slice(findOffset(text, start), end === undefined ? text.length : findOffset(text, end))
}

/** The place in UTF-16 units of the n-th character. */
function findOffset(text: string, index: number): number {
  let at = index < 0 ? text.length : 0
  for (let left = index; left > 0 && at < text.length; left--) at += isPair(text, at) ? 2 : 1
  for (let left = index; left < 0 && at > 0; left++) at -= isPair(text, at - 2) ? 2 : 1
  return at
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff
}
