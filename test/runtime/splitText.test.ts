import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinTexts } from '../../src/runtime/joinTexts.ts'
import { splitText } from '../../src/runtime/splitText.ts'

const text = fc.string({ unit: fc.constantFrom('a', ',', ';', '👍') })

describe('splitText', () => {
  it.each([
    ['a,,b', ',', undefined, ['a', '', 'b']],
    ['a,b,c', ',', 2, ['a', 'b,c']],
    ['a,b', ',', 1, ['a,b']],
    ['a,b', '', undefined, ['a,b']],
    ['', ',', undefined, []],
    [',', ',', undefined, ['', '']]
  ])('splits %j at %j into at most %j parts', (whole, separator, max, parts) => {
    expect(splitText(whole, separator, max)).toEqual(parts)
  })

  it('gives parts that make the text again', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(',', ';;', ',a'), fc.integer({ min: 1, max: 5 }), (whole, separator, max) => {
        const parts = splitText(whole, separator, max)
        expect(parts.join(separator)).toBe(whole)
        expect(parts.length).toBeLessThanOrEqual(max)
        if (whole !== '') expect(splitText(whole, separator)).toEqual(whole.split(separator))
      })
    )
  })
})

describe('joinTexts', () => {
  it.each([
    [['Ada', undefined, null, '', 'King'], 'Ada King'],
    [[1, false, 0.5], '1 false 0.5'],
    [['', null], ''],
    [[], ''],
    [['a', {}], undefined],
    [['a', ['b']], undefined]
  ])('joins %j', (values, joined) => {
    expect(joinTexts(values, ' ')).toBe(joined)
  })
})
