import { expect, it, vi } from 'vitest'
import { limit } from '../../../src/language/operators/limit.ts'
import { truncate } from '../../../src/language/operators/truncate.ts'

it.each([
  [{ max: 2 }, 'ab', { max: 2, unit: 'characters' }],
  [{ max: 3, unit: 'bytes' }, 'abc', { max: 3, unit: 'bytes' }]
])('@truncate says what it cut to: %j', (parameters, text, values) => {
  const report = vi.fn()
  expect(truncate.convert('abcd', parameters, report)).toBe(text)
  expect(report.mock.calls).toEqual([['truncated', values]])
})

it('@limit says how many of how many were left out', () => {
  const report = vi.fn()
  expect(limit.arrange(new Map(Object.entries(['a', 'b', 'c'])), { max: 1 }, report)).toEqual(new Map([['0', 'a']]))
  expect(report.mock.calls).toEqual([['limit_exceeded', { max: 1, count: 2, total: 3 }]])
})
