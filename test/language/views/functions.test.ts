import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prepare, type PreparedEvent } from '../../../src/event/prepare.ts'
import * as functions from '../../../src/language/views/functions.ts'
import { views } from '../../../src/language/views/index.ts'
import { callTypes } from '../../../src/runtime/json.ts'
import { readMember } from '../../../src/runtime/readMember.ts'
import { lawEvent } from '../../arbitraries/lawEvent.ts'
import { messyEvent, respelledEvent } from '../../arbitraries/event.ts'

const readers: { readonly [view: string]: (event: PreparedEvent, now: number | undefined) => unknown } = {
  user: event => functions.wholeView(functions.userOf(event)),
  group: event => functions.wholeView(functions.groupOf(event)),
  commerce: event => functions.wholeView(functions.commerceOf(event)),
  externalId: functions.externalIdsOf,
  time: functions.timeOf,
  standardEvent: functions.standardEventOf,
  surface: functions.surfaceOf,
  os: functions.osOf
}

const derived = { firstName: functions.firstNameOf, lastName: functions.lastNameOf, name: functions.nameOf }

/** With the order of keys. */
function print(value: unknown): string {
  return JSON.stringify([value])
}

function checkFunctions(prepared: PreparedEvent, now: number | undefined): void {
  if (prepared.type === undefined) return
  const viewed = { event: prepared.event, now }
  for (const [name, view] of views) {
    const expected = view.read(viewed)?.value
    const value = readers[name]?.(prepared, now)
    expect(value).toEqual(expected)
    expect(print(value), name).toBe(print(expected))
  }
  const user = functions.userOf(prepared)
  for (const [name, read] of Object.entries(derived))
    expect(user && read(user)).toEqual(views.get('user')?.readMember?.(viewed, name)?.value)
}

/** Properties in all spellings, several of one name, good and bad values. */
function shopping(): fc.Arbitrary<object> {
  const name = fc.constantFrom(
    ...'products Products PRODUCTS revenue Revenue total value Value tax shipping discount currency Currency order_id orderId Order_ID product_id productId sku SKU id ID price Price quantity Quantity name image_url imageUrl own 7 __proto__x constructor'.split(
      ' '
    )
  )
  const value = fc.oneof(
    fc.constantFrom<unknown>(null, '', 0, 1, 19.99, '5', '1e2', '$5', 1e300, 5e-324, 0.1, 1e21, true, {}, [], 'EUR', 'usd ', 978),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(number => number + 0),
    fc.integer({ min: -1e6, max: 1e6 }).map(cents => cents / 100)
  )
  const product = fc.dictionary(name, value, { maxKeys: 6 })
  const products = fc.oneof(
    product,
    fc.array(fc.oneof({ weight: 5, arbitrary: product }, { weight: 1, arbitrary: value }), { maxLength: 4 })
  )
  const listed = fc.dictionary(fc.constantFrom('products', 'Products', 'PRODUCTS'), products, { maxKeys: 2 })
  return fc.tuple(fc.dictionary(name, value, { maxKeys: 8 }), listed).map(([own, list]) => ({ ...own, ...list }))
}

describe('the functions of the views', () => {
  const events = fc.oneof(
    lawEvent(callTypes),
    messyEvent(),
    respelledEvent().map(([, respelled]) => respelled)
  )

  it('give what the views give', () => {
    fc.assert(fc.property(events, fc.option(fc.double(), { nil: undefined }), (event, now) => checkFunctions(prepare(event), now)))
  })

  it('give what the views give of what was bought', () => {
    fc.assert(
      fc.property(shopping(), properties => checkFunctions(prepare({ type: 'track', event: 'E', userId: 'u1', properties }), 1)),
      { numRuns: 1000 }
    )
  })

  it('see nothing of a polluted Object.prototype', () => {
    const events = [
      { type: 'track', event: 'E', userId: 'u1', properties: { revenue: 5, products: [{ sku: 's', price: 2 }] } },
      {
        type: 'identify',
        userId: 'u1',
        traits: { first_name: 'a', own: 1, address: { zip: 5 } },
        context: { traits: { own: 2, plan: 3 } }
      },
      { type: 'group', groupId: 'g1', traits: { Employees: 5 } }
    ]
    const printAll = (): string => print(events.map(event => Object.values(readers).map(read => read(prepare(event), undefined))))
    const expected = printAll()
    const names = ['price', 'tax', 'own2', 'title', 'employees', 'externalIds', 'format']
    for (const name of names)
      Reflect.defineProperty(Object.prototype, name, { value: 5, enumerable: true, configurable: true, writable: true })
    let printed = ''
    try {
      printed = printAll()
    } finally {
      for (const name of names) delete (Object.prototype as { [name: string]: unknown })[name]
    }
    expect(printed).toBe(expected)
  })

  it('have a member for each trait', () => {
    fc.assert(
      fc.property(events, event => {
        const prepared = prepare(event)
        if (prepared.type === undefined) return
        for (const [view, traits] of [
          ['user', functions.userOf(prepared)],
          ['group', functions.groupOf(prepared)]
        ] as const)
          for (const name of Object.keys(views.get(view)?.members ?? {})) {
            if (name === '*') continue
            const whole = views.get(view)?.read({ event: prepared.event, now: undefined })?.value
            expect(readMember({ value: traits?.[name as 'id'] }, 'value')).toEqual(readMember(whole, name))
          }
      })
    )
  })

  it('exist for each view', () => {
    expect(Object.keys(readers).toSorted()).toEqual([...views.keys()].toSorted())
  })
})
