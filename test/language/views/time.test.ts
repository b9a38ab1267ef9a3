import { describe, expect, it } from 'vitest'
import { time } from '../../../src/language/views/time.ts'

describe('time', () => {
  it('is the first that is a date', () => {
    const event = { timestamp: 'soon', originalTimestamp: '2020-01-02', receivedAt: 5, sentAt: 6 }
    expect(time.read({ event, now: 7 })).toEqual({ value: '2020-01-02', from: '/originalTimestamp' })
    expect(time.read({ event: { sentAt: 6, receivedAt: 5 }, now: 7 })).toEqual({ value: 5, from: '/receivedAt' })
    expect(time.read({ event: { timestamp: 0 }, now: 7 })).toEqual({ value: 0, from: '/timestamp' })
  })

  it('is now, as text, when the event has none', () => {
    expect(time.read({ event: {}, now: 7 })).toEqual({ value: '1970-01-01T00:00:00.007Z', from: [] })
  })

  it.each([undefined, NaN, Infinity, 1e300, -1e15])('is absent without a date (now: %s)', now => {
    expect(time.read({ event: { timestamp: null }, now })).toBeUndefined()
  })
})
