import fc from 'fast-check'
import { callTypes, type CallType } from '../../src/runtime/json.ts'
import { hostileString } from './hostileString.ts'

/** An event as a source sends it. */
export type SpecEvent = { readonly [key: string]: unknown }

const word = (): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 2, maxLength: 8 })
const id = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.uuid(),
    fc.nat(999_999).map(number => `u-${number}`)
  )
const time = (): fc.Arbitrary<string> =>
  fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map(date => date.toISOString())
const day = (): fc.Arbitrary<string> => time().map(text => text.slice(0, 10))
const url = (): fc.Arbitrary<string> => word().map(name => `https://example.com/${name}`)
const price = (): fc.Arbitrary<number> => fc.integer({ min: 0, max: 100_000 }).map(cents => cents / 100)

const scalar = (): fc.Arbitrary<unknown> => fc.oneof(hostileString(), fc.integer(), fc.boolean(), fc.constant(null))

/** What stands under names of one's own: JSON, without what `normalize` would leave out. */
const custom = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    scalar(),
    fc.array(scalar(), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b b', 'Created_At', 'constructor'), scalar(), { maxKeys: 3 })
  )

const address = (): fc.Arbitrary<object> =>
  fc.record(
    {
      city: word(),
      country: word(),
      postalCode: fc.nat(99_999).map(number => String(number).padStart(5, '0')),
      state: word(),
      street: word()
    },
    { requiredKeys: [] }
  )

const company = (): fc.Arbitrary<object> =>
  fc.record({ name: word(), id: fc.oneof(id(), fc.nat()), industry: word(), employee_count: fc.nat(), plan: word() }, { requiredKeys: [] })

const customTraits = (): fc.Arbitrary<object> =>
  fc.dictionary(fc.constantFrom('plan2', 'Favourite Colour', 'logins', 'constructor', 'toString', 'nested', '0', 'länge'), custom(), {
    maxKeys: 3
  })

/** Traits of a user in canonical spelling, custom ones among them. */
export function userTraits(): fc.Arbitrary<SpecEvent> {
  const reserved = fc.record(
    {
      email: word().map(name => `${name}@example.com`),
      firstName: word(),
      lastName: word(),
      name: word(),
      phone: fc.oneof(fc.constant('+4915123456789'), fc.constant(4915123456789)),
      age: fc.nat(120),
      birthday: day(),
      createdAt: fc.oneof(time(), fc.integer({ min: 1, max: 2e9 }), day()),
      address: address(),
      company: fc.oneof(company(), word()),
      avatar: url(),
      username: word(),
      title: word(),
      gender: word(),
      id: id(),
      description: fc.string(),
      website: url()
    },
    { requiredKeys: [] }
  )
  return shuffled(fc.tuple(reserved, customTraits()).map(([traits, own]) => ({ ...traits, ...own })))
}

/** Traits of a group in canonical spelling, custom ones among them. */
export function groupTraits(): fc.Arbitrary<SpecEvent> {
  const reserved = fc.record(
    {
      name: word(),
      email: word().map(name => `${name}@example.com`),
      employees: fc.oneof(fc.nat(), fc.constant('200-500')),
      industry: word(),
      plan: word(),
      createdAt: time(),
      address: address(),
      phone: fc.constant('+1 410 555 9412'),
      id: id()
    },
    { requiredKeys: [] }
  )
  return shuffled(fc.tuple(reserved, customTraits()).map(([traits, own]) => ({ ...traits, ...own })))
}

const product = (): fc.Arbitrary<object> =>
  fc.record(
    { product_id: id(), sku: word(), name: word(), price: price(), quantity: fc.nat(20), category: word(), brand: word() },
    { requiredKeys: ['product_id'] }
  )

const properties = (): fc.Arbitrary<object> =>
  fc.record(
    {
      order_id: id(),
      revenue: price(),
      total: price(),
      currency: fc.constantFrom('EUR', 'usd', 'JPY'),
      products: fc.array(product(), { maxLength: 3 }),
      url: url(),
      note: custom()
    },
    { requiredKeys: [] }
  )

const context = (): fc.Arbitrary<object> =>
  fc.record(
    {
      ip: fc.constantFrom('8.8.8.8', '::1'),
      locale: fc.constant('en-US'),
      userAgent: fc.string(),
      library: fc.record({ name: fc.constantFrom('analytics.js', 'analytics-ios', 'analytics-node'), version: fc.constant('1.0.0') }),
      page: fc.record({ url: url(), title: word() }),
      device: fc.record({ type: fc.constantFrom('ios', 'android'), id: id() }),
      os: fc.record({ name: fc.constantFrom('iOS', 'Android', 'Mac OS X'), version: fc.constant('17') }),
      campaign: fc.record({ source: word(), name: word() }),
      groupId: id(),
      traits: userTraits()
    },
    { requiredKeys: [] }
  )

const common = (type: CallType): fc.Arbitrary<object> =>
  fc.record(
    {
      type: fc.constant(type),
      userId: id(),
      anonymousId: fc.uuid(),
      messageId: fc.uuid(),
      timestamp: time(),
      originalTimestamp: time(),
      sentAt: time(),
      receivedAt: time(),
      channel: fc.constantFrom('browser', 'mobile', 'server'),
      context: context(),
      integrations: fc.dictionary(fc.constantFrom('All', 'Mixpanel', 'Intercom'), fc.oneof(fc.boolean(), fc.constant({})), { maxKeys: 2 })
    },
    { requiredKeys: ['type', 'userId'] }
  )

