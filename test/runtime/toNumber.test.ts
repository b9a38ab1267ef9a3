import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBoolean } from '../../src/runtime/toBoolean.ts'
import { toInteger } from '../../src/runtime/toInteger.ts'
import { toNumber } from '../../src/runtime/toNumber.ts'

function parseJsonNumber(text: string): number | undefined {
  // JSON.parse allows white space around the number
  if (/^\s|\s$/.test(text)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'number' && Number.isFinite(value) ? value + 0 : undefined
  } catch {
    return undefined
  }
}

describe('toNumber', () => {
  it.each([
    ['19.50', 19.5],
    ['-0', 0],
    [-0, 0],
    ['1e3', 1000],
    ['1e999', undefined],
    ['', undefined],
    ['0x10', undefined],
    ['.5', undefined],
    ['1.', undefined]
  ])('reads %j as %j', (value, number) => {
    expect(toNumber(value)).toBe(number)
  })

  it.each(['01', '+1', ' 1', '1 ', '1,5', '$5', 'NaN', 'Infinity', '1_000', '１', true, null, undefined, [1], { valueOf: 1 }])(
    'refuses %j',
    value => {
      expect(toNumber(value)).toBeUndefined()
    }
  )

  it('takes the texts that JSON takes', () => {
    const unit = fc.constantFrom(...'0019-+.eE ')
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit, maxLength: 8 }), fc.double().map(String)), text => {
        expect(toNumber(text)).toBe(parseJsonNumber(text))
      }),
      { numRuns: 2000 }
    )
  })

  it('reads back what JSON writes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), number => {
        expect(toNumber(JSON.stringify(number))).toBe(number + 0)
      })
    )
  })
})

describe('toInteger', () => {
  it.each([
    ['3.0', 3],
    ['1e2', 100],
    [-0, 0],
    [1.5, undefined],
    ['1.5', undefined],
    [2 ** 53, undefined],
    ['9007199254740993', undefined],
    [true, undefined]
  ])('reads %j as %j', (value, number) => {
    expect(toInteger(value)).toBe(number)
  })
})

describe('toBoolean', () => {
  it.each([
    [true, true],
    ['TRUE', true],
    [1, true],
    [false, false],
    ['False', false],
    [0, false],
    [-0, false]
  ])('reads %j as %j', (value, boolean) => {
    expect(toBoolean(value)).toBe(boolean)
  })

  it.each(['yes', '', '1', '0', ' true', 2, [], {}, null])('refuses %j', value => {
    expect(toBoolean(value)).toBeUndefined()
  })
})
