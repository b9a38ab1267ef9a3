import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * Hashes the UTF-8 bytes of a text; a text of 32 hex digits counts as hashed already.
 *
 * @param text - any text
 * @returns 32 hex digits in lower case
 * @see https://www.rfc-editor.org/rfc/rfc1321
 * @example md5Hex('abc') // "900150983cd24fb0d6963f7d28e17f72"
 */
export function md5Hex(text: string): string {
  return /^[0-9a-f]{32}$/i.test(text) ? text.toLowerCase() : bytesToHex(md5(utf8ToBytes(text)))
}
