import { describe, expect, it, vi } from 'vitest'
import { limitMembers } from '../../src/runtime/limitMembers.ts'
import { omitMembers, pickMembers } from '../../src/runtime/pickMembers.ts'
import { renameMembers } from '../../src/runtime/renameMembers.ts'

const members = new Map(Object.entries({ createdAt: 1, plan_type: 2, email: 3 }))

describe('pickMembers', () => {
  it.each([
    [
      ['email', 'createdAt'],
      ['createdAt', 'email']
    ],
    [
      ['Created_At', 'E-Mail', 'created'],
      ['createdAt', 'email']
    ],
    [['planType'], []],
    ['email', ['email']],
    [['constructor', 1, null, {}], []],
    [undefined, []]
  ])('picks %j', (names, keys) => {
    expect([...pickMembers(members, names).keys()]).toEqual(keys)
  })

  it('and omitMembers share the members between them', () => {
    const names = ['created_at', 'plan_type', 'x']
    expect(new Map([...pickMembers(members, names), ...omitMembers(members, names, [])])).toEqual(members)
  })
})

describe('omitMembers', () => {
  it('leaves out by prefix, exactly', () => {
    expect([...omitMembers(members, undefined, ['plan_', 'Em']).keys()]).toEqual(['createdAt', 'email'])
  })
})

describe('renameMembers', () => {
  it.each([
    [{ email: 'mail' }, 'keep', { createdAt: 1, plan_type: 2, mail: 3 }],
    [{ created_at: 'signedUp', plantype: 'plan' }, 'drop', { signedUp: 1 }],
    [{ created_at: 'folded', createdAt: 'exact' }, 'drop', { exact: 1 }],
    [{ email: ['a', 'b', ''] }, 'drop', { a: 3, b: 3 }],
    [{ email: '', plan_type: null, createdAt: [] }, 'keep', { createdAt: 1, plan_type: 2, email: 3 }],
    [{ email: 'plan_type', plan_type: 'email' }, 'drop', { email: 2, plan_type: 3 }]
  ] as const)('renames by %j, others: %s', (names, others, renamed) => {
    expect(Object.fromEntries(renameMembers(members, names, others, () => expect.unreachable()))).toEqual(renamed)
  })

  it('keeps the first of two and never makes "__proto__"', () => {
    const tell = vi.fn()
    expect(Object.fromEntries(renameMembers(members, { createdAt: '__proto__', email: 'plan_type' }, 'keep', tell))).toEqual({
      plan_type: 2
    })
    expect(tell.mock.calls).toEqual([['__proto__'], ['plan_type']])
  })
})

describe('limitMembers', () => {
  it('keeps the first, or the same map', () => {
    expect([...limitMembers(members, 2).keys()]).toEqual(['createdAt', 'plan_type'])
    expect(limitMembers(members, 3)).toBe(members)
  })
})
