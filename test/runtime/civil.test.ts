import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countDays, countMonthDays, findDay } from '../../src/runtime/civil.ts'

describe('civil', () => {
  it('finds the day that it counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), days => {
        expect(countDays(findDay(days))).toBe(days)
      })
    )
  })

  it('counts one day from one day to the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), days => {
        const { year, month, day } = findDay(days)
        const isLast = day === countMonthDays(year, month)
        const next = isLast ? { year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1 } : { year, month, day: day + 1 }
        expect(findDay(days + 1)).toEqual(next)
      })
    )
  })

  it.each([
    [1900, 28],
    [2000, 29],
    [2023, 28],
    [2024, 29]
  ])('knows the February of %i', (year, days) => {
    expect(countMonthDays(year, 2)).toBe(days)
  })
})
