import { addNumbers, multiplyNumbers } from '../../runtime/decimal.ts'
import { isPlainObject } from '../../runtime/isPlainObject.ts'
import type { JsonObject } from '../../runtime/json.ts'
import { appendPointer } from '../../runtime/pointer.ts'
import { readMember } from '../../runtime/readMember.ts'
import { toCurrencyCode } from '../../runtime/toCurrencyCode.ts'
import type { View, Viewed, ViewedEvent, ViewReader } from '../view.ts'
import { viewList, viewMember, viewObject, viewSources } from '../viewed.ts'
import { isProduct, readNumber, readProducts, readText } from './products.ts'

const amounts = ['revenue', 'total', 'value', 'tax', 'shipping', 'discount'] as const

/** What was looked at or bought. */
export const commerce: View = {
  name: 'commerce',
  summary:
    'products (their keys plus `id`, `price`, `quantity`; the event itself if it has product_id or sku), amounts as numbers, currency checked, orderId, itemsValue (price x quantity), itemCount',
  members: {
    products: 'list',
    revenue: 'number',
    total: 'number',
    value: 'number',
    tax: 'number',
    shipping: 'number',
    discount: 'number',
    currency: 'text',
    orderId: 'text',
    itemsValue: 'number',
    itemCount: 'number'
  },
  source: 'https://segment.com/docs/connections/spec/ecommerce/v2/',
  read: readCommerce
}

export const commerceReader: ViewReader = { read: readCommerce }

function readCommerce(viewed: ViewedEvent): Viewed | undefined {
  const properties = propertiesOf(viewed.event)
  if (properties === undefined) return undefined
  const products = readProducts(properties)
  const members: readonly (readonly [string, Viewed | undefined])[] = [
    ['products', products.length === 0 ? undefined : viewList(products)],
    ...amounts.map(name => [name, readNumber(properties, name, locate)] as const),
    ['currency', readCurrency(properties)],
    ['orderId', readText(properties, 'order_id', locate)],
    ['itemsValue', sumItems(products)],
    ['itemCount', countItems(products)]
  ]
  const present = members.flatMap(([name, member]) => (member === undefined ? [] : [[name, member] as const]))
  return present.length === 0 ? undefined : viewObject(present)
}

/**
 * Tells whether the event itself is the one product of `$.commerce.products`.
 *
 * @param event - normalized
 */
export function eventIsProduct(event: ViewedEvent['event']): boolean {
  const properties = propertiesOf(event)
  return properties !== undefined && isProduct(properties)
}

function propertiesOf(event: ViewedEvent['event']): JsonObject | undefined {
  const properties = readMember(event, 'properties')
  return isPlainObject(properties) ? properties : undefined
}

function locate(key: string): string {
  return appendPointer('/properties', key)
}

function readCurrency(properties: JsonObject): Viewed | undefined {
  const text = readText(properties, 'currency', locate)
  const code = typeof text?.value === 'string' ? toCurrencyCode(text.value) : undefined
  return text === undefined || code === undefined ? undefined : { value: code, from: code === text.value ? text.from : viewSources(text) }
}

/** Price x quantity of all products that have a price. */
function sumItems(products: readonly Viewed[]): Viewed | undefined {
  const priced = products.flatMap(product => {
    const [price, quantity] = [viewMember(product, 'price'), viewMember(product, 'quantity')]
    return price === undefined || quantity === undefined
      ? []
      : [{ factors: [price, quantity], amount: multiplyNumbers(numbers([price, quantity])) }]
  })
  const sum = addAll(priced.map(({ amount }) => amount))
  return sum === undefined ? undefined : { value: sum, from: priced.flatMap(({ factors }) => factors.flatMap(viewSources)) }
}

function countItems(products: readonly Viewed[]): Viewed | undefined {
  const quantities = products.flatMap(product => viewMember(product, 'quantity') ?? [])
  const sum = addAll(numbers(quantities))
  return sum === undefined ? undefined : { value: sum, from: quantities.flatMap(viewSources) }
}

function addAll(terms: readonly (number | undefined)[]): number | undefined {
  const known = terms.filter(term => term !== undefined)
  return known.length === 0 || known.length < terms.length ? undefined : addNumbers(known)
}

function numbers(members: readonly Viewed[]): readonly number[] {
  return members.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
}
