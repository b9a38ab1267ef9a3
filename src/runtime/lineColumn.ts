/**
 * Turns an offset in a text into what editors show. Lines end with LF or CRLF; a bare CR ends none.
 *
 * @param text - the whole text
 * @param offset - UTF-16 index into it; beyond its end counts as its end
 * @returns line and column from 1; a column is one UTF-16 unit
 * @example lineColumn('{\n  "a": 1\n}', 4) // { line: 2, column: 3 }
 */
export function lineColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const end = Math.max(0, Math.min(offset, text.length))
  let line = 1
  let start = 0
  for (let next = text.indexOf('\n'); next !== -1 && next < end; next = text.indexOf('\n', start)) {
    line++
    start = next + 1
  }
  return { line, column: end - start + 1 }
}
