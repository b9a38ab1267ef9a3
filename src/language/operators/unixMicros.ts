import { parseDate } from '../../runtime/parseDate.ts'
import { toUnixMicros } from '../../runtime/unixTime.ts'
import { failed, type Converter } from '../operator.ts'

export const unixMicros: Converter = {
  name: 'unixMicros',
  summary: 'Whole microseconds since 1970-01-01 UTC, rounded down',
  argument: { slot: 'value', kinds: ['text', 'number'], description: 'the date' },
  returns: ['number'],
  expected: 'a date from 1684 to 2255',
  examples: [
    { mapping: '$.properties.a | unixMicros', properties: { a: '1970-01-01T00:00:01.900Z' }, result: 1900000 },
    { mapping: { '@unixMicros': '$.properties.a' }, properties: { a: '1969-12-31T23:59:59.999Z' }, result: -1000 },
    { mapping: { '@unixMicros': '$.properties.a' }, properties: { a: 1577934245.5 }, result: 1577934245500000 },
    { mapping: { '@unixMicros': '$.properties.a' }, properties: { a: '9999-01-01' }, issues: ['conversion_failed'] },
    { mapping: { '@unixMicros': '$.properties.a' }, properties: { a: [0] }, issues: ['conversion_failed'] }
  ],
  source: 'https://segment.com/docs/connections/spec/common/#timestamps',
  convert: convertUnixMicros
}

/** A safe integer of microseconds. */
export function convertUnixMicros(value: unknown): unknown {
  const time = parseDate(value)
  return time === undefined ? failed : (toUnixMicros(time) ?? failed)
}
