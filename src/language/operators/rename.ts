import { isObject } from '../../runtime/isObject.ts'
import { renameMembers } from '../../runtime/renameMembers.ts'
import { choiceOf } from '../literals.ts'
import type { Arranger, Parameters, Report } from '../operator.ts'

export const rename: Arranger = {
  name: 'rename',
  summary: 'The object with members under other names; of two that get one name the first stays',
  argument: { slot: 'value', kinds: ['object'], description: 'the object' },
  parameters: {
    names: {
      slot: 'value',
      kinds: ['object'],
      description: 'old name (reserved traits in any spelling) -> new name, or a list of new names'
    },
    others: {
      slot: 'literal',
      schema: { type: 'text', enum: ['keep', 'drop'] },
      description: 'what becomes of all other members; keep when left out',
      optional: true
    }
  },
  reads: { names: 'condition' },
  returns: ['object'],
  expected: 'an object',
  idleWithout: 'names',
  examples: [
    { mapping: { '@rename': '$.properties', names: { a: 'x' } }, properties: { a: 1, b: 2 }, result: { x: 1, b: 2 } },
    {
      mapping: { '@rename': '$.properties', names: '$.settings.names', others: 'drop' },
      properties: { firstName: 1, b: 2 },
      settings: { names: { first_name: 'given' } },
      result: { given: 1 }
    },
    { mapping: { '@rename': '$.properties', names: { b: 'a' } }, properties: { a: 1, b: 2 }, result: { a: 1 }, issues: ['key_collision'] },
    { mapping: { '@rename': '$.properties', names: { a: ['x', 'y'] } }, properties: { a: 1 }, result: { x: 1, y: 1 } },
    { mapping: { '@rename': '$.properties.a', names: { a: 'x' } }, properties: { a: 1 }, issues: ['conversion_failed'] }
  ],
  arrange: arrangeRename,
  inline(value, call) {
    const keepsOthers = call.literal('others') !== 'drop'
    return `${call.use('renameKeys')}(${value}, ${call.ordered('names', 'renamePlan')}, ${keepsOthers}, ${call.reporter()}, ${call.keepsNull})`
  }
}

/** The members under their new names, in their own order. */
export function arrangeRename<T>(members: ReadonlyMap<string, T>, parameters: Parameters, report: Report): ReadonlyMap<string, T> {
  const names = isObject(parameters['names']) ? parameters['names'] : {}
  return renameMembers(members, names, choiceOf(parameters, 'others', ['keep', 'drop'], 'keep'), key => report('key_collision', { key }))
}
