import { formatDatePattern } from '../../runtime/formatDatePattern.ts'
import { parseDate } from '../../runtime/parseDate.ts'
import { textOf } from '../literals.ts'
import { failed, type Converter, type Parameters } from '../operator.ts'

export const dateFormat: Converter = {
  name: 'dateFormat',
  summary: 'A date written by a pattern, in UTC',
  argument: { slot: 'value', kinds: ['text', 'number'], description: 'the date' },
  parameters: {
    pattern: {
      slot: 'literal',
      schema: { type: 'text', minLength: 1 },
      description: 'YYYY, YY, MM, DD, HH (00 to 23), mm, ss, SSS; everything else stands for itself'
    }
  },
  returns: ['text'],
  expected: 'a date',
  examples: [
    {
      mapping: { '@dateFormat': '$.properties.a', pattern: 'MM/DD/YYYY' },
      properties: { a: '2020-01-02T03:04:05.678Z' },
      result: '01/02/2020'
    },
    {
      mapping: { '@dateFormat': '$.properties.a', pattern: 'YYYY-MM-DD HH:mm:ss.SSS' },
      properties: { a: '2020-01-02T03:04:05+01:00' },
      result: '2020-01-02 02:04:05.000'
    },
    { mapping: { '@dateFormat': '$.properties.a', pattern: 'DD.MM.YY' }, properties: { a: 0 }, result: '01.01.70' },
    { mapping: { '@dateFormat': '$.properties.a', pattern: 'YYYY' }, properties: { a: '2020' }, issues: ['conversion_failed'] },
    { mapping: { '@dateFormat': '$.properties.a', pattern: 'YYYY' }, properties: { a: false }, issues: ['conversion_failed'] }
  ],
  convert: convertDateFormat
}

/** The date in the form of the pattern, e.g. "01/02/2020". */
export function convertDateFormat(value: unknown, parameters: Parameters): unknown {
  const time = parseDate(value)
  return time === undefined ? failed : formatDatePattern(time, textOf(parameters, 'pattern'))
}
