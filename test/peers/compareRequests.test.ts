import { describe, expect, it } from 'vitest'
import { compareRequests } from './compareRequests.ts'

const request = (url: string, body: unknown): { method: string; url: string; encoding: string; body: unknown } => ({
  method: 'POST',
  url,
  encoding: 'json',
  body
})

describe('compareRequests', () => {
  it('takes requests to one endpoint together, whatever its version, and equal ones once', () => {
    const theirs = [
      request('https://a.test/v1/e', { a: 1 }),
      request('https://a.test/v1/e', { a: 1 }),
      request('https://a.test/v1/e', { b: 2 })
    ]
    const { shared, missing, added, matched } = compareRequests(theirs, [request('https://a.test/v2.1/e/', [{ a: 1 }, { c: 3 }])])
    expect(shared.map(({ leaf }) => leaf.path)).toEqual(['/body/a'])
    expect(missing).toEqual([{ endpoint: 'POST https://a.test/v1/e', leaf: { path: '/body/b', value: 2 } }])
    expect(added).toEqual([{ endpoint: 'POST https://a.test/v2.1/e', leaf: { path: '/body/c', value: 3 } }])
    expect(matched).toBe(1)
  })

  it('keeps endpoints apart, unless a decision moves one', () => {
    const theirs = [request('https://a.test/old', { a: 1 })]
    const ours = [request('https://a.test/new', { in: [{ a: 1 }] })]
    expect(compareRequests(theirs, ours).shared).toEqual([])
    const moves = {
      endpoint: (endpoint: string): string => endpoint.replace('old', 'new'),
      place: (_: string, path: string): string => path.replace('/body', '/body/in')
    }
    expect(compareRequests(theirs, ours, moves)).toMatchObject({ missing: [], added: [], matched: 1 })
  })
})
