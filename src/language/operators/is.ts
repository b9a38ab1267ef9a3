import { hasForm, type ValueType } from '../../runtime/hasForm.ts'
import type { TextFormat } from '../../runtime/hasFormat.ts'
import { integerOf, textOf, textsOf } from '../literals.ts'
import type { Emission } from '../emission.ts'
import type { Condition, Parameters } from '../operator.ts'
import { whenThere } from '../whenThere.ts'

const types: readonly ValueType[] = ['string', 'number', 'boolean', 'list', 'object']
const formats: readonly TextFormat[] = ['email', 'url', 'uuid', 'ulid', 'date', 'dateTime', 'e164', 'ipv4', 'ipv6']

export const is: Condition = {
  name: 'is',
  summary: 'True when a value has a form: everything that is asked must hold; false when it is absent',
  argument: { slot: 'value', description: 'the value; texts that are numbers are texts here' },
  parameters: {
    type: { slot: 'literal', schema: { type: 'texts', enum: types }, description: 'one of these types', optional: true },
    format: {
      slot: 'literal',
      schema: { type: 'text', enum: formats },
      description: 'a text of this format; date is a day alone, dateTime has a time',
      optional: true
    },
    chars: {
      slot: 'literal',
      schema: { type: 'text', minLength: 1 },
      description: 'a text of these characters only: a set such as "A-Za-z0-9-"',
      optional: true
    },
    min: {
      slot: 'literal',
      schema: { type: 'integer' },
      description: 'smallest length of a text in characters, of a list in elements; smallest number',
      optional: true
    },
    max: { slot: 'literal', schema: { type: 'integer' }, description: 'greatest length or number', optional: true }
  },
  returns: ['boolean'],
  examples: [
    { mapping: { '@is': '$.properties.a', chars: 'A-Za-z0-9-', max: 36 }, properties: { a: 'a-1' }, result: true },
    { mapping: { '@is': '$.properties.a', type: ['string', 'number'] }, properties: { a: ['x'] }, result: false },
    { mapping: { '@is': '$.properties.a', format: 'email' }, properties: { a: 'ada@example.com' }, result: true },
    { mapping: { '@is': '$.properties.a', format: 'dateTime' }, properties: { a: '2020-01-02' }, result: false },
    { mapping: { '@is': '$.properties.a', type: ['number'], min: 1, max: 5 }, properties: { a: 5 }, result: true },
    { mapping: { '@is': '$.properties.a', min: 0 }, result: false }
  ],
  test: testIs,
  inline(argument, call) {
    const value = argument.code
    const [format, chars, min, max] = ['format', 'chars', 'min', 'max'].map(name => call.literal(name))
    const type = call.literal('type')
    const isText = `typeof ${value} === "string"`
    const tests = [
      ...(Array.isArray(type) ? [`(${type.map(name => typeCode(String(name), value, call)).join(' || ')})`] : []),
      ...(typeof format === 'string' ? [isText, `${call.use('hasFormat')}(${value}, ${call.text(format)})`] : []),
      ...(typeof chars === 'string' ? [isText, `${call.characters(chars)}.test(${value})`] : []),
      ...(min === undefined && max === undefined ? [] : [`${call.use('isSized')}(${value}, ${String(min)}, ${String(max)})`])
    ]
    if (Array.isArray(type) && type.length === 0) return whenThere(argument, 'false')
    return whenThere(argument, tests.length === 0 ? 'true' : `(${[...new Set(tests)].join(' && ')})`)
  }
}

function typeCode(type: string, value: string, call: Emission): string {
  if (type === 'list') return `Array.isArray(${value})`
  return type === 'object' ? `${call.use('isObject')}(${value})` : `typeof ${value} === ${call.text(type)}`
}

/** True when the value has the form that is asked for. */
export function testIs(value: unknown, parameters: Parameters): boolean {
  return (
    value !== undefined &&
    hasForm(value, {
      type: parameters['type'] === undefined ? undefined : types.filter(type => textsOf(parameters, 'type').includes(type)),
      format: formats.find(format => format === parameters['format']),
      chars: textOf(parameters, 'chars') || undefined,
      min: integerOf(parameters, 'min'),
      max: integerOf(parameters, 'max')
    })
  )
}
