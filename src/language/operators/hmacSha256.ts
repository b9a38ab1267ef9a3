import { hmacSha256Hex } from '../../runtime/sha256Hex.ts'
import { failed, type Converter, type Parameters } from '../operator.ts'

export const hmacSha256: Converter = {
  name: 'hmacSha256',
  summary: 'A text signed with a key by HMAC-SHA-256, in 64 hex digits; absent without a key',
  argument: { slot: 'value', kinds: ['text'], description: 'the text' },
  parameters: { key: { slot: 'value', kinds: ['text'], description: 'the key; a secret one only inside "auth"' } },
  returns: ['text'],
  expected: 'text, and a key that is text',
  examples: [
    {
      mapping: { '@hmacSha256': '$.properties.a', key: '$.settings.k' },
      properties: { a: 'what do ya want for nothing?' },
      settings: { k: 'Jefe' },
      result: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
    },
    { mapping: { '@hmacSha256': '$.properties.a', key: '$.properties.k' }, properties: { a: 'x' } },
    { mapping: { '@hmacSha256': '$.properties.a', key: 'k' }, properties: { a: 5 }, issues: ['conversion_failed'] }
  ],
  source: 'https://www.rfc-editor.org/rfc/rfc2104',
  convert: convertHmacSha256
}

/** 64 hex digits in lower case. */
export function convertHmacSha256(value: unknown, { key }: Parameters): unknown {
  if (key === undefined || key === null || key === '') return undefined
  return typeof value === 'string' && typeof key === 'string' ? hmacSha256Hex(value, key) : failed
}
