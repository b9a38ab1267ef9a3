/**
 * Tells whether a text can be one segment of a path: encoding cannot help a dot segment, and a lone surrogate has no bytes.
 *
 * @example isPathSegment('a/b') // true: encoded, it is one
 * @example isPathSegment('..') // false
 */
export function isPathSegment(text: string): boolean {
  return text !== '' && text !== '.' && text !== '..' && text.isWellFormed()
}
