import { describe, expect, it } from 'vitest'
import { normalize } from '../../../src/event/normalize.ts'
import { group } from '../../../src/language/views/group.ts'

const viewed = (input: unknown): { event: { readonly [key: string]: unknown }; now: undefined } => ({
  event: normalize(input).event,
  now: undefined
})

describe('group', () => {
  it('is traits on group calls, typed by the group table', () => {
    const event = viewed({ type: 'group', groupId: 'g', traits: { Employees: 329, name: ['a'], firstName: 5 } })
    expect(group.read(event)).toEqual({
      value: { employees: '329', firstName: 5 },
      from: { employees: ['/traits/employees'], firstName: '/traits/firstName' }
    })
    expect(group.readMember?.(event, 'EMPLOYEES')?.value).toBe('329')
  })

  it('is absent on other calls', () => {
    expect(group.read(viewed({ type: 'identify', userId: 'u', traits: { name: 'a' } }))).toBeUndefined()
    expect(group.readMember?.(viewed({ type: 'identify', userId: 'u', traits: { name: 'a' } }), 'name')).toBeUndefined()
  })
})
