import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatIsoDate, formatIsoDateTime } from '../../src/runtime/formatDate.ts'

const moment = (): fc.Arbitrary<number> =>
  fc.integer({ min: Date.parse('0000-01-01T00:00:00.000Z'), max: Date.parse('9999-12-31T23:59:59.999Z') })

describe('formatDate', () => {
  it('agrees with toISOString', () => {
    fc.assert(
      fc.property(moment(), ms => {
        expect(formatIsoDateTime(ms)).toBe(new Date(ms).toISOString())
        expect(formatIsoDate(ms)).toBe(new Date(ms).toISOString().slice(0, 10))
      })
    )
  })

  it('cuts fractions downwards', () => {
    expect(formatIsoDateTime(1.9)).toBe('1970-01-01T00:00:00.001Z')
    expect(formatIsoDateTime(-0.5)).toBe('1969-12-31T23:59:59.999Z')
    expect(formatIsoDate(-0.5)).toBe('1969-12-31')
  })
})
