import { isWithin } from '../../runtime/isWithin.ts'
import { integerOf } from '../literals.ts'
import type { Condition, Parameters } from '../operator.ts'

export const within: Condition = {
  name: 'within',
  summary: 'True when a date is not too far from now; also when the time now is not known, and without a date',
  argument: { slot: 'value', description: 'the date' },
  parameters: {
    past: {
      slot: 'literal',
      schema: { type: 'integer', minimum: 0 },
      description: 'seconds that it may lie back; any when left out',
      optional: true
    },
    future: {
      slot: 'literal',
      schema: { type: 'integer', minimum: 0 },
      description: 'seconds that it may lie ahead; any when left out',
      optional: true
    }
  },
  returns: ['boolean'],
  absent: true,
  perEvent: true,
  examples: [
    { mapping: { '@within': '$.properties.a', past: 60 }, properties: { a: '2020-01-02T03:04:05Z' }, now: 1577934305000, result: true },
    { mapping: { '@within': '$.properties.a', past: 60 }, properties: { a: '2020-01-02T03:04:05Z' }, now: 1577934305001, result: false },
    { mapping: { '@within': '$.properties.a', future: 0 }, properties: { a: 1577934245 }, now: 1577934244999, result: false },
    { mapping: { '@within': '$.properties.a', past: 60 }, properties: { a: '2020-01-02T03:04:05Z' }, result: true },
    { mapping: { '@within': '$.properties.a', past: 60 }, properties: { a: 'x' }, now: 1577934305000, result: true },
    { mapping: { '@within': '$.properties.a', past: 60 }, now: 1577934305000, result: true }
  ],
  test: testWithin
}

/** True for a date from `past` seconds before to `future` seconds after now, or when either is not known. */
export function testWithin(value: unknown, parameters: Parameters, now: number | undefined): boolean {
  return isWithin(value, integerOf(parameters, 'past'), integerOf(parameters, 'future'), now)
}
