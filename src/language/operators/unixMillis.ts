import { parseDate } from '../../runtime/parseDate.ts'
import { toUnixMillis } from '../../runtime/unixTime.ts'
import { failed, type Converter } from '../operator.ts'

export const unixMillis: Converter = {
  name: 'unixMillis',
  summary: 'Whole milliseconds since 1970-01-01 UTC, rounded down',
  argument: { slot: 'value', kinds: ['text', 'number'], description: 'the date' },
  returns: ['number'],
  expected: 'a date',
  examples: [
    { mapping: '$.properties.a | unixMillis', properties: { a: '1970-01-01T00:00:01.900Z' }, result: 1900 },
    { mapping: { '@unixMillis': '$.properties.a' }, properties: { a: '1969-12-31T23:59:59.999Z' }, result: -1 },
    { mapping: { '@unixMillis': '$.properties.a' }, properties: { a: 1577934245.5 }, result: 1577934245500 },
    { mapping: { '@unixMillis': '$.properties.a' }, properties: { a: 'soon' }, issues: ['conversion_failed'] },
    { mapping: { '@unixMillis': '$.properties.a' }, properties: { a: [0] }, issues: ['conversion_failed'] }
  ],
  source: 'https://segment.com/docs/connections/spec/common/#timestamps',
  convert: convertUnixMillis
}

/** A whole number of milliseconds. */
export function convertUnixMillis(value: unknown): unknown {
  const time = parseDate(value)
  return time === undefined ? failed : toUnixMillis(time)
}
