import { expect, it } from 'vitest'
import * as functions from '../../src/language/operators/functions.ts'
import type { Operator } from '../../src/language/operator.ts'
import { operators } from '../../src/language/operators/index.ts'

/** Names of operators that are no identifiers. */
const reserved: readonly string[] = ['case', 'in']

const work = [...operators.values()]
  .map(operator => ({ name: reserved.includes(operator.name) ? `${operator.name}Operator` : operator.name, run: workOf(operator) }))
  .filter(({ run }) => run !== undefined)

/** The function of values that an operator is; undefined for forms, and for arrangers, which are written out. */
function workOf(operator: Operator): unknown {
  if ('convert' in operator) return operator.convert
  return 'test' in operator ? operator.test : undefined
}

it.each(work)('$name is the work of its operator', ({ name, run }) => {
  expect((functions as { readonly [name: string]: unknown })[name]).toBe(run)
})

it('has nothing but operators', () => {
  expect(Object.keys(functions).toSorted()).toEqual(work.map(({ name }) => name).toSorted())
})
