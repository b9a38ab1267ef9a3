import { describe, expect, it } from 'vitest'
import { countryNames } from '../../src/runtime/countryNames.ts'
import { currencies, currencyDigits } from '../../src/runtime/currencies.ts'
import { toCountryCode } from '../../src/runtime/toCountryCode.ts'
import { toCurrencyCode } from '../../src/runtime/toCurrencyCode.ts'
import { toMinorUnits } from '../../src/runtime/toMinorUnits.ts'

const entries = countryNames.trim().split(/; |\n/)

describe('toCountryCode', () => {
  it.each([
    ['France', 'FR'],
    ['fra', 'FR'],
    [' us ', 'US'],
    ['U.S.A.', 'US'],
    ['UNITED STATES', 'US'],
    ['uk', 'GB'],
    ["Côte d'Ivoire", 'CI'],
    ['Trinidad & Tobago', 'TT'],
    ['St. Lucia', 'LC'],
    ['Deutschland', 'DE'],
    ['Österreich', 'AT'],
    ['TÜRKİYE', 'TR'],
    ['Korea, Republic of', 'KR']
  ])('knows %j', (text, code) => {
    expect(toCountryCode(text)).toBe(code)
  })

  it.each(['', 'xx', 'Utopia', '1', 'constructor', 'a'.repeat(1000)])('does not know %j', text => {
    expect(toCountryCode(text)).toBeUndefined()
  })

  it('gives each name and code of the table to its country', () => {
    expect(new Set(entries.map(entry => entry.slice(0, 2))).size).toBe(entries.length)
    for (const entry of entries) {
      for (const name of [entry.slice(0, 2), entry.slice(3, 6), ...entry.slice(7).split('|')])
        expect([name, toCountryCode(name)]).toEqual([name, entry.slice(0, 2)])
    }
  })
})

describe('toCurrencyCode', () => {
  it.each([
    ['eur', 'EUR'],
    [' Usd', 'USD'],
    ['euro', undefined],
    ['', undefined],
    ['XAU', undefined],
    ['€', undefined]
  ])('reads %j', (text, code) => {
    expect(toCurrencyCode(text)).toBe(code)
  })

  it('has no digits for a currency that it does not know', () => {
    expect([...currencyDigits.keys()].filter(code => !currencies.has(code))).toEqual([])
  })
})

describe('toMinorUnits', () => {
  it.each([
    [19.99, 'USD', 1999],
    [1.005, 'usd', 101],
    [-1.005, 'USD', -101],
    [12.5, 'JPY', 13],
    [1.2345, 'KWD', 1235],
    [1, 'CLF', 10000],
    [1, undefined, 100],
    [1, 'constructor', 100],
    [1, {}, 100],
    [-0.001, 'USD', 0],
    [1e15, 'USD', undefined]
  ])('turns %d %j into %j', (amount, currency, units) => {
    expect(toMinorUnits(amount, currency)).toBe(units)
  })
})
