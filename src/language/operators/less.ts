import { isLess } from '../../runtime/isLess.ts'
import type { Condition } from '../operator.ts'

export const less: Condition = {
  name: 'less',
  summary:
    'True when the first value is less than the second: two numbers, or two texts by their characters; false when they cannot be compared',
  argument: { slot: 'values', min: 2, max: 2, description: 'the two values; texts that are numbers count as numbers' },
  returns: ['boolean'],
  examples: [
    { mapping: { '@less': [0, '$.properties.a'] }, properties: { a: 0.01 }, result: true },
    { mapping: { '@less': ['$.properties.a', 10] }, properties: { a: '9' }, result: true },
    { mapping: { '@less': ['$.properties.a', '$.properties.b'] }, properties: { a: '2020-01-02', b: '2020-01-10' }, result: true },
    { mapping: { '@less': ['$.properties.a', 10] }, properties: { a: 10 }, result: false },
    { mapping: { '@less': ['$.properties.a', 10] }, properties: { a: 'x' }, result: false },
    { mapping: { '@less': ['$.properties.a', 10] }, result: false }
  ],
  test: testLess
}

/** True for a list of two values in ascending order. */
export function testLess(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && isLess(value[0], value[1])
}
