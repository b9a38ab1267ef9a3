/**
 * Tells whether a text, once encoded, can be one segment of a path: encoding cannot help a dot segment, and a lone surrogate has no bytes.
 *
 * @example isPathSegment('a/b') // true
 * @example isPathSegment('..') // false
 */
export function isPathSegment(text: string): boolean {
  return text !== '' && text !== '.' && text !== '..' && text.isWellFormed()
}
