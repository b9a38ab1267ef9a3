import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { isPlainObject } from '../../src/runtime/isPlainObject.ts'

class Instance {}

describe('isPlainObject', () => {
  it.each([{}, { a: 1 }, Object.create(null), JSON.parse('{"__proto__":1}'), runInNewContext('({ a: 1 })')])('takes %o', value => {
    expect(isPlainObject(value)).toBe(true)
  })

  it.each([
    [null],
    [undefined],
    [[]],
    [1],
    ['a'],
    [() => 1],
    [new Map()],
    [new Date(0)],
    [new Instance()],
    [Object.create({})],
    [Object(1)]
  ])('refuses %o', value => {
    expect(isPlainObject(value)).toBe(false)
  })
})
