import { describe, expect, it } from 'vitest'
import { translate, type Json } from '../../src/index.ts'
import type { Operator } from '../../src/language/operator.ts'
import { operators } from '../../src/language/operators/index.ts'
import type { Binding, Slot } from '../../src/language/slot.ts'
import { engines } from '../contract/engines.ts'
import { testMapping } from '../support/mappings.ts'

interface Place {
  readonly operator: Operator
  readonly slot: string
  readonly binding: Binding
}

function bindingsOf(spec: Slot): readonly Binding[] {
  return 'binds' in spec ? (spec.binds ?? []) : []
}

/** Every name that the table says an operator binds. */
const places = [...operators.values()].flatMap(operator =>
  Object.entries(operator.parameters ?? {}).flatMap(([slot, spec]) =>
    bindingsOf(spec).map((binding): Place & { readonly name: string } => ({ name: operator.name, operator, slot, binding }))
  )
)

/** Something that the operator walks. */
function argumentFor({ argument }: Operator): Json {
  const kinds = argument.slot === 'value' ? argument.kinds : undefined
  return kinds?.includes('list') ? [{ x: 'v' }] : kinds?.includes('object') ? { x: 'v' } : 'v'
}

describe.each(Object.entries(engines))('what an operator binds has a value (%s)', (_engine, load) => {
  it.each(places)('@$name, $slot: $binding', ({ operator, slot, binding }) => {
    const destination = load(testMapping({ value: { [`@${operator.name}`]: '$.properties.a', [slot]: `$.${binding}` } }))
    const properties = { a: argumentFor(operator) }
    const { requests } = translate({ type: 'track', event: 'Test', userId: 'u', properties }, destination, {})
    expect(requests[0]?.body).toHaveProperty('value')
  })
})
