import { parseDate } from '../../runtime/parseDate.ts'
import { toUnixSeconds } from '../../runtime/unixTime.ts'
import { failed, type Converter } from '../operator.ts'

export const unixSeconds: Converter = {
  name: 'unixSeconds',
  summary: 'Whole seconds since 1970-01-01 UTC, rounded down',
  argument: { slot: 'value', kinds: ['text', 'number'], description: 'the date' },
  returns: ['number'],
  expected: 'a date',
  examples: [
    { mapping: '$.properties.a | unixSeconds', properties: { a: '1970-01-01T00:00:01.900Z' }, result: 1 },
    { mapping: { '@unixSeconds': '$.properties.a' }, properties: { a: '1969-12-31T23:59:59.999Z' }, result: -1 },
    { mapping: { '@unixSeconds': '$.properties.a' }, properties: { a: 1577934245.5 }, result: 1577934245 },
    { mapping: { '@unixSeconds': '$.properties.a' }, properties: { a: 'soon' }, issues: ['conversion_failed'] },
    { mapping: { '@unixSeconds': '$.properties.a' }, properties: { a: [0] }, issues: ['conversion_failed'] }
  ],
  source: 'https://segment.com/docs/connections/spec/common/#timestamps',
  convert: convertUnixSeconds
}

/** A whole number of seconds. */
export function convertUnixSeconds(value: unknown): unknown {
  const time = parseDate(value)
  return time === undefined ? failed : toUnixSeconds(time)
}
