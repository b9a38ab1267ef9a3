/**
 * Counts the characters of a text: Unicode code points, a broken surrogate counts as one.
 *
 * @param text - any text
 * @example countCodePoints('a😀') // 2
 */
export function countCodePoints(text: string): number {
  let pairs = 0
  for (let index = 1; index < text.length; index += 1) {
    if (isLow(text.charCodeAt(index)) && isHigh(text.charCodeAt(index - 1))) pairs += 1
  }
  return text.length - pairs
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}
