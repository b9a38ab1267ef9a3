import { toUuid } from '../../runtime/toUuid.ts'
import { failed, type Converter } from '../operator.ts'

export const uuid: Converter = {
  name: 'uuid',
  summary: 'The UUID that a text spells, in lower case with dashes; absent when it spells none',
  argument: { slot: 'value', kinds: ['text'], description: '32 hex digits, with or without dashes, in braces or after "urn:uuid:"' },
  returns: ['text'],
  expected: 'text',
  examples: [
    {
      mapping: '$.properties.a | uuid',
      properties: { a: '9C5B94B1-35AD-49BB-B118-8E8FC24ABF80' },
      result: '9c5b94b1-35ad-49bb-b118-8e8fc24abf80'
    },
    {
      mapping: { '@uuid': '$.properties.a' },
      properties: { a: '{9c5b94b135ad49bbb1188e8fc24abf80}' },
      result: '9c5b94b1-35ad-49bb-b118-8e8fc24abf80'
    },
    { mapping: { '@uuid': '$.properties.a' }, properties: { a: 'ajs-9c5b94b1' } },
    { mapping: { '@uuid': '$.properties.a' }, properties: { a: 5 }, issues: ['conversion_failed'] }
  ],
  source: 'https://www.rfc-editor.org/rfc/rfc9562#section-4',
  convert: convertUuid
}

/** 8-4-4-4-12 hex digits in lower case. */
export function convertUuid(value: unknown): unknown {
  return typeof value === 'string' ? toUuid(value) : failed
}
