/**
 * Appends one token to a JSON pointer.
 *
 * @param pointer - RFC 6901, e.g. "/traits"
 * @param key - the member's name or the index
 * @returns the longer pointer
 * @see https://www.rfc-editor.org/rfc/rfc6901
 * @example appendPointer('/traits', 'a/b') // "/traits/a~1b"
 */
export function appendPointer(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`
}

/**
 * Splits a JSON pointer into its tokens.
 *
 * @param pointer - RFC 6901, e.g. "/traits/a~1b"
 * @returns the names, unescaped; none for ""
 * @see https://www.rfc-editor.org/rfc/rfc6901
 * @example splitPointer('/traits/a~1b') // ["traits", "a/b"]
 */
export function splitPointer(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(token => token.replace(/~1/g, '/').replace(/~0/g, '~'))
}
