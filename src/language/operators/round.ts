import { roundNumber } from '../../runtime/decimal.ts'
import { toNumber } from '../../runtime/toNumber.ts'
import { integerOf } from '../literals.ts'
import { failed, type Converter, type Parameters } from '../operator.ts'

export const round: Converter = {
  name: 'round',
  summary: 'The number with fewer decimals; half is rounded away from zero, on the decimals as they are written',
  argument: { slot: 'value', kinds: ['number', 'text'], description: 'a number or a text that is one' },
  parameters: {
    digits: {
      slot: 'literal',
      schema: { type: 'integer', minimum: 0, maximum: 20 },
      description: 'how many decimals stay; 0 when left out',
      optional: true
    }
  },
  returns: ['number'],
  expected: 'a number',
  examples: [
    { mapping: { '@round': '$.properties.a', digits: 2 }, properties: { a: 1.005 }, result: 1.01 },
    { mapping: '$.properties.a | round', properties: { a: '-2.5' }, result: -3 },
    { mapping: { '@round': '$.properties.a' }, properties: { a: -0.4 }, result: 0 },
    { mapping: { '@round': '$.properties.a' }, properties: { a: 'x' }, issues: ['conversion_failed'] }
  ],
  convert: convertRound
}

/** A number with at most `digits` decimals. */
export function convertRound(value: unknown, parameters: Parameters): unknown {
  const number = toNumber(value)
  return number === undefined ? failed : (roundNumber(number, integerOf(parameters, 'digits') ?? 0) ?? failed)
}
