import { describe, expect, it } from 'vitest'
import { endpointOf, leavesOf } from './leaves.ts'

const request = { method: 'POST', url: 'https://api.example.com/v1/events/?token=t', encoding: 'json' }

describe('leavesOf', () => {
  it('names scalars by their path, without the indexes of lists', () => {
    expect(leavesOf({ ...request, body: [{ a: { 'b/c': 1 } }, { a: [true, null] }] })).toEqual([
      { path: '/query/token', value: 't' },
      { path: '/body/a/b~1c', value: 1 },
      { path: '/body/a', value: true },
      { path: '/body/a', value: null }
    ])
  })

  it('opens JSON text, and the list that a batch is written as', () => {
    expect(leavesOf({ ...request, url: 'https://a.test', encoding: 'form', body: { data: ['{"a":[1]}', '{not json'] } })).toEqual([
      { path: '/body/data/a', value: 1 },
      { path: '/body/data', value: '{not json' }
    ])
    expect(leavesOf({ ...request, url: 'https://a.test', encoding: 'json-array', body: { batch: '[{"a":1}]' } })).toEqual([
      { path: '/body/a', value: 1 }
    ])
  })
})

describe('endpointOf', () => {
  it('leaves the query and the last slash out', () => {
    expect(endpointOf(request)).toBe('POST https://api.example.com/v1/events')
  })
})
