import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatIsoDate, formatIsoDateTime } from '../../src/runtime/formatDate.ts'
import { parseDate } from '../../src/runtime/parseDate.ts'
import { anyValue } from '../arbitraries/anyValue.ts'
import { hostileString } from '../arbitraries/hostileString.ts'

const earliest = Date.parse('0000-01-01T00:00:00.000Z')
const latest = Date.parse('9999-12-31T23:59:59.999Z')
const moment = (): fc.Arbitrary<number> => fc.integer({ min: earliest, max: latest })

const scalar = (): fc.Arbitrary<unknown> => fc.oneof(hostileString(), fc.double(), fc.stringMatching(/^[0-9T:Z.+ -]{0,30}$/))

describe('parseDate', () => {
  it.each([
    ['2020-01-02T03:04:05.678Z', '2020-01-02T03:04:05.678Z'],
    ['2020-01-02t03:04:05z', '2020-01-02T03:04:05.000Z'],
    ['2020-01-02T03:04:05.678901Z', '2020-01-02T03:04:05.678Z'],
    ['2020-01-02T03:04:05.9999999Z', '2020-01-02T03:04:05.999Z'],
    ['2020-01-02T03:04:05,5Z', '2020-01-02T03:04:05.500Z'],
    ['2020-01-02 03:04:05', '2020-01-02T03:04:05.000Z'],
    ['2020-01-02T03:04', '2020-01-02T03:04:00.000Z'],
    ['2020-01-02T03:04Z', '2020-01-02T03:04:00.000Z'],
    ['2020-01-02T03:04:05+02:00', '2020-01-02T01:04:05.000Z'],
    ['2020-01-02T03:04:05+0200', '2020-01-02T01:04:05.000Z'],
    ['2020-01-02T03:04:05-08', '2020-01-02T11:04:05.000Z'],
    ['2020-01-02T03:04:05-00:00', '2020-01-02T03:04:05.000Z'],
    ['2020-01-02', '2020-01-02T00:00:00.000Z'],
    ['0000-02-29', '0000-02-29T00:00:00.000Z'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
    ['1990-12-31T15:59:60.5-08:00', '1991-01-01T00:00:00.500Z'],
    ['1577934245', '2020-01-02T03:04:05.000Z'],
    ['1577934245.678', '2020-01-02T03:04:05.678Z'],
    ['1577934245678', '2020-01-02T03:04:05.678Z'],
    ['-157766400', '1965-01-01T00:00:00.000Z'],
    ['12345678901', '2361-03-21T19:15:01.000Z'],
    [1577934245, '2020-01-02T03:04:05.000Z'],
    [1577934245.678, '2020-01-02T03:04:05.678Z'],
    [1577934245678, '2020-01-02T03:04:05.678Z'],
    [99_999_999_999, '5138-11-16T09:46:39.000Z'],
    [100_000_000_000, '1973-03-03T09:46:40.000Z'],
    [0, '1970-01-01T00:00:00.000Z'],
    [-0, '1970-01-01T00:00:00.000Z'],
    [-1, '1969-12-31T23:59:59.000Z'],
    [-1.0005, '1969-12-31T23:59:58.999Z'],
    [new Date(1577934245678), '2020-01-02T03:04:05.678Z']
  ])('reads %s', (value, expected) => {
    const ms = parseDate(value)
    expect(ms === undefined ? undefined : formatIsoDateTime(ms)).toBe(expected)
    expect(Object.is(ms, -0)).toBe(false)
  })

  it.each([
    '',
    '2020',
    '2020-01',
    '20200102',
    '20200102T030405Z',
    '2020-1-2',
    '2020-02-30',
    '2023-02-29',
    '1900-02-29',
    '2020-13-01',
    '2020-00-01',
    '2020-01-00',
    '2020-01-02T',
    '2020-01-02T03',
    '2020-01-02T24:00:00Z',
    '2020-01-02T03:60Z',
    '2020-01-02T03:04:61Z',
    '2020-01-02T03:04:60Z',
    '2020-01-02T03:04:05.Z',
    '2020-01-02T03:04.5Z',
    '2020-01-02T03:04:05+24:00',
    '2020-01-02T03:04:05+02:60',
    '2020-01-02T03:04:05+2',
    '2020-01-02T03:04:05 +02:00',
    '2020-01-02T03:04:05 PST',
    ' 2020-01-02',
    '2020-01-02 ',
    '2020-W01-1',
    '+002020-01-02',
    '-000001-01-01T00:00:00Z',
    'Thu, 02 Jan 2020 03:04:05 GMT',
    '1 March 2026',
    '12345678',
    '12345678901234',
    '-86400',
    '1577934245.',
    '1577934245,5',
    '1577934245s',
    '+1577934245',
    '1e10',
    '0x5e0d1234',
    '٣٤٣٤٣٤٣٤٣٤',
    '0000-01-01T00:00:00+01:00',
    '9999-12-31T23:59:60Z',
    1e20,
    -7e10,
    253_402_300_800_000,
    NaN,
    Infinity,
    true,
    null,
    undefined,
    {},
    ['2020-01-02'],
    12n,
    new Date(NaN),
    new Date(8.64e15)
  ])('refuses %s', value => {
    expect(parseDate(value)).toBeUndefined()
  })

  it('inverts formatIsoDateTime', () => {
    fc.assert(
      fc.property(moment(), ms => {
        expect(parseDate(formatIsoDateTime(ms))).toBe(ms)
      })
    )
  })

  it('agrees with Date.UTC on every day', () => {
    const day = fc.record({
      year: fc.integer({ min: 100, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 })
    })
    fc.assert(
      fc.property(day, ({ year, month, day }) => {
        const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
        const expected = Date.UTC(year, month - 1, day)
        const exists = new Date(expected).getUTCDate() === day
        expect(parseDate(text)).toBe(exists ? expected : undefined)
      })
    )
  })

  it('keeps the order of moments in every form', () => {
    fc.assert(
      fc.property(moment(), moment(), (a, b) => {
        expect(Math.sign(a - b)).toBe(Math.sign((parseDate(formatIsoDateTime(a)) ?? NaN) - (parseDate(formatIsoDateTime(b)) ?? NaN)))
        expect(formatIsoDateTime(a) < formatIsoDateTime(b)).toBe(a < b)
      })
    )
  })

  it('reads a moment alike as text with any offset, as number and as digits', () => {
    const recent = fc.integer({ min: 1e11, max: 9_999_999_999_999 })
    fc.assert(
      fc.property(recent, fc.integer({ min: -1439, max: 1439 }), (ms, offset) => {
        const sign = offset < 0 ? '-' : '+'
        const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map(part => String(part).padStart(2, '0'))
        const local = formatIsoDateTime(ms + offset * 60_000).slice(0, -1)
        expect(parseDate(`${local}${sign}${hours}:${minutes}`)).toBe(ms)
        expect(parseDate(ms)).toBe(ms)
        expect(parseDate(String(ms))).toBe(ms)
        expect(parseDate(new Date(ms))).toBe(ms)
        const seconds = `${Math.floor(ms / 1000)}.${String(ms % 1000).padStart(3, '0')}`
        expect(seconds.length < 13 ? ms : parseDate(seconds)).toBe(ms)
        expect(parseDate(Number(seconds))).toBe(ms)
      })
    )
  })

  it('never throws, and gives whole milliseconds of the years 0 to 9999', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyValue(),
          scalar().map(value => () => value)
        ),
        make => {
          const ms = parseDate(make())
          if (ms === undefined) return
          expect(Number.isInteger(ms) && ms >= earliest && ms <= latest).toBe(true)
          expect(formatIsoDateTime(ms)).toHaveLength(24)
          expect(formatIsoDate(ms)).toHaveLength(10)
        }
      )
    )
  })
})
