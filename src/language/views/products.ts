import { foldKey } from '../../runtime/foldKey.ts'
import { isEmpty } from '../../runtime/isEmpty.ts'
import { isPlainObject } from '../../runtime/isPlainObject.ts'
import type { JsonObject } from '../../runtime/json.ts'
import { appendPointer } from '../../runtime/pointer.ts'
import { toNumber } from '../../runtime/toNumber.ts'
import type { Viewed } from '../view.ts'
import { viewObject } from '../viewed.ts'
import { findSpelling } from './findSpelling.ts'

/** The fields of a product in the ecommerce spec. @see https://segment.com/docs/connections/spec/ecommerce/v2/ */
export const productFields: readonly string[] =
  /* @__PURE__ */ 'product_id sku category name brand variant price quantity coupon position url image_url'.split(' ')

const foldedFields: ReadonlySet<string> = /* @__PURE__ */ new Set(/* @__PURE__ */ productFields.map(foldKey))

/**
 * The products of an event: `products` as list or as one object, else the event itself if it names a product.
 *
 * @param properties - of a normalized event
 * @returns one object per product: its keys as they are, plus `id`, `price`, `quantity`
 */
export function readProducts(properties: JsonObject): readonly Viewed[] {
  const listed = listProducts(properties)
  if (listed.length > 0)
    return listed.map(([product, pointer]) => viewProduct(Object.entries(product), product, key => appendPointer(pointer, key)))
  if (!namesProduct(properties)) return []
  const own = Object.entries(properties).filter(([key]) => foldedFields.has(foldKey(key)))
  return [viewProduct(own, Object.fromEntries(own), key => appendPointer('/properties', key))]
}

/**
 * Tells whether the event itself is the product.
 *
 * @param properties - of a normalized event
 */
export function isProduct(properties: JsonObject): boolean {
  return listProducts(properties).length === 0 && namesProduct(properties)
}

function listProducts(properties: JsonObject): readonly (readonly [product: JsonObject, pointer: string])[] {
  const key = findSpelling(properties, 'products')
  const products = key === undefined ? undefined : properties[key]
  const pointer = appendPointer('/properties', key ?? '')
  if (isPlainObject(products)) return isEmpty(products) ? [] : [[products, pointer]]
  if (!Array.isArray(products)) return []
  return products.flatMap((product: unknown, index) => (isPlainObject(product) ? [[product, appendPointer(pointer, index)] as const] : []))
}

function namesProduct(properties: JsonObject): boolean {
  return ['product_id', 'sku'].some(name => readText(properties, name, () => '') !== undefined)
}

function viewProduct(entries: readonly (readonly [string, unknown])[], product: JsonObject, locate: (key: string) => string): Viewed {
  const members = new Map(entries.map(([key, value]): [string, Viewed] => [key, { value, from: locate(key) }]))
  const derived: readonly (readonly [string, Viewed | undefined])[] = [
    ['id', ['product_id', 'sku', 'id'].map(name => readText(product, name, locate)).find(text => text !== undefined)],
    ['price', readNumber(product, 'price', locate)],
    ['quantity', readNumber(product, 'quantity', locate) ?? { value: 1, from: [] }]
  ]
  for (const [name, member] of derived) {
    if (member === undefined) members.delete(name)
    else members.set(name, member)
  }
  return viewObject(members)
}

/**
 * Reads a member by the key rule as a number.
 *
 * @param object - properties or a product
 * @param name - in the spelling of the spec
 * @param locate - key -> pointer
 */
export function readNumber(object: JsonObject, name: string, locate: (key: string) => string): Viewed | undefined {
  const key = findSpelling(object, name)
  const value = key === undefined ? undefined : object[key]
  const number = toNumber(value)
  return key === undefined || number === undefined ? undefined : { value: number, from: number === value ? locate(key) : [locate(key)] }
}

/** Reads a member by the key rule as text: an id. */
export function readText(object: JsonObject, name: string, locate: (key: string) => string): Viewed | undefined {
  const key = findSpelling(object, name)
  const value = key === undefined ? undefined : object[key]
  if (key === undefined || value === '') return undefined
  if (typeof value === 'string') return { value, from: locate(key) }
  return typeof value === 'number' ? { value: String(value), from: [locate(key)] } : undefined
}
