import fc from 'fast-check'
import { expect } from 'vitest'
import { translate } from '../../src/index.ts'
import { richEvent } from '../arbitraries/lawEvent.ts'
import { isObject } from '../../src/runtime/isObject.ts'
import { describeLaw } from './describeLaw.ts'

/** characters of JSON: numbers of more digits, and conditions on how many there are */
const constant = 4_000
const many = 200

/** The event with so many products more, all alike: no sum and no comparison changes. */
function withProducts(event: unknown, count: number): unknown {
  const product = { product_id: 'p', name: 'A product', price: 0, quantity: 0, 'b b': ['x'] }
  const products = Array.from({ length: count }, () => product)
  const properties = isObject(event) && isObject(event['properties']) ? event['properties'] : {}
  return { ...(event as object), properties: { ...properties, products, note: products } }
}

// one that reads a whole list from elsewhere for each element gives their product, up to 1,000 times the event
describeLaw(
  'gives at most twice as much for twice as many products',
  ({ destination, event, settings, options }) => {
    const measure = (count: number): number =>
      JSON.stringify(translate(withProducts(event, count), destination, settings, options).requests).length
    expect(measure(2 * many)).toBeLessThanOrEqual(2 * measure(many) + constant)
  },
  {
    narrowWalks: true,
    cases: 60,
    events: calls => (calls.includes('track') ? richEvent(['track']) : fc.oneof(...calls.map(call => richEvent([call]))))
  }
)
