import { isFilled, readNumber } from './deliver.ts'
import { isBag, type Bag } from './traits.ts'

const currencies = new Set(Intl.supportedValuesOf('currency'))

/** Whether a key spells a name: spaces, dashes, underscores and case do not matter. */
export function isSpelling(key: string, name: string): boolean {
  if (key === name) return true
  const start = key.charCodeAt(0) | 0x20
  // most keys start with another letter
  if (key.length < name.length || (start >= 0x61 && start <= 0x7a && start !== name.charCodeAt(0))) return false
  return fold(key) === fold(name)
}

function fold(name: string): string {
  return name.replace(/[ _-]/g, '').toLowerCase()
}

/** The value under any spelling of a name; what is filled wins. */
export function readSpelling(bag: Bag, name: string): unknown {
  if (isFilled(bag[name])) return bag[name]
  const keys = Object.keys(bag).filter(key => isSpelling(key, name))
  const key = keys.find(key => isFilled(bag[key])) ?? keys[0]
  return key === undefined ? undefined : bag[key]
}

/** The same as a number. */
export function readAmount(bag: Bag, name: string): number | undefined {
  return readNumber(readSpelling(bag, name))
}

/** An ISO 4217 code in capitals. */
export function toCurrency(value: unknown): string | undefined {
  const code = typeof value === 'string' ? value.trim().toUpperCase() : ''
  return currencies.has(code) ? code : undefined
}

/** The products of an order, or the event itself where it is about one. */
export function readProducts(properties: Bag): readonly Bag[] {
  const products = readSpelling(properties, 'products')
  const listed = Array.isArray(products) ? products.filter(isBag) : isBag(products) && isFilled(products) ? [products] : []
  if (listed.length > 0) return listed
  return isFilled(readSpelling(properties, 'product_id')) || isFilled(readSpelling(properties, 'sku')) ? [properties] : []
}

/** Price times quantity of all products that have a price. */
export function sumProducts(products: readonly Bag[]): number | undefined {
  const amounts = products.flatMap(product => {
    const price = readAmount(product, 'price')
    return price === undefined ? [] : [price * (readAmount(product, 'quantity') ?? 1)]
  })
  // without the dust of binary fractions
  return amounts.length === 0 ? undefined : Number(amounts.reduce((sum, amount) => sum + amount, 0).toFixed(8))
}
