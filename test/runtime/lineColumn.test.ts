import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineColumn } from '../../src/runtime/lineColumn.ts'

describe('lineColumn', () => {
  it.each([
    ['', 0, 1, 1],
    ['abc', 0, 1, 1],
    ['abc', 2, 1, 3],
    ['a\nbc', 1, 1, 2],
    ['a\nbc', 2, 2, 1],
    ['a\r\nbc', 3, 2, 1],
    ['a\rbc', 2, 1, 3],
    ['a\n\n\nb', 4, 4, 1],
    ['a\n', 99, 2, 1],
    ['abc', -1, 1, 1]
  ])('finds %j at %i in line %i, column %i', (text, offset, line, column) => {
    expect(lineColumn(text, offset)).toEqual({ line, column })
  })

  it('inverts: the column-th unit of the line-th line is the one at the offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'é') }), fc.nat(40), (text, offset) => {
        const end = Math.min(offset, text.length)
        const { line, column } = lineColumn(text, offset)
        const before = text.split('\n').slice(0, line - 1)
        expect(before.join('\n').length + (before.length > 0 ? 1 : 0) + column - 1).toBe(end)
      })
    )
  })
})
