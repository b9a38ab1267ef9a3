import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * Hashes the UTF-8 bytes of a text; a text of 64 hex digits counts as hashed already.
 *
 * @param text - any text, e.g. "ada@example.com"
 * @returns 64 hex digits in lower case
 * @see https://csrc.nist.gov/pubs/fips/180-4/upd1/final
 * @example sha256Hex('abc').slice(0, 8) // "ba7816bf"
 */
export function sha256Hex(text: string): string {
  return /^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : bytesToHex(sha256(utf8ToBytes(text)))
}

/**
 * Signs the UTF-8 bytes of a text with a key.
 *
 * @param text - any text
 * @param key - any text
 * @returns 64 hex digits in lower case
 * @see https://www.rfc-editor.org/rfc/rfc2104
 * @example hmacSha256Hex('text', 'key').length // 64
 */
export function hmacSha256Hex(text: string, key: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(text)))
}
