import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sliceText } from '../../src/runtime/sliceText.ts'
import { truncateText } from '../../src/runtime/truncateText.ts'

const text = fc.string({ unit: 'binary' })
const units = fc.array(fc.nat(0xffff)).map(codes => String.fromCharCode(...codes))

describe('truncateText', () => {
  it.each([
    ['abc', 3, 'characters', 'abc'],
    ['abc', 2, 'characters', 'ab'],
    ['👍👎', 1, 'characters', '👍'],
    ['a👍', 4, 'bytes', 'a'],
    ['a👍', 5, 'bytes', 'a👍'],
    ['éé', 3, 'bytes', 'é'],
    ['€', 2, 'bytes', '']
  ] as const)('cuts %j to %i %s', (whole, max, unit, cut) => {
    expect(truncateText(whole, max, unit)).toBe(cut)
  })

  it('keeps as many whole characters as fit', () => {
    fc.assert(
      fc.property(fc.oneof(text, units), fc.nat(40), (whole, max) => {
        expect(truncateText(whole, max, 'characters')).toBe(Array.from(whole).slice(0, max).join(''))
      })
    )
  })

  it('never exceeds the bytes, and one character more would', () => {
    fc.assert(
      fc.property(fc.oneof(text, units), fc.nat(40), (whole, max) => {
        const cut = truncateText(whole, max, 'bytes')
        const next = Array.from(whole.slice(cut.length))[0]
        expect(whole.startsWith(cut)).toBe(true)
        expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(max)
        if (next !== undefined) expect(Buffer.byteLength(cut + next)).toBeGreaterThan(max)
      })
    )
  })

  it('never leaves a lone surrogate', () => {
    fc.assert(
      fc.property(text, fc.nat(40), fc.constantFrom('characters', 'bytes'), (whole, max, unit) => {
        expect(truncateText(whole, max, unit)).not.toMatch(/\p{Surrogate}/u)
      })
    )
  })
})

describe('sliceText', () => {
  it('slices as a list of characters would', () => {
    const place = fc.integer({ min: -12, max: 12 })
    fc.assert(
      fc.property(fc.oneof(text, units), place, fc.option(place, { nil: undefined }), (whole, start, end) => {
        expect(sliceText(whole, start, end)).toBe(Array.from(whole).slice(start, end).join(''))
      }),
      { numRuns: 500 }
    )
  })
})
