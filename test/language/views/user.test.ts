import { describe, expect, it } from 'vitest'
import { normalize } from '../../../src/event/normalize.ts'
import { readMember } from '../../../src/runtime/readMember.ts'
import { user } from '../../../src/language/views/user.ts'

const viewed = (input: unknown): { event: { readonly [key: string]: unknown }; now: undefined } => ({
  event: normalize(input).event,
  now: undefined
})
const identify = (traits: unknown, known?: unknown): ReturnType<typeof viewed> =>
  viewed({ type: 'identify', userId: 'u', traits, context: { traits: known } })
const name = (traits: object, member: string): unknown => user.readMember?.(identify(traits), member)?.value

describe('user', () => {
  it('takes each trait of traits, else of context.traits, on identify', () => {
    expect(user.read(identify({ email: 'a', plan: 1 }, { email: 'b', phone: 'c', plan: 2, own: 3 }))).toEqual({
      value: { email: 'a', plan: 1, phone: 'c', own: 3 },
      from: { email: '/traits/email', plan: '/traits/plan', phone: '/context/traits/phone', own: '/context/traits/own' }
    })
  })

  it.each<[string, unknown, unknown, unknown]>([
    ['null gives way', null, 'b', 'b'],
    ['"" gives way', '', 'b', 'b'],
    ['a wrong kind gives way', ['a'], 'b', 'b'],
    ['null stays when nothing is better, for it clears', null, undefined, null],
    ['null stays before ""', null, '', null],
    ['"" stays when nothing is better', '', null, ''],
    ['null of context.traits stays as well', undefined, null, null],
    ['a wrong kind is absent', ['a'], undefined, undefined]
  ])('%s', (_, own, known, expected) => {
    expect(user.read(identify({ email: own, x: 1 }, { email: known, x: 1 }))).toHaveProperty('value.x', 1)
    const { value } = user.read(identify({ email: own, x: 1 }, { email: known, x: 1 })) ?? {}
    expect(readMember(value, 'email')).toEqual(expected)
  })

  it('merges traits, never what is inside one', () => {
    expect(user.read(identify({ address: { city: 'a' } }, { address: { state: 'b' } }))?.value).toEqual({ address: { city: 'a' } })
  })

  it('is the whole traits object itself when nothing is to be done', () => {
    const event = { type: 'identify', userId: 'u', traits: { email: 'a', own: { b: null } } }
    expect(user.read(viewed(event))).toEqual({ value: event.traits, from: '/traits' })
    expect(user.read(viewed(event))?.value).toBe(event.traits)
  })

  it.each(['track', 'page', 'screen', 'alias', 'group'])('is context.traits on %s', type => {
    expect(user.read(viewed({ type, traits: { email: 'a' }, context: { traits: { email: 'b' } } }))).toEqual({
      value: { email: 'b' },
      from: '/context/traits'
    })
    expect(user.read(viewed({ type, traits: { email: 'a' } }))).toBeUndefined()
  })

  it('types traits by the table', () => {
    const traits = { phone: 4915, company: 'Acme', address: { city: [], zip: 94103 }, age: '42', createdAt: 'soon', birthday: 0, own: 5 }
    expect(user.read(identify(traits))).toEqual({
      value: { phone: '4915', company: { name: 'Acme' }, address: { postalCode: '94103' }, age: '42', birthday: 0, own: 5 },
      from: {
        phone: ['/traits/phone'],
        company: { name: '/traits/company' },
        address: { postalCode: ['/traits/address/postalCode'] },
        age: '/traits/age',
        birthday: '/traits/birthday',
        own: '/traits/own'
      }
    })
  })

  it('has no address when nothing of it is usable', () => {
    expect(user.read(identify({ address: { city: [] }, email: 'a' }))?.value).toEqual({ email: 'a' })
    expect(user.read(identify({ address: {} }))?.value).toEqual({ address: {} })
  })

  it('splits the name at its first space', () => {
    expect(name({ name: '  Ada King Lovelace ' }, 'firstName')).toBe('Ada')
    expect(name({ name: '  Ada King Lovelace ' }, 'lastName')).toBe('King Lovelace')
    expect(name({ name: 'Ada' }, 'firstName')).toBe('Ada')
    expect(name({ name: 'Ada' }, 'lastName')).toBeUndefined()
    expect(name({ name: ' ' }, 'firstName')).toBeUndefined()
  })

  it('joins first and last name by one space', () => {
    expect(name({ first_name: 'Ada ', last_name: ' King' }, 'name')).toBe('Ada King')
    expect(name({ firstName: 'Ada' }, 'name')).toBeUndefined()
    expect(user.readMember?.(identify({ first_name: 'Ada', last_name: 'King' }), 'name')?.from).toEqual([
      '/traits/firstName',
      '/traits/lastName'
    ])
  })

  it('derives only what is missing, and never in the whole', () => {
    expect(name({ name: 'X Y', firstName: 'Ada' }, 'firstName')).toBe('Ada')
    expect(name({ name: 'X Y', firstName: 'Ada' }, 'lastName')).toBe('Y')
    expect(name({ name: 'X Y', firstName: null }, 'firstName')).toBe('X')
    expect(name({ firstName: null }, 'firstName')).toBeNull()
    expect(user.read(identify({ name: 'X Y' }))?.value).toEqual({ name: 'X Y' })
  })

  it('reads names by the key rule', () => {
    expect(name({ email: 'a' }, 'E-Mail')).toBe('a')
    expect(name({ name: 'X Y' }, 'first_name')).toBe('X')
    expect(name({ created: 5 }, 'created_at')).toBe(5)
    expect(name({ Own: 5 }, 'own')).toBeUndefined()
  })
})
