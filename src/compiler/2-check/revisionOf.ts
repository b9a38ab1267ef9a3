import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { isObject } from '../../runtime/isObject.ts'

/** First 16 hex digits of the SHA-256 of the mapping, keys sorted, comments and white space left out. */
export function revisionOf(mapping: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalText(mapping)))).slice(0, 16)
}

function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value)
  const keys = Object.keys(value).filter(key => key !== '//' && key !== '$schema')
  return `{${keys
    .toSorted()
    .map(key => `${JSON.stringify(key)}:${canonicalText(value[key])}`)
    .join(',')}}`
}
