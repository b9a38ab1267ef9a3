import { limitMembers } from '../../runtime/limitMembers.ts'
import { integerOf } from '../literals.ts'
import type { Arranger, Parameters, Report } from '../operator.ts'

export const limit: Arranger = {
  name: 'limit',
  summary: 'The first elements of a list or members of an object; says how many were left out',
  argument: { slot: 'value', kinds: ['list', 'object'], description: 'the list or object' },
  parameters: { max: { slot: 'literal', schema: { type: 'integer', minimum: 1 }, description: 'how many may stay' } },
  returns: ['list', 'object'],
  expected: 'a list or an object',
  examples: [
    { mapping: { '@limit': '$.properties.a', max: 2 }, properties: { a: [1, 2] }, result: [1, 2] },
    { mapping: { '@limit': '$.properties.a', max: 2 }, properties: { a: [1, 2, 3] }, result: [1, 2], issues: ['limit_exceeded'] },
    { mapping: { '@limit': '$.properties.a', max: 1 }, properties: { a: { x: 1, y: 2 } }, result: { x: 1 }, issues: ['limit_exceeded'] },
    { mapping: { '@limit': '$.properties.a', max: 1 }, properties: { a: 'xy' }, issues: ['conversion_failed'] }
  ],
  arrange: arrangeLimit,
  inline: (value, call) => `${call.use('limited')}(${value}, ${String(call.literal('max'))}, ${call.reporter()}, ${call.keepsNull})`
}

/** At most `max` members, the first ones. */
export function arrangeLimit<T>(members: ReadonlyMap<string, T>, parameters: Parameters, report: Report): ReadonlyMap<string, T> {
  const max = integerOf(parameters, 'max') ?? members.size
  const kept = limitMembers(members, max)
  if (kept.size < members.size) report('limit_exceeded', { max, count: members.size - kept.size, total: members.size })
  return kept
}
