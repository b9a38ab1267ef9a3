import { isEqual } from '../../runtime/isEqual.ts'
import type { Emitted } from '../emission.ts'
import { areScalar } from '../kinds.ts'
import type { Condition } from '../operator.ts'
import { whenThere } from '../whenThere.ts'

export const equals: Condition = {
  name: 'equals',
  summary: 'True when two values are the same: same type, same content at any depth; false when one is absent',
  argument: { slot: 'values', min: 2, max: 2, description: 'the two values' },
  returns: ['boolean'],
  examples: [
    { mapping: { '@equals': ['$.properties.a', 'x'] }, properties: { a: 'x' }, result: true },
    { mapping: { '@equals': ['$.properties.a', 1] }, properties: { a: '1' }, result: false },
    { mapping: { '@equals': ['$.properties.a', '$.properties.b'] }, properties: { a: { x: 1, y: [] }, b: { y: [], x: 1 } }, result: true },
    { mapping: { '@equals': ['$.properties.a', '$.properties.b'] }, result: false }
  ],
  test: testEquals,
  inline(argument) {
    const [left, right] = argument.parts
    // a scalar is compared without a function
    if (left === undefined || right === undefined || !(isScalar(left) || isScalar(right))) return undefined
    const test = `${left.code} === ${right.code}`
    return left.presence === 'always' || right.presence === 'always' ? test : whenThere(argument, test)
  }
}

function isScalar({ code, kinds }: Emitted): boolean {
  return code !== 'null' && areScalar(kinds)
}

/** True for a list of two equal values. */
export function testEquals(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value[0] !== undefined && isEqual(value[0], value[1])
}
