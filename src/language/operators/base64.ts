import { toBase64 } from '../../runtime/toBase64.ts'
import { failed, type Converter } from '../operator.ts'

export const base64: Converter = {
  name: 'base64',
  summary: 'The UTF-8 bytes of a text in Base64, with padding',
  argument: { slot: 'value', kinds: ['text'], description: 'the text' },
  returns: ['text'],
  expected: 'text',
  examples: [
    { mapping: '$.properties.a | base64', properties: { a: 'Ada' }, result: 'QWRh' },
    { mapping: { '@base64': '$.properties.a' }, properties: { a: 'é' }, result: 'w6k=' },
    { mapping: { '@base64': '$.properties.a' }, properties: { a: 5 }, issues: ['conversion_failed'] }
  ],
  source: 'https://www.rfc-editor.org/rfc/rfc4648#section-4',
  convert: convertBase64
}

/** Base64 text with padding. */
export function convertBase64(value: unknown): unknown {
  return typeof value === 'string' ? toBase64(value) : failed
}
