import { formatIsoDateTime } from '../../runtime/formatDate.ts'
import { parseDate } from '../../runtime/parseDate.ts'
import { failed, type Converter } from '../operator.ts'

export const isoDateTime: Converter = {
  name: 'isoDateTime',
  summary: 'A date and time in UTC, always in the form 2020-01-02T03:04:05.678Z; a day alone is its first moment',
  argument: { slot: 'value', kinds: ['text', 'number'], description: 'the date' },
  returns: ['text'],
  expected: 'a date',
  examples: [
    { mapping: '$.properties.a | isoDateTime', properties: { a: '2020-01-02T04:04:05+01:00' }, result: '2020-01-02T03:04:05.000Z' },
    { mapping: { '@isoDateTime': '$.properties.a' }, properties: { a: 1577934245 }, result: '2020-01-02T03:04:05.000Z' },
    { mapping: { '@isoDateTime': '$.properties.a' }, properties: { a: '2020-01-02' }, result: '2020-01-02T00:00:00.000Z' },
    { mapping: { '@isoDateTime': '$.properties.a' }, properties: { a: 'yesterday' }, issues: ['conversion_failed'] },
    { mapping: { '@isoDateTime': '$.properties.a' }, properties: { a: {} }, issues: ['conversion_failed'] }
  ],
  source: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  convert: convertIsoDateTime
}

/** Milliseconds precise, in UTC, e.g. "2020-01-02T03:04:05.678Z". */
export function convertIsoDateTime(value: unknown): unknown {
  const time = parseDate(value)
  return time === undefined ? failed : formatIsoDateTime(time)
}
