import { readUrlHost } from '../../runtime/readUrlHost.ts'
import { failed, type Converter } from '../operator.ts'

export const urlHost: Converter = {
  name: 'urlHost',
  summary: 'The host of a URL in lower case, without "www.", user and port',
  argument: { slot: 'value', kinds: ['text'], description: 'the URL, with or without its scheme' },
  returns: ['text'],
  expected: 'a URL',
  examples: [
    { mapping: '$.properties.a | urlHost', properties: { a: 'https://www.Acme.test:443/about' }, result: 'acme.test' },
    { mapping: { '@urlHost': '$.properties.a' }, properties: { a: 'shop.acme.test' }, result: 'shop.acme.test' },
    { mapping: { '@urlHost': '$.properties.a' }, properties: { a: 'ada@acme.test' }, issues: ['conversion_failed'] },
    { mapping: { '@urlHost': '$.properties.a' }, properties: { a: 5 }, issues: ['conversion_failed'] }
  ],
  source: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2',
  convert: convertUrlHost
}

/** A host, e.g. "acme.test". */
export function convertUrlHost(value: unknown): unknown {
  return (typeof value === 'string' ? readUrlHost(value) : undefined) ?? failed
}
