import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failed, type Arranger, type Condition, type Converter, type Parameters } from '../../../src/language/operator.ts'
import type { Slot } from '../../../src/language/slot.ts'
import { deepFreeze } from '../../support/deepFreeze.ts'

/** Every operator that is a function of values: forms are driven by the interpreter. */
const folder = new URL('../../../src/language/operators/', import.meta.url)
const files = readdirSync(folder).filter(name => name.endsWith('.ts') && name !== 'index.ts')
const modules = await Promise.all(files.map(name => import(new URL(name, folder).href) as Promise<{ readonly [name: string]: unknown }>))
const operators = modules.flatMap(module => Object.values(module)).filter(isFunctional)

type Functional = Converter | Arranger | Condition

function isFunctional(value: unknown): value is Functional {
  return typeof value === 'object' && value !== null && ['convert', 'arrange', 'test'].some(name => name in value)
}

const hostileTexts = [
  ['', ' ', '\u0000', '\ufeff', '\ud800', '\udc00', '\udc00\ud800', '😀\ud83d', 'e\u0301\u0316', 'İSTANBUL', 'ß', 'ΑΣ'],
  [
    '__proto__',
    '__proto_',
    '_',
    'constructor',
    'hasOwnProperty',
    'toString',
    'length',
    'a.b',
    '0',
    '-0',
    '1e999',
    '-1e-999',
    '00',
    '9'.repeat(400)
  ],
  [
    '$.x',
    '$&',
    '`${x}`',
    '*/',
    '\u2028',
    '"\'<>',
    '(',
    '[a-z]+',
    '\\',
    'a'.repeat(64),
    'F'.repeat(32),
    '%',
    '%zz',
    '?a=%ff&a',
    '://',
    'http://[::1',
    '@'
  ],
  [
    '2020-01-02T03:04:05Z',
    '9999-12-31T23:59:59.999Z',
    '0000-01-01',
    '1e3',
    '12345678901',
    '+33 (0)6 12 34 56 78',
    '00000000',
    'USD',
    'US',
    '+((((('
  ]
].flat()
const hostileNumbers = [
  0,
  -0,
  0.1,
  -0.5,
  5e-324,
  1.7976931348623157e308,
  -1e308,
  2 ** 53,
  -(2 ** 53),
  1e21,
  1e-7,
  253402300800,
  -62135596801,
  19000101
]

// own UTF-16 units, so that broken surrogates occur
const unitText = fc.array(fc.nat(0xffff), { maxLength: 12 }).map(units => String.fromCharCode(...units))
const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary' }), fc.string(), unitText)
const plainKey = fc.constantFrom('a', 'b', '_', 'proto__', 'createdAt', 'created_at', 'x.y', 'constructor', '0')
const key = fc.oneof(plainKey, text).filter(name => name !== '__proto__')
const leaf = fc.oneof(
  text,
  fc.constantFrom(...hostileNumbers.map(number => number + 0)),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(number => number + 0),
  fc.boolean(),
  fc.constant(null)
)
const { json } = fc.letrec<{ json: unknown }>(tie => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(key, tie('json'), { maxKeys: 4 })
  )
}))
const objects = fc.dictionary(plainKey, fc.oneof(leaf, fc.dictionary(plainKey, leaf)), { maxKeys: 6 })
const topLevel = fc
  .oneof(json, fc.constantFrom(...hostileNumbers), fc.array(leaf, { maxLength: 6 }), objects)
  .filter(value => value !== null)

// new names may be anything, also "__proto__"
const newName = fc.oneof(plainKey, fc.constant('__proto__'), text)
const tables = fc.dictionary(plainKey, fc.oneof(newName, fc.array(newName)), { maxKeys: 4 })

