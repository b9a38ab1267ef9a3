import { failed, type Converter } from '../operator.ts'

export const count: Converter = {
  name: 'count',
  summary: 'How many elements a list has',
  argument: { slot: 'value', kinds: ['list'], description: 'the list' },
  returns: ['number'],
  expected: 'a list',
  examples: [
    { mapping: { '@count': '$.properties.a' }, properties: { a: ['x', null] }, result: 2 },
    { mapping: { '@count': '$.properties.a' }, properties: { a: [] }, result: 0 },
    { mapping: { '@count': '$.properties.a' }, properties: { a: 'x' }, issues: ['conversion_failed'] }
  ],
  convert: convertCount
}

/** A number of elements, nulls included. */
export function convertCount(value: unknown): unknown {
  return Array.isArray(value) ? value.length : failed
}
