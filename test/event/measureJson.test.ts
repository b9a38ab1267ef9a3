import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureJson } from '../../src/event/measureJson.ts'
import { hostileString } from '../arbitraries/hostileString.ts'

describe('measureJson', () => {
  it('agrees with JSON.stringify', () => {
    const units = fc.array(fc.constantFrom('\ud83d', '\ude00', '"', '\\', '\n', '\u0000', 'é', '€', 'a')).map(list => list.join(''))
    const text = fc.oneof(hostileString(), units, fc.string({ unit: 'binary' }))
    const value = fc.oneof(fc.jsonValue(), text, fc.dictionary(text, text), fc.array(text))
    fc.assert(
      fc.property(value, value => {
        expect(measureJson(value)).toBe(new TextEncoder().encode(JSON.stringify(value)).length)
      })
    )
  })
})
