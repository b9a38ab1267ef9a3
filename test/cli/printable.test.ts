import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printable } from '../../src/cli/printable.ts'

describe('printable', () => {
  it.each([
    ['plain, é, 😀', 'plain, é, 😀'],
    ['\u001b[31m', '\\u001b[31m'],
    ['a\nb\u2028\u202e\ufeff\u009b', 'a\\u000ab\\u2028\\u202e\\ufeff\\u009b'],
    ['\ud83d', '\\ud83d']
  ])('escapes %j', (text, printed) => {
    expect(printable(text)).toBe(printed)
  })

  it('never leaves a control character', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => void expect(printable(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/)))
  })
})
