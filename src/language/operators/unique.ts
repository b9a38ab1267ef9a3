import { uniqueItems } from '../../runtime/uniqueItems.ts'
import { failed, type Converter } from '../operator.ts'

export const unique: Converter = {
  name: 'unique',
  summary: 'The list without elements that are equal to an earlier one',
  argument: { slot: 'value', kinds: ['list'], description: 'the list' },
  returns: ['list'],
  expected: 'a list',
  examples: [
    { mapping: { '@unique': '$.properties.a' }, properties: { a: ['x', 'y', 'x'] }, result: ['x', 'y'] },
    {
      mapping: { '@unique': '$.properties.a' },
      properties: { a: [1, '1', { x: 1, y: 2 }, { y: 2, x: 1 }] },
      result: [1, '1', { x: 1, y: 2 }]
    },
    { mapping: { '@unique': '$.properties.a' }, properties: { a: 'x' }, issues: ['conversion_failed'] }
  ],
  convert: convertUnique
}

/** A list in which no two elements are equal. */
export function convertUnique(value: unknown): unknown {
  return Array.isArray(value) ? uniqueItems(value) : failed
}
