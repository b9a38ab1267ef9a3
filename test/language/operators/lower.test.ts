import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lower } from '../../../src/language/operators/lower.ts'
import { trim } from '../../../src/language/operators/trim.ts'
import { upper } from '../../../src/language/operators/upper.ts'

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'aİıIΣσςßǅ \u00a0\n') }))

it.each([lower, upper, trim])('@$name changes nothing the second time', ({ convert }) => {
  fc.assert(
    fc.property(text, value => {
      const once = convert(value, {}, () => expect.unreachable())
      if (once !== undefined) expect(convert(once, {}, () => expect.unreachable())).toBe(once)
    })
  )
})

it('@lower and @upper follow no locale', () => {
  expect(lower.convert('TITLE İ', {}, () => {})).toBe('title i\u0307')
  expect(upper.convert('title ı', {}, () => {})).toBe('TITLE I')
})