const optional = (members: { [name: string]: fc.Arbitrary<unknown> }): fc.Arbitrary<object> => fc.record(members, { requiredKeys: [] })

const parts: { readonly [type in CallType]: () => fc.Arbitrary<object> } = {
  identify: () => optional({ traits: userTraits() }),
  track: () =>
    fc.record(
      { event: fc.oneof(word(), fc.constantFrom('Order Completed', 'product_viewed', 'Signed Up')), properties: properties() },
      { requiredKeys: ['event'] }
    ),
  page: () => optional({ name: word(), category: word(), properties: properties() }),
  screen: () => optional({ name: word(), properties: properties() }),
  group: () => fc.record({ groupId: id(), traits: groupTraits() }, { requiredKeys: ['groupId'] }),
  alias: () => fc.record({ previousId: id() })
}

/**
 * A valid event in canonical spelling: what `normalize` leaves alone.
 *
 * @param type - one of the six calls; left out: any of them
 */
export function specEvent(type?: CallType): fc.Arbitrary<SpecEvent> {
  if (type === undefined) return fc.oneof(...callTypes.map(specEvent))
  return shuffled(fc.tuple(common(type), parts[type]()).map(([shared, own]) => ({ ...shared, ...own })))
}

/** The members in any order. */
export function shuffled(object: fc.Arbitrary<object>): fc.Arbitrary<SpecEvent> {
  return object.chain(value => {
    const entries: [string, unknown][] = Object.entries(value)
    return fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }).map(mixed => Object.fromEntries(mixed))
  })
}

/**
 * A spelling of a reserved name that means the same: camelCase, snake_case, kebab-case, words, any case, any separators.
 *
 * @param name - in the spelling of the spec
 */
export function spelling(name: string): fc.Arbitrary<string> {
  const separator = fc.constantFrom('', '', '', '_', '-', ' ', '__')
  const letters = fc.tuple(
    ...Array.from(name, letter => fc.tuple(separator, fc.constantFrom(letter, letter.toUpperCase(), letter.toLowerCase())))
  )
  const snake = name.replace(/[A-Z]/g, upper => `_${upper.toLowerCase()}`)
  return fc.oneof(
    fc.constantFrom(name, snake, snake.toUpperCase(), snake.replaceAll('_', '-'), snake.replaceAll('_', ' '), name.toLowerCase()),
    letters.map(parts => parts.flat().join(''))
  )
}

/**
 * An event and the same event with every reserved trait respelled.
 *
 * @param type - one of the six calls; left out: any of them
 */
export function respelledEvent(type?: CallType): fc.Arbitrary<readonly [canonical: SpecEvent, respelled: SpecEvent]> {
  return specEvent(type).chain(event => respell(event).map(respelled => [event, respelled] as const))
}

const userNames =
  'address age avatar birthday company createdAt description email firstName gender id lastName name phone title username website'.split(
    ' '
  )
const groupNames = 'address avatar createdAt description email employees id industry name phone website plan'.split(' ')
const memberNames: { readonly [name: string]: readonly string[] } = {
  address: ['city', 'country', 'postalCode', 'state', 'street'],
  company: ['name', 'id', 'industry', 'employee_count', 'plan']
}
const synonyms: { readonly [name: string]: string } = { createdAt: 'created', postalCode: 'zip' }

function respell(event: SpecEvent): fc.Arbitrary<SpecEvent> {
  const traits = respellTraits(event['traits'], event['type'] === 'group' ? groupNames : userNames)
  const known = event['context'] as SpecEvent | undefined
  const contextTraits = respellTraits(known?.['traits'], userNames)
  return fc.tuple(traits, contextTraits).map(([own, other]) => ({
    ...event,
    ...(own !== undefined && { traits: own }),
    ...(known !== undefined && { context: other === undefined ? known : { ...known, traits: other } })
  }))
}

function respellTraits(traits: unknown, names: readonly string[]): fc.Arbitrary<unknown> {
  if (typeof traits !== 'object' || traits === null) return fc.constant(traits)
  const entries = Object.entries(traits).map(([key, value]) => {
    const isReserved = names.includes(key)
    const members = isReserved && Object.hasOwn(memberNames, key) ? memberNames[key] : undefined
    const spelled = isReserved
      ? fc.oneof(spelling(key), ...(Object.hasOwn(synonyms, key) ? [spelling(synonyms[key] ?? key)] : []))
      : fc.constant(key)
    return fc.tuple(spelled, members === undefined ? fc.constant(value) : respellTraits(value, members))
  })
  return fc.tuple(...entries).map(list => Object.fromEntries(list))
}

/** An event with things in it that are wrong: wrong kinds, null, empty text, odd keys, several spellings. */
export function messyEvent(): fc.Arbitrary<SpecEvent> {
  const wrong = fc.oneof(custom(), fc.constantFrom('', null, [], {}, true, 1e20, -0, 1.5), hostileString())
  const field = fc.constantFrom(
    ...'type userId anonymousId previousId groupId messageId event name category timestamp sentAt traits properties context integrations __proto__ own'.split(
      ' '
    )
  )
  const trait = fc.constantFrom(...userNames, ...groupNames, 'created').chain(spelling)
  return fc
    .tuple(specEvent(), fc.dictionary(field, wrong, { maxKeys: 3 }), fc.array(fc.tuple(trait, wrong), { maxLength: 4 }))
    .map(([event, fields, traits]) => {
      const own = event['traits'] as object | undefined
      return { ...event, traits: { ...own, ...Object.fromEntries(traits) }, ...fields }
    })
}
