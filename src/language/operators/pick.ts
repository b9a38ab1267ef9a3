import { pickMembers } from '../../runtime/pickMembers.ts'
import type { Arranger, Parameters } from '../operator.ts'

export const pick: Arranger = {
  name: 'pick',
  summary: 'The object with certain members only, in their own order; absent when it has none of them',
  argument: { slot: 'value', kinds: ['object'], description: 'the object' },
  parameters: {
    keys: { slot: 'value', kinds: ['list', 'text'], description: 'the names of the members; reserved traits in any spelling' }
  },
  reads: { argument: 'whole', keys: 'condition' },
  returns: ['object'],
  expected: 'an object',
  examples: [
    { mapping: { '@pick': '$.properties', keys: ['c', 'a'] }, properties: { a: 1, b: 2, c: { d: 3 } }, result: { a: 1, c: { d: 3 } } },
    {
      mapping: { '@pick': '$.properties', keys: '$.settings.names' },
      properties: { createdAt: 1, b: 2 },
      settings: { names: ['created_at'] },
      result: { createdAt: 1 }
    },
    { mapping: { '@pick': '$.properties', keys: ['constructor'] }, properties: { a: 1 } },
    { mapping: { '@pick': '$.properties.a', keys: ['b'] }, properties: { a: 'b' }, issues: ['conversion_failed'] }
  ],
  arrange: arrangePick,
  inline: (value, call) => `${call.use('pickKeys')}(${value}, ${call.ordered('keys', 'pickPlan')}, ${call.keepsNull})`
}

/** The members with these names, in their own order. */
export function arrangePick<T>(members: ReadonlyMap<string, T>, { keys }: Parameters): ReadonlyMap<string, T> {
  return pickMembers(members, keys)
}
