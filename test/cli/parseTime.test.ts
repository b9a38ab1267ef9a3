import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTime } from '../../src/cli/parseTime.ts'
import { UsageError } from '../../src/cli/usageError.ts'

describe('parseTime', () => {
  it.each([
    [undefined, undefined],
    ['0', 0],
    ['1714557600000', 1_714_557_600_000],
    ['-1', -1],
    ['2024-05-01T10:00:00Z', 1_714_557_600_000],
    ['2024-05-01t12:00:00.5+02:00', 1_714_557_600_500],
    ['2024-05-01 10:00:00z', 1_714_557_600_000],
    ['2024-02-29T00:00:00Z', 1_709_164_800_000]
  ])('reads %s', (text, time) => {
    expect(parseTime(text)).toBe(time)
  })

  it.each(['', 'now', '2024-05-01', '2024-05-01T10:00:00', '2023-02-29T00:00:00Z', '2024-13-01T00:00:00Z', '2024-05-01T25:00:00Z', '1.5'])(
    'refuses %j',
    text => {
      expect(() => parseTime(text)).toThrow(UsageError)
    }
  )

  it('inverts toISOString', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true }), date => {
        expect(parseTime(date.toISOString())).toBe(date.getTime())
      })
    )
  })
})
