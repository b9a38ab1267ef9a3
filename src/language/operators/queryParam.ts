import { readQueryParam } from '../../runtime/readQueryParam.ts'
import { textOf } from '../literals.ts'
import { failed, type Converter, type Parameters } from '../operator.ts'

export const queryParam: Converter = {
  name: 'queryParam',
  summary: 'The value of a parameter in the query of a URL, decoded; absent when there is none',
  argument: { slot: 'value', kinds: ['text'], description: 'the URL, or its query with the question mark' },
  parameters: {
    name: { slot: 'literal', schema: { type: 'text', minLength: 1 }, description: 'the name of the parameter, exact; the first one counts' }
  },
  returns: ['text'],
  expected: 'text',
  examples: [
    {
      mapping: { '@queryParam': '$.properties.a', name: 'id' },
      properties: { a: 'https://x.test/?ID=0&id=a%20b&id=c#id=d' },
      result: 'a b'
    },
    { mapping: { '@queryParam': '$.properties.a', name: 'id' }, properties: { a: '?id=%zz+1' }, result: '%zz 1' },
    { mapping: { '@queryParam': '$.properties.a', name: 'id' }, properties: { a: 'https://x.test/?id=' } },
    { mapping: { '@queryParam': '$.properties.a', name: 'id' }, properties: { a: { id: 1 } }, issues: ['conversion_failed'] }
  ],
  source: 'https://url.spec.whatwg.org/#urlencoded-parsing',
  convert: convertQueryParam
}

/** The decoded value, never "". */
export function convertQueryParam(value: unknown, parameters: Parameters): unknown {
  return typeof value === 'string' ? readQueryParam(value, textOf(parameters, 'name')) : failed
}
