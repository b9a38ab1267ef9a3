import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { characterSet } from '../../src/runtime/characterSet.ts'
import { keepCharacters } from '../../src/runtime/keepCharacters.ts'

const text = fc.string({ unit: fc.oneof(fc.constantFrom(...'aZ09-_]^\\'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })) })

describe('keepCharacters', () => {
  it.each([
    ['9 lives!', 'A-Za-z0-9_', '_', 'A-Za-z', 'lives_'],
    ['a-b_c', 'a-c-', '', undefined, 'a-bc'],
    ['a]b^c\\', ']^\\', '', undefined, ']^\\'],
    ['a👍', '👍', '$&', undefined, '$&👍'],
    ['987', '9-7', '', undefined, '987'],
    ['123', '', '', undefined, '']
  ])('keeps of %j the set %j', (whole, chars, other, start, kept) => {
    expect(keepCharacters(whole, chars, other, start)).toBe(kept)
  })

  it('splits the text between a set and what is outside', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('a-z', '0-9_', '-', ']', '^a', '\\'), (whole, chars) => {
        const outside = new RegExp(`[${characterSet(chars)}]`, 'gu')
        const kept = keepCharacters(whole, chars, '')
        expect(kept.length + whole.replace(outside, '').length).toBe(whole.length)
        expect(keepCharacters(kept, chars, '')).toBe(kept)
      })
    )
  })

  it('takes every single character as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.string({ unit: 'binary' }), (char, whole) => {
        expect(keepCharacters(whole + char, char, '')).toBe(
          Array.from(whole + char)
            .filter(other => other === char)
            .join('')
        )
      })
    )
  })
})