/** What the checker lets through for a parameter. */
function parameterOf(slot: Slot): fc.Arbitrary<unknown> {
  if (slot.slot !== 'literal')
    return fc.oneof(fc.constant(undefined), fc.constantFrom('US', 'France', 'JPY', 'k'), fc.array(key), tables, json)
  const { schema } = slot
  if (schema.type === 'integer')
    return fc
      .oneof({ arbitrary: fc.integer({ min: -3, max: 12 }), weight: 4 }, fc.maxSafeInteger())
      .map(number => Math.min(Math.max(number, schema.minimum ?? number), schema.maximum ?? number))
  if (schema.type === 'boolean') return fc.boolean()
  const one =
    'enum' in schema && schema.enum
      ? fc.constantFrom(...schema.enum)
      : fc.oneof(
          fc.constantFrom('.', '_', '_', 'a-z', '--', '9-0', 'YYYY-MM', 'a'),
          text.filter(value => value !== '')
        )
  return schema.type === 'texts' ? fc.array(one, { maxLength: 3 }) : one
}

function parametersOf({ parameters = {} }: Functional): fc.Arbitrary<Parameters> {
  const names = Object.keys(parameters)
  const required = names.filter(name => parameters[name]?.optional !== true)
  return fc.record(Object.fromEntries(Object.entries(parameters).map(([name, slot]) => [name, parameterOf(slot)])), {
    requiredKeys: required
  })
}

function argumentOf({ argument, ...operator }: Functional): fc.Arbitrary<unknown> {
  if (argument.slot !== 'values') return topLevel
  return fc.oneof(
    fc.array('sparse' in operator && operator.sparse ? fc.option(topLevel, { nil: undefined }) : topLevel, { maxLength: 5 }),
    fc.array(fc.constantFrom(...hostileNumbers), { maxLength: 8 }),
    topLevel
  )
}

function run(operator: Functional, value: unknown, parameters: Parameters): unknown {
  const issues: unknown[] = []
  const report = (...issue: unknown[]): void => void issues.push(issue)
  if ('test' in operator) return [operator.test(value, parameters, 1e12), operator.test(value, parameters, undefined)]
  if ('convert' in operator) return [operator.convert(value, parameters, report), issues]
  const arranged = operator.arrange(new Map(Object.entries(value as object)), parameters, report)
  return [arranged === failed ? arranged : Object.fromEntries(arranged), issues]
}

/** JSON that survives a round trip: no undefined, NaN, infinity, -0, no own `__proto__`. */
function findStain(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? undefined : String(value)
  if (typeof value !== 'object' || value === null) return ['string', 'boolean', 'object'].includes(typeof value) ? undefined : typeof value
  if (Object.hasOwn(value, '__proto__')) return '__proto__'
  return Object.values(value)
    .map(findStain)
    .find(stain => stain !== undefined)
}

describe.each(operators)('@$name', operator => {
  const isArranger = 'arrange' in operator
  const argument = isArranger ? argumentOf(operator).filter(value => typeof value === 'object' && value !== null) : argumentOf(operator)

  it('gives clean JSON, absent or failed for every value, twice the same, and leaves its input alone', () => {
    fc.assert(
      fc.property(argument, parametersOf(operator), (value, parameters) => {
        deepFreeze([value, parameters])
        const before = structuredClone([value, parameters])
        const outcome = run(operator, value, parameters)
        const [result] = outcome as readonly unknown[]
        if (result !== failed && result !== undefined) expect(findStain(result)).toBeUndefined()
        expect(run(operator, value, parameters)).toEqual(outcome)
        expect([value, parameters]).toEqual(before)
      }),
      { numRuns: 300 }
    )
  })

  it.each(['a', '_', '1', '\ud83d', 'aA', ' x', '((', '@.', ':', '\u0301\u0316', '%', '&=', '-'])(
    'takes a million times %j without going back and forth',
    unit => {
      const long = unit.repeat(Math.ceil(1e6 / unit.length))
      const [parameters] = fc.sample(parametersOf(operator), { numRuns: 1, seed: 1 })
      const value = isArranger ? { [long]: long } : operator.argument.slot === 'values' ? [long, long] : long
      const [result] = run(operator, value, parameters ?? {}) as readonly unknown[]
      expect(['symbol', 'undefined', 'string', 'boolean', 'object', 'number']).toContain(typeof result)
    }
  )
})

it('covers the operators', () => {
  expect(operators.length).toBeGreaterThan(50)
})
