// `$.commerce.products` by value; the view with origins is in products.ts.
import { defineMember } from '../../runtime/defineMember.ts'
import { isEmpty } from '../../runtime/isEmpty.ts'
import { isPlainObject } from '../../runtime/isPlainObject.ts'
import type { JsonObject } from '../../runtime/json.ts'
import { ownMembers } from '../../runtime/ownMembers.ts'
import { createSpellings, findSpelled, type Spellings } from '../../runtime/spellings.ts'
import { toNumber } from '../../runtime/toNumber.ts'
import { productFields } from './products.ts'
import { toId } from './toId.ts'

/** The keys of a product as they are, and these. */
export interface Product {
  readonly [key: string]: unknown
  /** product_id, else sku, else its own id */
  readonly id?: string
  readonly price?: number
  readonly quantity: number
}

const fields: Spellings<string> = /* @__PURE__ */ createSpellings(/* @__PURE__ */ productFields.map(name => [name, name] as const))
const derived: Spellings<string> = /* @__PURE__ */ createSpellings(
  /* @__PURE__ */ ['product_id', 'sku', 'id', 'price', 'quantity'].map(name => [name, name] as const)
)

/**
 * The products of an event: a list of them or one, else the event itself if it names a product.
 *
 * @param properties - of the event
 * @param listed - the value of `products` there
 * @param id - of the product that the event itself is
 */
export function productsOf(properties: JsonObject, listed: unknown, id: string | undefined): readonly Product[] {
  const products = listProducts(listed)
  if (products.length > 0) return products.map(readProduct)
  return id === undefined ? [] : [readProduct(pickFields(ownMembers(properties)))]
}

function listProducts(listed: unknown): readonly JsonObject[] {
  if (Array.isArray(listed)) return listed.every(isPlainObject) ? listed : listed.filter(isPlainObject)
  return isPlainObject(listed) && !isEmpty(listed) ? [listed] : []
}

function pickFields(properties: JsonObject): JsonObject {
  const product: { [key: string]: unknown } = {}
  for (const key in properties) if (findSpelled(fields, key) !== undefined) product[key] = properties[key]
  return product
}

function readProduct(given: JsonObject): Product {
  const members = ownMembers(given)
  let productId: unknown
  let sku: unknown
  let ownId: unknown
  let price: unknown
  let quantity: unknown
  for (const key in members) {
    const name = findSpelled(derived, key)
    if (name === undefined) continue
    const value = members[key]
    // a usable value beats null and "", then the exact key wins, then the first
    if (value === null || value === '' || value === undefined) continue
    switch (name) {
      case 'product_id':
        if (productId === undefined || key === name) productId = value
        break
      case 'sku':
        if (sku === undefined || key === name) sku = value
        break
      case 'id':
        if (ownId === undefined || key === name) ownId = value
        break
      case 'price':
        if (price === undefined || key === name) price = value
        break
      case 'quantity':
        if (quantity === undefined || key === name) quantity = value
        break
    }
  }
  return buildProduct(members, toId(productId) ?? toId(sku) ?? toId(ownId), toNumber(price), toNumber(quantity) ?? 1)
}

/** What the product has under these names itself keeps its place. */
function buildProduct(members: JsonObject, id: string | undefined, price: number | undefined, quantity: number): Product {
  const product: { [key: string]: unknown; quantity: number } = {} as { quantity: number }
  for (const key in members) {
    if (key === 'id') {
      if (id !== undefined) product['id'] = id
    } else if (key === 'price') {
      if (price !== undefined) product['price'] = price
    } else if (key === 'quantity') product.quantity = quantity
    else defineMember(product, key, members[key])
  }
  if (id !== undefined) product['id'] = id
  if (price !== undefined) product['price'] = price
  product.quantity = quantity
  return product
}
