// control characters, line and paragraph separators, marks that reorder text, lone surrogates
const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu

/**
 * Escapes what could break a line or a terminal.
 *
 * @param text - any text, e.g. of an event
 * @example printable('a\u001b[31m') // "a\\u001b[31m"
 */
export function printable(text: string): string {
  return text.replace(unprintable, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
