import { describe, expect, it } from 'vitest'
import { externalId } from '../../../src/language/views/externalId.ts'

const read = (externalIds: unknown): unknown => externalId.read({ event: { context: { externalIds } }, now: undefined })

describe('externalId', () => {
  it('gives the first usable id of each type', () => {
    const ids = [
      { type: 'a', id: '' },
      { type: 'a', id: '1' },
      { type: 'a', id: '2' },
      { type: 'b', id: 3 },
      { type: '__proto__', id: '4' },
      null,
      'x',
      { id: '5' },
      { type: 'c', id: {} }
    ]
    const { value, from } = read(ids) as { value: object; from: object }
    expect(Object.entries(value)).toEqual([
      ['a', '1'],
      ['b', '3'],
      ['__proto__', '4']
    ])
    expect(Object.entries(from)).toEqual([
      ['a', '/context/externalIds/1/id'],
      ['b', ['/context/externalIds/3/id']],
      ['__proto__', '/context/externalIds/4/id']
    ])
  })

  it.each([undefined, null, {}, [], 'x', [{}]])('is absent in %j', ids => {
    expect(read(ids)).toBeUndefined()
  })
})
