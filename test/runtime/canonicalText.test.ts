import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText, type PersonalKind } from '../../src/runtime/canonicalText.ts'
import { sha256Hex } from '../../src/runtime/sha256Hex.ts'

describe('canonicalText', () => {
  it.each([
    // the examples of the page that the rules come from, with the hashes it expects
    ['John_Smith@gmail.com', 'email', undefined, '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f'],
    ['(650)555-1212', 'phone', 'US', 'e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176'],
    ['Mary', 'name', undefined, '6915771be1c5aa0c886870b6951b03d7eafc121fea0e80a5ea83beb7c449f4ec'],
    ['정', 'name', undefined, '8fa8cd9c440be61d0151429310034083132b35975c4bea67fdd74158eb51db14'],
    ['Valéry', 'name', undefined, '08e1996b5dd49e62a4b4c010d44e4345592a863bb9f8e3976219bac29417149c']
  ] as const)('writes %j so that its hash is the expected one', (text, kind, country, hash) => {
    expect(sha256Hex(canonicalText(text, kind, country) ?? '')).toBe(hash)
  })

  it.each([
    ["  Anne-Marie  d'Arc ", 'name', undefined, 'annemarie darc'],
    ['Vale\u0301ry', 'name', undefined, 'valéry'],
    ['मेरी', 'name', undefined, 'मेरी'],
    ['New York 2', 'city', undefined, 'newyork'],
    ['São Paulo', 'city', undefined, 'sãopaulo'],
    ['California', 'state', undefined, 'ca'],
    ['N.Y.', 'state', 'US', 'ny'],
    ['new-york', 'state', 'United States', 'ny'],
    ['Georgia', 'state', 'Georgia', 'georgia'],
    ['Île-de-France', 'state', 'FR', 'îledefrance'],
    ['94025-1234', 'postalCode', 'US', '94025'],
    ['94025-1234', 'postalCode', undefined, '940251234'],
    ['M1 1AE', 'postalCode', 'GB', 'm11ae'],
    ['Deutschland', 'country', undefined, 'de'],
    ['FEMALE', 'gender', undefined, 'f'],
    [' M', 'gender', undefined, 'm'],
    ['1815-12-10', 'birthday', undefined, '18151210'],
    ['1815-12-10T23:00:00-05:00', 'birthday', undefined, '18151210'],
    ['19900115', 'birthday', undefined, '19900115'],
    [0, 'birthday', undefined, '19700101'],
    ['06 12 34 56 78', 'phoneE164', 'France', '+33612345678']
  ] as const)('writes %j as %s of %j', (text, kind, country, canonical) => {
    expect(canonicalText(text, kind, country)).toBe(canonical)
  })

  it.each([
    [5, 'email', undefined],
    ['...', 'name', undefined],
    ['123', 'city', undefined],
    ['none', 'postalCode', 'US'],
    ['Utopia', 'country', undefined],
    ['other', 'gender', undefined],
    ['01/15/1990', 'birthday', undefined],
    ['19901315', 'birthday', undefined],
    ['0612345678', 'phone', undefined],
    ['a'.repeat(1000), 'name', undefined],
    [['a'], 'name', undefined]
  ] as const)('refuses %j as %s', (value, kind, country) => {
    expect(canonicalText(value, kind, country)).toBeUndefined()
  })

  it('leaves a hash alone and writes everything else the same the second time', () => {
    // the digits of a phone say no longer which country they are of
    const kinds: readonly PersonalKind[] = ['email', 'phoneE164', 'name', 'city', 'state', 'postalCode', 'country', 'gender', 'birthday']
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...' aÅσΣİße\u0301\u0316-19.') }),
      fc.constantFrom('New York', 'France', 'female', '1990-01-15')
    )
    fc.assert(
      fc.property(text, fc.constantFrom(...kinds), fc.constantFrom(undefined, 'US', 'FR'), (value, kind, country) => {
        const once = canonicalText(value, kind, country)
        if (once !== undefined) expect(canonicalText(once, kind, country)).toBe(once)
        for (const hash of [sha256Hex(value), sha256Hex(value).slice(0, 32).toUpperCase()])
          expect(canonicalText(` ${hash}`, kind, country)).toBe(hash)
      }),
      { numRuns: 1000 }
    )
  })
})
