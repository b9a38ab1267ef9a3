import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addNumbers, multiplyNumbers, roundNumber } from '../../src/runtime/decimal.ts'

/** A number of at most 15 significant digits, as its digits and the place of its point. */
const decimal = fc.record({ digits: fc.integer({ min: -999_999_999, max: 999_999_999 }), places: fc.integer({ min: 0, max: 6 }) })
const toNumber = ({ digits, places }: { digits: number; places: number }): number => Number(`${digits}e-${places}`)
const finite = fc.double({ noNaN: true, noDefaultInfinity: true })

describe('addNumbers', () => {
  it.each([
    [[0.1, 0.2], 0.3],
    [[1e21, 1], 1e21 + 1],
    [[5e-324, -5e-324], 0],
    [[-0], 0],
    [[1.7976931348623157e308, 1.7976931348623157e308], undefined],
    [[1.7976931348623157e308, 5e-324, -1.7976931348623157e308], 5e-324]
  ])('adds %j exactly', (numbers, sum) => {
    expect(addNumbers(numbers)).toBe(sum)
  })

  it('is the sum of the digits, counted with whole numbers', () => {
    fc.assert(
      fc.property(fc.array(decimal), decimals => {
        const millionths = decimals.reduce((sum, { digits, places }) => sum + BigInt(digits) * 10n ** BigInt(6 - places), 0n)
        expect(addNumbers(decimals.map(toNumber))).toBe(Number(`${millionths}e-6`) + 0)
      })
    )
  })

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(finite), numbers => {
        expect(addNumbers(numbers.toReversed())).toBe(addNumbers(numbers))
      })
    )
  })
})

describe('multiplyNumbers', () => {
  it.each([
    [[19.99, 100], 1999],
    [[1.1, 1.1], 1.21],
    [[-3, 0], 0],
    [[1e-300, 1e-300], 0],
    [[1e200, 1e200], undefined],
    [[1e200, 1e200, 1e-300], 1e100]
  ])('multiplies %j exactly', (numbers, product) => {
    expect(multiplyNumbers(numbers)).toBe(product)
  })

  it('is the product of the digits, counted with whole numbers', () => {
    fc.assert(
      fc.property(fc.array(decimal, { minLength: 1, maxLength: 8 }), decimals => {
        const product = decimals.reduce((total, { digits }) => total * BigInt(digits), 1n)
        const places = decimals.reduce((total, { places }) => total + places, 0)
        expect(multiplyNumbers(decimals.map(toNumber))).toBe(Number(`${product}e-${places}`) + 0)
      })
    )
  })

  it('changes nothing by one', () => {
    fc.assert(
      fc.property(finite, number => {
        expect(multiplyNumbers([number, 1])).toBe(number + 0)
      })
    )
  })
})

describe('roundNumber', () => {
  it.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [-2.5, 0, -3],
    [-0.4, 0, 0],
    [1e21, 2, 1e21],
    [1e-7, 3, 0],
    [5e-324, 20, 0],
    [9007199254740991.0, 0, 9007199254740991]
  ])('rounds %j to %i decimals', (number, digits, result) => {
    expect(roundNumber(number, digits)).toBe(result)
  })

  it('is never further away than half a unit, and changes nothing the second time', () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: 0, max: 6 }), (value, digits) => {
        const rounded = roundNumber(toNumber(value), digits) ?? NaN
        const unit = 10n ** BigInt(6 - digits)
        const millionths = (number: number): bigint => BigInt(roundNumber(number, 0, 6) ?? 0)
        const distance = millionths(rounded) - BigInt(value.digits) * 10n ** BigInt(6 - value.places)
        expect(distance * 2n <= unit && -distance * 2n <= unit).toBe(true)
        expect(roundNumber(rounded, digits)).toBe(rounded)
      })
    )
  })
})
