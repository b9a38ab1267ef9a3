import { truncateText, type LengthUnit } from '../../runtime/truncateText.ts'
import { choiceOf, integerOf } from '../literals.ts'
import { failed, type Converter, type Parameters, type Report } from '../operator.ts'

const units: readonly LengthUnit[] = ['characters', 'bytes']

export const truncate: Converter = {
  name: 'truncate',
  summary: 'The text, cut to a maximum length between whole characters',
  argument: { slot: 'value', kinds: ['text'], description: 'the text' },
  parameters: {
    max: { slot: 'literal', schema: { type: 'integer', minimum: 1 }, description: 'how many may stay' },
    unit: {
      slot: 'literal',
      schema: { type: 'text', enum: units },
      description: 'characters (Unicode code points) or bytes (of UTF-8); characters when left out',
      optional: true
    }
  },
  returns: ['text'],
  expected: 'text',
  examples: [
    { mapping: { '@truncate': '$.properties.a', max: 3 }, properties: { a: 'abc' }, result: 'abc' },
    { mapping: { '@truncate': '$.properties.a', max: 2 }, properties: { a: '👍👎👍' }, result: '👍👎', issues: ['truncated'] },
    { mapping: { '@truncate': '$.properties.a', max: 3, unit: 'bytes' }, properties: { a: 'aéé' }, result: 'aé', issues: ['truncated'] },
    { mapping: { '@truncate': '$.properties.a', max: 3 }, properties: { a: 12345 }, issues: ['conversion_failed'] }
  ],
  convert: convertTruncate
}

/** At most `max` characters or bytes of the text. */
export function convertTruncate(value: unknown, parameters: Parameters, report: Report): unknown {
  if (typeof value !== 'string') return failed
  const max = integerOf(parameters, 'max') ?? value.length
  const unit = choiceOf(parameters, 'unit', units, 'characters')
  const text = truncateText(value, max, unit)
  if (text.length < value.length) report('truncated', { max, unit })
  return text
}
