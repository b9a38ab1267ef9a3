// `$.commerce` by value, for compiled mappings; the view with origins is in commerce.ts.
import type { PreparedEvent } from '../../event/prepare.ts'
import { addNumbers, multiplyNumbers } from '../../runtime/decimal.ts'
import { isPlainObject } from '../../runtime/isPlainObject.ts'
import type { JsonObject } from '../../runtime/json.ts'
import { ownMembers } from '../../runtime/ownMembers.ts'
import { readMember } from '../../runtime/readMember.ts'
import { createSpellings, findSpelled, type Spellings } from '../../runtime/spellings.ts'
import { toCurrencyCode } from '../../runtime/toCurrencyCode.ts'
import { toNumber } from '../../runtime/toNumber.ts'
import { productsOf, type Product } from './productsOf.ts'
import { toId } from './toId.ts'

/** What was looked at or bought, each member when it is read; undefined = absent. */
export class Commerce {
  /** the members in the order of the view */
  static readonly names = [
    'products',
    'revenue',
    'total',
    'value',
    'tax',
    'shipping',
    'discount',
    'currency',
    'orderId',
    'itemsValue',
    'itemCount'
  ] as const

  private readonly properties: JsonObject
  private readonly slots: readonly unknown[]
  private listed: readonly Product[] | undefined = undefined
  private price: { readonly sum: number | undefined } | undefined = undefined

  constructor(properties: JsonObject, slots: readonly unknown[]) {
    this.properties = properties
    this.slots = slots
  }

  get products(): readonly Product[] | undefined {
    this.listed ??= productsOf(
      this.properties,
      this.slots[spelled.products],
      toId(this.slots[spelled.product_id]) ?? toId(this.slots[spelled.sku])
    )
    return this.listed.length === 0 ? undefined : this.listed
  }

  get revenue(): number | undefined {
    return toNumber(this.slots[spelled.revenue])
  }

  get total(): number | undefined {
    return toNumber(this.slots[spelled.total])
  }

  get value(): number | undefined {
    return toNumber(this.slots[spelled.value])
  }

  get tax(): number | undefined {
    return toNumber(this.slots[spelled.tax])
  }

  get shipping(): number | undefined {
    return toNumber(this.slots[spelled.shipping])
  }

  get discount(): number | undefined {
    return toNumber(this.slots[spelled.discount])
  }

  get currency(): string | undefined {
    const text = toId(this.slots[spelled.currency])
    return text === undefined ? undefined : toCurrencyCode(text)
  }

  get orderId(): string | undefined {
    return toId(this.slots[spelled.order_id])
  }

  /** price x quantity of all products that have a price */
  get itemsValue(): number | undefined {
    this.price ??= { sum: addPrices(this.products ?? []) }
    return this.price.sum
  }

  get itemCount(): number | undefined {
    const { products } = this
    return products && addNumbers(products.map(product => product.quantity))
  }
}

/** The slot of each property. */
const spelled = {
  products: 0,
  revenue: 1,
  total: 2,
  value: 3,
  tax: 4,
  shipping: 5,
  discount: 6,
  currency: 7,
  order_id: 8,
  product_id: 9,
  sku: 10
} as const

interface Spelled {
  readonly name: string
  readonly slot: number
}

const table: Spellings<Spelled> = /* @__PURE__ */ createSpellings(
  /* @__PURE__ */ Object.entries(spelled).map(([name, slot]): [string, Spelled] => [name, { name, slot }])
)

/**
 * What was looked at or bought: `$.commerce` by value.
 *
 * @returns undefined when there is nothing of it
 */
export function commerceOf(prepared: PreparedEvent): Commerce | undefined {
  if (prepared.commerce === undefined) prepared.commerce = readCommerce(readMember(prepared.fields, 'properties')) ?? null
  return (prepared.commerce as Commerce | null) ?? undefined
}

function readCommerce(properties: unknown): Commerce | undefined {
  const slots = isPlainObject(properties) ? readSlots(ownMembers(properties)) : undefined
  if (slots === undefined) return undefined
  const commerce = new Commerce(properties as JsonObject, slots)
  return isThere(commerce) ? commerce : undefined
}

/** One pass finds all spelled keys: a usable value beats null and "", then the exact key wins, then the first. */
function readSlots(properties: JsonObject): readonly unknown[] | undefined {
  let slots: unknown[] | undefined
  for (const key in properties) {
    const found = findSpelled(table, key)
    if (found === undefined) continue
    const value = properties[key]
    if (value === null || value === '' || value === undefined) continue
    slots ??= new Array<unknown>(11).fill(undefined)
    if (slots[found.slot] === undefined || key === found.name) slots[found.slot] = value
  }
  return slots
}

/** Cheap members first. */
function isThere(commerce: Commerce): boolean {
  return (
    commerce.revenue !== undefined ||
    commerce.orderId !== undefined ||
    commerce.total !== undefined ||
    commerce.value !== undefined ||
    commerce.tax !== undefined ||
    commerce.shipping !== undefined ||
    commerce.discount !== undefined ||
    commerce.currency !== undefined ||
    commerce.products !== undefined
  )
}

function addPrices(products: readonly Product[]): number | undefined {
  const amounts: number[] = []
  for (const { price, quantity } of products) {
    if (price === undefined) continue
    const amount = multiplyNumbers([price, quantity])
    if (amount === undefined) return undefined
    amounts.push(amount)
  }
  return amounts.length === 0 ? undefined : addNumbers(amounts)
}
