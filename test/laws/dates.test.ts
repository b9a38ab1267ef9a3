import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translate } from '../../src/index.ts'
import { engines } from '../contract/engines.ts'
import { testMapping } from '../support/mappings.ts'
import { patience, runs } from './runs.ts'

const earliest = Date.UTC(2000, 0, 1) - 946_684_800_000 - 62_167_219_200_000
const latest = Date.UTC(9999, 11, 31, 23, 59, 59, 999)
/** numbers below count as seconds */
const millisFrom = 1e11

const date = '$.properties.date'
const mapping = testMapping({
  seconds: `${date} | unixSeconds`,
  millis: `${date} | unixMillis`,
  micros: `${date} | unixMicros`,
  iso: `${date} | isoDateTime`,
  day: `${date} | isoDate`,
  written: { '@dateFormat': date, pattern: 'YYYY-MM-DDTHH:mm:ss.SSSZ' },
  again: `${date} | isoDateTime | isoDateTime`,
  isoMillis: `${date} | isoDateTime | unixMillis`,
  secondsIso: `${date} | unixSeconds | isoDateTime`,
  millisIso: `${date} | unixMillis | isoDateTime`
})

const pad = (number: number, digits: number): string => String(number).padStart(digits, '0')

/** The same moment as a clock elsewhere shows it; undefined where that is no year of four digits. */
function withOffset(ms: number, minutes: number): string | undefined {
  const local = ms + minutes * 60_000
  if (local < earliest || local > latest) return undefined
  const offset = `${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60), 2)}:${pad(Math.abs(minutes) % 60, 2)}`
  return new Date(local).toISOString().replace('Z', offset)
}

describe.each(Object.entries(engines))('conversions of dates (%s)', (_engine, load) => {
  const destination = load(mapping)
  const convert = (value: unknown): { readonly [name: string]: unknown } => {
    const event = { type: 'track', event: 'Test', userId: 'u', properties: { date: value } }
    const { requests, issues } = translate(event, destination, {})
    // microseconds can be too many for a number, and a number of them can be read in the other unit
    for (const { rule } of issues) expect(rule).toMatch(/(micros|secondsIso|millisIso)$/)
    return requests[0]?.body as { readonly [name: string]: unknown }
  }
  const moment = fc.oneof(
    fc.integer({ min: earliest, max: latest }),
    fc.integer({ min: -1e12, max: 4e12 }),
    fc.integer({ min: -2e6, max: 2e6 })
  )

  it(
    'invert each other',
    () => {
      fc.assert(
        fc.property(moment, ms => {
          const iso = new Date(ms).toISOString()
          const seconds = Math.floor(ms / 1000)
          const result = convert(iso)
          expect(result).toMatchObject({ iso, again: iso, written: iso, isoMillis: ms, millis: ms, seconds })
          expect(result['micros']).toBe(Number.isSafeInteger(ms * 1000) ? ms * 1000 : undefined)
          expect(result['day']).toBe(iso.slice(0, 10))
          if (Math.abs(seconds) < millisFrom) expect(result['secondsIso']).toBe(iso.replace(/\d{3}Z$/, '000Z'))
          if (Math.abs(ms) >= millisFrom) expect(result['millisIso']).toBe(iso)
        }),
        runs(300)
      )
    },
    patience
  )

  it(
    'give the same for every way to write a moment',
    () => {
      fc.assert(
        fc.property(moment, fc.integer({ min: -23 * 60, max: 23 * 60 }), (ms, minutes) => {
          const iso = new Date(ms).toISOString()
          const seconds = Math.floor(ms / 1000)
          const ways: readonly unknown[] = [
            withOffset(ms, minutes),
            iso.replace('T', ' '),
            iso.replace('.', ','),
            iso.replace('Z', '999Z'),
            iso.replace('Z', ''),
            ...(Math.abs(ms) >= millisFrom ? [ms, ms + 0.25] : []),
            ...(ms % 1000 === 0 && Math.abs(seconds) < millisFrom ? [seconds] : []),
            ...(Math.abs(ms) >= millisFrom && String(Math.abs(ms)).length <= 13 ? [String(ms)] : [])
          ]
          for (const way of ways) if (way !== undefined) expect(convert(way)['iso'], JSON.stringify(way)).toBe(iso)
        }),
        runs(200)
      )
    },
    patience
  )

  it(
    'keep the order of time',
    () => {
      fc.assert(
        fc.property(moment, moment, (one, other) => {
          const [a, b] = [one, other].map(ms => convert(new Date(ms).toISOString()))
          const sign = Math.sign(one - other)
          expect(Math.sign(Number(a?.['millis']) - Number(b?.['millis']))).toBe(sign)
          expect([0, sign]).toContain(Math.sign(Number(a?.['seconds']) - Number(b?.['seconds'])))
          expect(String(a?.['iso']) < String(b?.['iso'])).toBe(sign < 0)
        }),
        runs(100)
      )
    },
    patience
  )
})
