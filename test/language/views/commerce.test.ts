import { describe, expect, it } from 'vitest'
import { commerce, eventIsProduct } from '../../../src/language/views/commerce.ts'

const view = (properties: unknown): ReturnType<typeof commerce.read> =>
  commerce.read({ event: { type: 'track', event: 'E', properties }, now: undefined })
const value = (properties: unknown): unknown => view(properties)?.value

describe('amounts', () => {
  it('are numbers, under any spelling', () => {
    expect(value({ Revenue: '19.99', total: 0, VALUE: 5, tax: '1e1', shipping: '$5', discount: null })).toEqual({
      revenue: 19.99,
      total: 0,
      value: 5,
      tax: 10
    })
  })

  it('prefer a usable value, then the exact key', () => {
    expect(value({ Revenue: 1, revenue: 2 })).toEqual({ revenue: 2 })
    expect(value({ revenue: null, Revenue: 1 })).toEqual({ revenue: 1 })
    expect(view({ revenue: '2' })?.from).toEqual({ revenue: ['/properties/revenue'] })
    expect(view({ Revenue: 2 })?.from).toEqual({ revenue: '/properties/Revenue' })
  })

  it.each([[null], [undefined], ['a'], [[]], [{}], [{ note: 1 }]])('are absent in %j', properties => {
    expect(view(properties)).toBeUndefined()
  })
})

describe('currency and order', () => {
  it.each([
    ['EUR', 'EUR'],
    ['eur', 'EUR'],
    ['euro', undefined],
    [978, undefined]
  ])('checks the currency %j', (currency, expected) => {
    expect((value({ currency, total: 1 }) as { currency?: unknown }).currency).toBe(expected)
  })

  it('reads the order as text', () => {
    expect(value({ orderId: 5 })).toEqual({ orderId: '5' })
    expect(value({ order_id: 'o', orderId: 'p' })).toEqual({ orderId: 'o' })
    expect(value({ order_id: { a: 1 } })).toBeUndefined()
  })
})

describe('products', () => {
  it('keep their keys and get id, price, quantity', () => {
    expect(
      view({
        products: [
          { productId: 1, Price: '2.5', own: { a: null } },
          { sku: 's', price: 'x', quantity: 3 }
        ]
      })
    ).toEqual({
      value: {
        products: [
          { productId: 1, Price: '2.5', own: { a: null }, id: '1', price: 2.5, quantity: 1 },
          { sku: 's', quantity: 3, id: 's' }
        ],
        itemsValue: 2.5,
        itemCount: 4
      },
      from: {
        products: {
          0: {
            productId: '/properties/products/0/productId',
            Price: '/properties/products/0/Price',
            own: '/properties/products/0/own',
            id: ['/properties/products/0/productId'],
            price: ['/properties/products/0/Price'],
            quantity: []
          },
          1: { sku: '/properties/products/1/sku', quantity: '/properties/products/1/quantity', id: '/properties/products/1/sku' }
        },
        itemsValue: ['/properties/products/0/Price'],
        itemCount: ['/properties/products/1/quantity']
      }
    })
  })

  it('keep an id of their own when they have no other', () => {
    expect(value({ products: [{ id: 7 }, { id: 'a', sku: 's' }, { id: {} }] })).toMatchObject({
      products: [{ id: '7', quantity: 1 }, { id: 's', sku: 's', quantity: 1 }, { quantity: 1 }]
    })
  })

  it('leave out what is no object, with the places of the others', () => {
    const { from } = view({ products: [null, 5, 'x', [], { sku: 's' }] }) ?? {}
    expect(from).toMatchObject({ products: { 0: { sku: '/properties/products/4/sku' } } })
  })

  it('are one when they are one object', () => {
    expect(view({ Products: { sku: 's' } })).toMatchObject({
      value: { products: [{ sku: 's' }] },
      from: { products: { 0: { sku: '/properties/Products/sku' } } }
    })
  })

  it('are the event itself when it names a product', () => {
    expect(view({ product_id: 'p', Price: 5, 'Image URL': 'i', own: 1, revenue: 9 })).toMatchObject({
      value: { products: [{ product_id: 'p', Price: 5, 'Image URL': 'i', id: 'p', price: 5, quantity: 1 }], revenue: 9 },
      from: { products: { 0: { Price: '/properties/Price' } } }
    })
    expect(value({ product_id: 'p', own: 1 })).not.toHaveProperty('products.0.own')
  })

  it.each<[string, object, boolean]>([
    ['product_id', { product_id: 'p' }, true],
    ['sku', { SKU: 5 }, true],
    ['an empty list beside it', { sku: 's', products: [] }, true],
    ['nothing usable beside it', { sku: 's', products: [null, 5] }, true],
    ['products beside it', { sku: 's', products: [{}] }, false],
    ['an empty id', { product_id: '' }, false],
    ['neither', { name: 'n', price: 5 }, false]
  ])('the event is the product: %s', (_, properties, expected) => {
    expect(eventIsProduct({ properties })).toBe(expected)
  })

  it('add up in decimals', () => {
    const products = [
      { sku: 'a', price: 0.1, quantity: 3 },
      { sku: 'b', price: '0.2' },
      { sku: 'c', quantity: 2 }
    ]
    expect(value({ products })).toMatchObject({ itemsValue: 0.5, itemCount: 6 })
    expect(value({ products: [{ price: 1e308, quantity: 1e308 }] })).not.toHaveProperty('itemsValue')
    expect(value({ products: [{ sku: 'a' }] })).not.toHaveProperty('itemsValue')
  })
})
