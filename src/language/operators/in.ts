import { isEqual } from '../../runtime/isEqual.ts'
import type { Condition, Parameters } from '../operator.ts'
import { whenThere } from '../whenThere.ts'

export const inOperator: Condition = {
  name: 'in',
  summary: 'True when a value is the same as an element of a list; false when one of the two is absent',
  argument: { slot: 'value', description: 'the value' },
  parameters: { of: { slot: 'value', kinds: ['list'], description: 'the list' } },
  returns: ['boolean'],
  examples: [
    { mapping: { '@in': '$.properties.a', of: ['x', 'y'] }, properties: { a: 'y' }, result: true },
    { mapping: { '@in': '$.properties.a', of: '$.settings.names' }, properties: { a: 'X' }, settings: { names: ['x'] }, result: false },
    { mapping: { '@in': '$.properties.a', of: '$.properties.b' }, properties: { a: 'x', b: 'xy' }, result: false },
    { mapping: { '@in': '$.properties.a', of: ['x'] }, result: false }
  ],
  test: testIn,
  inline(argument, call) {
    const items = call.literals('of')
    if (items === undefined || !items.every(item => item !== null && typeof item !== 'object')) return undefined
    return whenThere(argument, `${call.set(items)}.has(${argument.code})`)
  }
}

/** True when `of` is a list that has the value. */
export function testIn(value: unknown, { of }: Parameters): boolean {
  return value !== undefined && Array.isArray(of) && of.some(item => isEqual(item, value))
}
