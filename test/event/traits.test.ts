import { describe, expect, it } from 'vitest'
import { addressTraits, companyTraits, findTrait, groupTraits, reservedTraits, userTraits } from '../../src/event/traits.ts'
import { traitSpellings } from '../../src/runtime/traitSpellings.ts'
import addressSchema from '../../src/schemas/address.json' with { type: 'json' }
import companySchema from '../../src/schemas/company.json' with { type: 'json' }
import groupSchema from '../../src/schemas/group-traits.json' with { type: 'json' }
import userSchema from '../../src/schemas/user-traits.json' with { type: 'json' }

describe('traits', () => {
  it('has the tables of the spec', () => {
    expect(reservedTraits('user')).toEqual(
      'address age avatar birthday company createdAt description email firstName gender id lastName name phone title username website'.split(
        ' '
      )
    )
    expect(reservedTraits('group')).toEqual(
      'address avatar createdAt description email employees id industry name phone website plan'.split(' ')
    )
  })

  it.each([
    ['Created_At', 'createdAt', 'date'],
    ['created', 'createdAt', 'date'],
    ['E-Mail', 'email', 'text'],
    [' user name ', 'username', 'text'],
    ['AGE', 'age', 'number'],
    ['Company', 'company', 'company'],
    ['ADDRESS', 'address', 'address']
  ])('knows %j', (key, name, kind) => {
    expect(findTrait(userTraits, key)).toMatchObject({ name, kind })
  })

  it.each(['createdAt1', 'cr\u00e9atedAt', 'created.at', 'created:at', 'employees', 'zip', '__proto__', 'to_string', '', '\u212aey'])(
    'does not know %j',
    key => {
      expect(findTrait(userTraits, key)).toBeUndefined()
    }
  )

  it('knows zip inside address only', () => {
    expect(findTrait(addressTraits, 'ZIP')?.name).toBe('postalCode')
    expect(findTrait(companyTraits, 'employeeCount')?.name).toBe('employee_count')
    expect(findTrait(groupTraits, 'zip')).toBeUndefined()
  })

  it('describes every trait', () => {
    for (const { properties } of [userSchema, groupSchema, addressSchema, companySchema]) {
      for (const { description } of Object.values(properties)) expect(description).toMatch(/^[A-Z][^.]+$/)
    }
  })

  it('agrees with the spellings that the operators use', () => {
    const names = [...reservedTraits('user'), ...reservedTraits('group')]
    expect(new Set(traitSpellings.values())).toEqual(new Set(names))
    for (const [folded, name] of traitSpellings) expect((findTrait(userTraits, folded) ?? findTrait(groupTraits, folded))?.name).toBe(name)
  })
})
