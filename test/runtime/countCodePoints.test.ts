import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countCodePoints } from '../../src/runtime/countCodePoints.ts'

describe('countCodePoints', () => {
  it('agrees with the iterator of strings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(countCodePoints(text)).toBe(Array.from(text).length)
      })
    )
    const units = fc.array(fc.constantFrom('\ud83d', '\ude00', 'a')).map(list => list.join(''))
    fc.assert(
      fc.property(units, text => {
        expect(countCodePoints(text)).toBe(Array.from(text).length)
      })
    )
  })
})
