import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatIsoDateTime } from '../../src/runtime/formatDate.ts'
import { formatDatePattern } from '../../src/runtime/formatDatePattern.ts'
import { parseDate } from '../../src/runtime/parseDate.ts'
import { toUnixMicros, toUnixMillis, toUnixSeconds } from '../../src/runtime/unixTime.ts'

const time = fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 })

describe('unixTime', () => {
  it.each([
    [0, 0, 0, 0],
    [-0, 0, 0, 0],
    [1999, 1, 1999, 1_999_000],
    [-1, -1, -1, -1000],
    [0.5, 0, 0, 0],
    [253_402_300_799_999, 253_402_300_799, 253_402_300_799_999, undefined]
  ])('rounds %d down', (ms, seconds, millis, micros) => {
    expect([toUnixSeconds(ms), toUnixMillis(ms), toUnixMicros(ms)]).toEqual([seconds, millis, micros])
    expect(Object.is(toUnixSeconds(ms), -0)).toBe(false)
  })

  it('inverts: the date of the seconds is the start of the second', () => {
    fc.assert(
      fc.property(time, ms => {
        const seconds = toUnixSeconds(parseDate(formatIsoDateTime(ms)) ?? NaN)
        expect(ms - seconds * 1000).toBeGreaterThanOrEqual(0)
        expect(ms - seconds * 1000).toBeLessThan(1000)
        if (Math.abs(seconds) < 1e11) expect(parseDate(seconds)).toBe(seconds * 1000)
      })
    )
  })
})

describe('formatDatePattern', () => {
  const ms = Date.UTC(2020, 0, 2, 3, 4, 5, 678)

  it.each([
    ['YYYY-MM-DDTHH:mm:ss.SSSZ', '2020-01-02T03:04:05.678Z'],
    ['MM/DD/YYYY', '01/02/2020'],
    ['YYMMDD', '200102'],
    ['YYYYY', '2020Y'],
    ['', ''],
    ['$& D M h', '$& D M h']
  ])('writes %j', (pattern, text) => {
    expect(formatDatePattern(ms, pattern)).toBe(text)
  })

  it('inverts with the pattern of RFC 3339', () => {
    fc.assert(
      fc.property(time, moment => {
        expect(parseDate(formatDatePattern(moment, 'YYYY-MM-DD HH:mm:ss.SSS'))).toBe(moment)
      })
    )
  })
})
