import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trimSpaces } from '../../src/event/trimSpaces.ts'

describe('trimSpaces', () => {
  it.each([
    ['', ''],
    ['   ', ''],
    ['\u3000a b\u00a0 ', 'a b'],
    ['\na\n', '\na\n'],
    ['\u2028a', '\u2028a'],
    ['\ufeffa', '\ufeffa']
  ])('%j', (text, expected) => {
    expect(trimSpaces(text)).toBe(expected)
  })

  it('removes nothing that trim would keep', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(trimSpaces(text).trim()).toBe(text.trim())
      })
    )
  })

  it('takes long texts', () => {
    expect(trimSpaces(`${' '.repeat(1_000_000)}x${' '.repeat(1_000_000)}`)).toBe('x')
  })
})
