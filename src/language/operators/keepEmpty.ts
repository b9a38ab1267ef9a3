import { chosenPlace, nowhere } from '../place.ts'
import { madeCell } from '../cell.ts'
import type { Form } from '../operator.ts'

export const keepEmpty: Form = {
  name: 'keepEmpty',
  summary: 'The value, or an empty object or list when nothing is in it',
  argument: { slot: 'value', kinds: ['list', 'object'], description: 'an object or list' },
  returns: ['list', 'object'],
  examples: [
    { mapping: { '@keepEmpty': { a: '$.properties.a' } }, result: {} },
    { mapping: { '@keepEmpty': ['$.properties.a'] }, result: [] },
    { mapping: { '@keepEmpty': { a: '$.properties.a' } }, properties: { a: 1 }, result: { a: 1 } }
  ],
  run: call => call.value('argument') ?? madeCell(call.kinds('argument')?.[0] === 'list' ? [] : {}, [], 'keepEmpty'),
  emit(call) {
    const value = call.value('argument')
    if (value.presence === 'always') return value
    const empty = call.kinds('argument')?.[0] === 'list' ? '[]' : '{}'
    const result = call.variable(`${value.code} === undefined ? ${empty} : ${value.code}`)
    const place = chosenPlace([
      { when: call.isThere(value), place: value.place },
      { when: 'true', place: nowhere }
    ])
    const { isOurs: _, ...kept } = value
    return { ...kept, code: result, presence: 'always', place }
  }
}
