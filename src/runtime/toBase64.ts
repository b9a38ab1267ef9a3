/**
 * Base64 of the UTF-8 bytes of a text, with padding.
 *
 * @param text - any text
 * @see https://www.rfc-editor.org/rfc/rfc4648#section-4
 * @example toBase64('a:b') // "YTpi"
 */
export function toBase64(text: string): string {
  let binary = ''
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte)
  return btoa(binary)
}
