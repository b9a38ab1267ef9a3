import { flattenObject } from '../../runtime/flattenObject.ts'
import { isObject } from '../../runtime/isObject.ts'
import { choiceOf, textOf } from '../literals.ts'
import { failed, type Converter, type Parameters, type Report } from '../operator.ts'

const choices = ['index', 'keep', 'drop'] as const

export const flatten: Converter = {
  name: 'flatten',
  summary: 'The object with one level: the keys of nested members are joined, objects without members fall out',
  argument: { slot: 'value', kinds: ['object'], description: 'the object' },
  parameters: {
    separator: {
      slot: 'literal',
      schema: { type: 'text', minLength: 1 },
      description: 'what stands between the keys; "." when left out',
      optional: true
    },
    arrays: {
      slot: 'literal',
      schema: { type: 'text', enum: choices },
      description: 'elements of lists: under their index, as the list they are, or not at all; index when left out',
      optional: true
    }
  },
  returns: ['object'],
  expected: 'an object',
  examples: [
    {
      mapping: { '@flatten': '$.properties.a' },
      properties: { a: { x: 1, y: { z: [2, { w: 3 }] } } },
      result: { x: 1, 'y.z.0': 2, 'y.z.1.w': 3 }
    },
    {
      mapping: { '@flatten': '$.properties.a', separator: '_', arrays: 'keep' },
      properties: { a: { x: { y: [1] }, z: {} } },
      result: { x_y: [1] }
    },
    { mapping: { '@flatten': '$.properties.a', arrays: 'drop' }, properties: { a: { x: [1], y: 2 } }, result: { y: 2 } },
    {
      mapping: { '@flatten': '$.properties.a' },
      properties: { a: { 'x.y': 1, x: { y: 2 } } },
      result: { 'x.y': 1 },
      issues: ['key_collision']
    },
    { mapping: { '@flatten': '$.properties.a' }, properties: { a: { x: {} } } },
    { mapping: { '@flatten': '$.properties.a' }, properties: { a: [1] }, issues: ['conversion_failed'] }
  ],
  convert: convertFlatten
}

/** An object of one level; absent when nothing is left. */
export function convertFlatten(value: unknown, parameters: Parameters, report: Report): unknown {
  if (!isObject(value)) return failed
  return flattenObject(value, textOf(parameters, 'separator', '.'), choiceOf(parameters, 'arrays', choices, 'index'), key =>
    report('key_collision', { key })
  )
}
