import { expect, it } from 'vitest'
import { reservedTraits } from '../../src/event/traits.ts'
import { foldKey } from '../../src/runtime/foldKey.ts'
import { traitSpellings } from '../../src/runtime/traitSpellings.ts'

it('has the traits of the schemas and the synonym of createdAt', () => {
  const names = [...reservedTraits('user'), ...reservedTraits('group')]
  expect(traitSpellings).toEqual(new Map([...names.map((name): [string, string] => [foldKey(name), name]), ['created', 'createdAt']]))
})
