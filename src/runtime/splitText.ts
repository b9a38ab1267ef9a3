/**
 * Splits a text at every separator.
 *
 * @param text - any text
 * @param separator - plain text; with "" nothing is split
 * @param max - at most so many parts, the last one holds the rest
 * @returns the parts, empty ones too; none for ""
 * @example splitText('a,b', ',') // ["a", "b"]
 * @example splitText('Ada King Lovelace', ' ', 2) // ["Ada", "King Lovelace"]
 */
export function splitText(text: string, separator: string, max: number = Infinity): readonly string[] {
  if (text === '') return []
  const parts: string[] = []
  let from = 0
  for (let at = separator === '' ? -1 : text.indexOf(separator); at >= 0 && parts.length < max - 1; at = text.indexOf(separator, from)) {
    parts.push(text.slice(from, at))
    from = at + separator.length
  }
  return [...parts, text.slice(from)]
}
