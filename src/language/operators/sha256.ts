import { sha256Hex } from '../../runtime/sha256Hex.ts'
import { failed, type Converter } from '../operator.ts'

export const sha256: Converter = {
  name: 'sha256',
  summary: 'The SHA-256 hash of a text in 64 hex digits; 64 hex digits count as hashed already, a blank text is absent',
  argument: { slot: 'value', kinds: ['text'], description: 'the text, hashed as it is' },
  returns: ['text'],
  expected: 'text',
  examples: [
    {
      mapping: '$.properties.a | sha256',
      properties: { a: 'mary' },
      result: '6915771be1c5aa0c886870b6951b03d7eafc121fea0e80a5ea83beb7c449f4ec'
    },
    {
      mapping: { '@sha256': '$.properties.a' },
      properties: { a: '6915771BE1C5AA0C886870B6951B03D7EAFC121FEA0E80A5EA83BEB7C449F4EC' },
      result: '6915771be1c5aa0c886870b6951b03d7eafc121fea0e80a5ea83beb7c449f4ec'
    },
    { mapping: { '@sha256': '$.properties.a' }, properties: { a: ' ' } },
    { mapping: { '@sha256': '$.properties.a' }, properties: { a: 5 }, issues: ['conversion_failed'] }
  ],
  source: 'https://csrc.nist.gov/pubs/fips/180-4/upd1/final',
  convert: convertSha256
}

/** 64 hex digits in lower case. */
export function convertSha256(value: unknown): unknown {
  if (typeof value !== 'string') return failed
  return value.trim() === '' ? undefined : sha256Hex(value)
}
