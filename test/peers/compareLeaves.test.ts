import { describe, expect, it } from 'vitest'
import { compareLeaves } from './compareLeaves.ts'
import { hasSameMeaning } from './hasSameMeaning.ts'

describe('hasSameMeaning', () => {
  it.each([
    [1, '1'],
    [19.5, '19.50'],
    [true, 'true'],
    [1717243200, 1717243200000],
    [1717243200, '2024-06-01T12:00:00.900Z'],
    [1717243200123000, '2024-06-01T12:00:00.123Z'],
    ['2024-06-01T14:00:00+02:00', '2024-06-01T12:00:00Z'],
    ['2024-06-01', '2024-06-01T00:00:00.000Z']
  ])('takes %s and %s for the same', (one, other) => {
    expect(hasSameMeaning(one, other)).toBe(true)
    expect(hasSameMeaning(other, one)).toBe(true)
  })

  it.each([
    [1, 2],
    ['', 0],
    [null, 0],
    ['Ada', 'ada'],
    [1717243200, 1717243201],
    ['2024-06-01T12:00:00.123Z', '2024-06-01T12:00:00.124Z'],
    [5, '1970-01-01T00:00:05Z']
  ])('tells %s and %s apart', (one, other) => {
    expect(hasSameMeaning(one, other)).toBe(false)
    expect(hasSameMeaning(other, one)).toBe(false)
  })
})

describe('compareLeaves', () => {
  it('pairs each leaf once', () => {
    const leaf = (path: string, value: number): { path: string; value: number } => ({ path, value })
    expect(compareLeaves([leaf('/a', 1), leaf('/a', 1), leaf('/b', 2)], [leaf('/a', 1), leaf('/b', 3)])).toEqual({
      shared: [leaf('/a', 1)],
      missing: [leaf('/a', 1), leaf('/b', 2)],
      added: [leaf('/b', 3)]
    })
  })
})
