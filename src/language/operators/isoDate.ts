import { formatIsoDate } from '../../runtime/formatDate.ts'
import { parseDate } from '../../runtime/parseDate.ts'
import { failed, type Converter } from '../operator.ts'

export const isoDate: Converter = {
  name: 'isoDate',
  summary: 'The day of a date in UTC, in the form 2020-01-02',
  argument: { slot: 'value', kinds: ['text', 'number'], description: 'the date' },
  returns: ['text'],
  expected: 'a date',
  examples: [
    { mapping: '$.properties.a | isoDate', properties: { a: '2020-01-02' }, result: '2020-01-02' },
    { mapping: { '@isoDate': '$.properties.a' }, properties: { a: '2020-01-02T23:00:00-05:00' }, result: '2020-01-03' },
    { mapping: { '@isoDate': '$.properties.a' }, properties: { a: '2020-02-30' }, issues: ['conversion_failed'] },
    { mapping: { '@isoDate': '$.properties.a' }, properties: { a: true }, issues: ['conversion_failed'] }
  ],
  source: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  convert: convertIsoDate
}

/** A day in UTC, e.g. "2020-01-02". */
export function convertIsoDate(value: unknown): unknown {
  const time = parseDate(value)
  return time === undefined ? failed : formatIsoDate(time)
}
