import { md5Hex } from '../../runtime/md5Hex.ts'
import { failed, type Converter } from '../operator.ts'

export const md5: Converter = {
  name: 'md5',
  summary: 'The MD5 hash of a text in 32 hex digits; 32 hex digits count as hashed already, a blank text is absent',
  argument: { slot: 'value', kinds: ['text'], description: 'the text, hashed as it is' },
  returns: ['text'],
  expected: 'text',
  examples: [
    { mapping: '$.properties.a | md5', properties: { a: 'abc' }, result: '900150983cd24fb0d6963f7d28e17f72' },
    {
      mapping: { '@md5': '$.properties.a' },
      properties: { a: '900150983CD24FB0D6963F7D28E17F72' },
      result: '900150983cd24fb0d6963f7d28e17f72'
    },
    { mapping: { '@md5': '$.properties.a' }, properties: { a: '' } },
    { mapping: { '@md5': '$.properties.a' }, properties: { a: ['abc'] }, issues: ['conversion_failed'] }
  ],
  source: 'https://www.rfc-editor.org/rfc/rfc1321',
  convert: convertMd5
}

/** 32 hex digits in lower case. */
export function convertMd5(value: unknown): unknown {
  if (typeof value !== 'string') return failed
  return value.trim() === '' ? undefined : md5Hex(value)
}
