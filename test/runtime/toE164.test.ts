import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callingCodes } from '../../src/runtime/callingCodes.ts'
import { countryNames } from '../../src/runtime/countryNames.ts'
import { toE164 } from '../../src/runtime/toE164.ts'

const countries = countryNames
  .trim()
  .split(/; |\n/)
  .map(entry => entry.slice(0, 2))

describe('toE164', () => {
  it.each([
    ['+33 6 12 34 56 78', undefined, '+33612345678'],
    ['0033612345678', undefined, '+33612345678'],
    ['+33 (0)6 12 34 56 78', 'DE', '+33612345678'],
    ['(+44) 20-7946/0018', undefined, '+442079460018'],
    ['＋81 3\u20111234\u20115678', undefined, '+81312345678'],
    ['\u202a+1 650 555 1212\u202c', undefined, '+16505551212'],
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ['33612345678', 'FR', '+33612345678'],
    ['(650) 555-1212', 'US', '+16505551212'],
    ['1-650-555-1212', 'United States', '+16505551212'],
    ['011 33 6 12 34 56 78', 'CA', '+33612345678'],
    ['8 (912) 345-67-89', 'RU', '+79123456789'],
    ['06 6982', 'IT', '+39066982'],
    ['06 30 123 4567', 'HU', '+36301234567'],
    ['55 99123-4567', 'BR', '+5555991234567'],
    ['9123456789', 'IN', '+919123456789'],
    ['919123456789', 'IN', '+919123456789'],
    ['48 123 45 67', 'PL', '+48481234567']
  ])('writes %j in %j', (text, country, number) => {
    expect(toE164(text, country)).toBe(number)
  })

  it.each([
    ['612345678', undefined],
    ['612345678', 'Utopia'],
    ['555-1212', 'US'],
    ['+1234', undefined],
    ['+1234567890123456', undefined],
    ['+0123456789', undefined],
    ['++33612345678', undefined],
    ['+33 6 12 34 56 78 ext. 9', undefined],
    ['call me', 'US'],
    ['', 'US'],
    ['٠٦١٢٣٤٥٦٧٨', 'FR']
  ])('refuses %j in %j', (text, country) => {
    expect(toE164(text, country)).toBeUndefined()
  })

  it('changes nothing the second time, whatever the country', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789 ()-+'), maxLength: 20 })
    fc.assert(
      fc.property(digits, fc.constantFrom(undefined, ...countries), fc.constantFrom(undefined, ...countries), (text, country, other) => {
        const number = toE164(text, country)
        if (number === undefined) return
        expect(number).toMatch(/^\+[1-9]\d{6,14}$/)
        expect(toE164(number, other)).toBe(number)
      }),
      { numRuns: 1000 }
    )
  })

  it('knows a calling code for each country, once', () => {
    const served = callingCodes
      .trim()
      .split(/; |\n/)
      .flatMap(entry => entry.split(' ').slice(1))
    expect(served.toSorted()).toEqual(countries.toSorted())
  })
})
