import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { flattenObject } from '../../src/runtime/flattenObject.ts'

const key = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 3 })
const { tree } = fc.letrec<{ tree: unknown }>(tie => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.nat(),
    fc.constant(null),
    fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
    fc.array(tie('tree'), { maxLength: 3 })
  )
}))

function countLeaves(value: unknown): number {
  return typeof value === 'object' && value !== null
    ? Object.values(value).reduce((sum: number, member) => sum + countLeaves(member), 0)
    : 1
}

describe('flattenObject', () => {
  it.each([
    ['index', { 'a.b': 1, 'c.0': 2, 'c.1.d': 3 }],
    ['keep', { 'a.b': 1, c: [2, { d: 3 }] }],
    ['drop', { 'a.b': 1 }]
  ] as const)('treats lists: %s', (lists, flat) => {
    expect(flattenObject({ a: { b: 1 }, c: [2, { d: 3 }], e: {}, f: { g: {} } }, '.', lists, () => {})).toEqual(flat)
  })

  it('keeps the first of two equal keys and tells', () => {
    const tell = vi.fn()
    expect(flattenObject({ a: { b: 1 }, 'a.b': 2 }, '.', 'index', tell)).toEqual({ 'a.b': 1 })
    expect(tell.mock.calls).toEqual([['a.b']])
  })

  it('makes no key "__proto__" out of parts', () => {
    const tell = vi.fn()
    const flat = flattenObject({ _: { proto__: { x: 1 } }, a: 1, '': { _proto__: 2 } }, '_', 'index', tell)
    expect(Object.entries(flat)).toEqual([
      ['__proto___x', 1],
      ['a', 1]
    ])
    expect(tell.mock.calls).toEqual([['__proto__']])
  })

  it('keeps every leaf, at one level', () => {
    fc.assert(
      fc.property(fc.dictionary(key, tree), object => {
        const flat = flattenObject(object, '/', 'index', () => expect.unreachable())
        expect(Object.keys(flat).length).toBe(countLeaves(object))
        for (const [path, value] of Object.entries(flat)) {
          expect(path.split('/').reduce<unknown>((place, name) => (place as { readonly [name: string]: unknown })[name], object)).toBe(
            value
          )
        }
      })
    )
  })
})
