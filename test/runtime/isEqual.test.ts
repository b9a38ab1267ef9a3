import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { isEqual } from '../../src/runtime/isEqual.ts'
import { uniqueItems } from '../../src/runtime/uniqueItems.ts'

const value = fc.jsonValue({ maxDepth: 3, stringUnit: fc.constantFrom('a', '"', ',') })
const small = fc.oneof(
  fc.constantFrom(0, '0', null, 'null', '', false, [], {}, [0], ['0'], { a: 0 }, { a: '0' }, { a: 0, b: 0 }, { b: 0, a: 0 }),
  value
)

describe('isEqual', () => {
  it('is equality of JSON values', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        expect(isEqual(a, b)).toBe(isDeepStrictEqual(a, b) || (a === 0 && b === 0))
        expect(isEqual(a, structuredClone(a))).toBe(true)
      })
    )
  })

  it('sees own members only', () => {
    expect(isEqual({ constructor: Object }, {})).toBe(false)
    expect(isEqual(JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":2}'))).toBe(false)
    expect(isEqual(JSON.parse('{"__proto__":{}}'), { a: 1 })).toBe(false)
  })
})

describe('uniqueItems', () => {
  it('keeps the first of each', () => {
    fc.assert(
      fc.property(fc.array(small), items => {
        expect(uniqueItems(items)).toEqual(items.filter((item, index) => items.findIndex(other => isEqual(other, item)) === index))
      })
    )
  })

  it('takes a long list in linear time', () => {
    expect(uniqueItems(Array.from({ length: 200_000 }, (_, index) => ({ id: index % 100_000 })))).toHaveLength(100_000)
  })
})
