import { omitMembers } from '../../runtime/pickMembers.ts'
import { textsOf } from '../literals.ts'
import type { Arranger, Parameters } from '../operator.ts'

export const omit: Arranger = {
  name: 'omit',
  summary: 'The object without certain members; absent when none is left',
  argument: { slot: 'value', kinds: ['object'], description: 'the object' },
  parameters: {
    keys: {
      slot: 'value',
      kinds: ['list', 'text'],
      description: 'the names of the members; reserved traits in any spelling',
      optional: true
    },
    prefixes: {
      slot: 'literal',
      schema: { type: 'texts' },
      description: 'members whose names start with one of these, exactly',
      optional: true
    }
  },
  reads: { keys: 'condition' },
  returns: ['object'],
  expected: 'an object',
  idleWithout: 'keys',
  examples: [
    { mapping: { '@omit': '$.properties', keys: ['a'] }, properties: { a: 1, b: 2 }, result: { b: 2 } },
    { mapping: { '@omit': '$.properties', keys: ['c'], prefixes: ['ga_'] }, properties: { ga_x: 1, GA_y: 2, c: 3 }, result: { GA_y: 2 } },
    { mapping: { '@omit': '$.properties', keys: '$.settings.names' }, properties: { a: 1 }, settings: { names: ['a', 'b'] } },
    { mapping: { '@omit': '$.properties.a', keys: ['b'] }, properties: { a: ['b'] }, issues: ['conversion_failed'] }
  ],
  arrange: arrangeOmit,
  inline(value, call) {
    const prefixes = call.constant(call.literal('prefixes') ?? [])
    return `${call.use('omitKeys')}(${value}, ${call.ordered('keys', 'pickPlan')}, ${prefixes}, ${call.keepsNull})`
  }
}

/** The members that stay, in their own order. */
export function arrangeOmit<T>(members: ReadonlyMap<string, T>, parameters: Parameters): ReadonlyMap<string, T> {
  return omitMembers(members, parameters['keys'], textsOf(parameters, 'prefixes'))
}
