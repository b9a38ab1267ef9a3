import { writeMembers, type Maker, type Members } from './members.ts'
import { userTraits } from './traits.ts'
import { words } from './words.ts'

/** What a library says about the device, the page and the app: about 42 leaves. */
export function fullContext(maker: Maker): Members {
  const { random, source } = maker
  const place = random.below(words.cities.length)
  const part = (members: Members): Members => writeMembers(members, maker, 'snake')
  const context = {
    app: part({ name: 'Shop', version: `2.${random.below(40)}.1`, build: String(random.below(900)), namespace: 'com.example.shop' }),
    campaign: part({ name: 'spring', source: 'newsletter', medium: 'email', term: 'games', content: `link ${random.below(9)}` }),
    device: writeMembers(
      { id: random.uuid(), 'advertising id': random.uuid(), manufacturer: 'Apple', model: 'iPhone15,2', name: 'phone', type: 'ios' },
      maker,
      'camel'
    ),
    ip: `203.0.113.${random.below(250)}`,
    library: { name: source.library, version: `1.${random.below(60)}.0` },
    locale: random.pick(words.locales),
    location: part({
      city: words.cities[place],
      country: words.countries[place],
      latitude: random.below(18_000) / 100 - 90,
      longitude: random.below(36_000) / 100 - 180,
      region: words.states[place]
    }),
    network: part({ bluetooth: random.chance(50), carrier: 'T-Mobile', cellular: true, wifi: false }),
    os: part({ name: random.pick(words.systems), version: `${10 + random.below(8)}.${random.below(6)}` }),
    page: part({
      path: `/products/${random.hex(4)}`,
      referrer: 'https://www.google.com/search',
      search: `?utm_source=newsletter&id=${random.below(999)}`,
      title: 'All games',
      url: `https://shop.example.com/products/${random.hex(4)}?utm_source=newsletter`
    }),
    screen: part({ density: 2, height: 844, width: 390 }),
    timezone: random.pick(words.zones),
    'user agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15'
  }
  return writeMembers(context, maker, 'camel', ['library', 'ip', 'device', 'page'])
}

/** What a server library says: little, but who it is about. */
export function serverContext(maker: Maker): Members {
  const { source, random } = maker
  const traits = userTraits({ ...maker, source: { ...source, customs: { least: 0, most: 0 } } })
  return writeMembers(
    { library: { name: source.library, version: '3.1.0' }, ip: `198.51.100.${random.below(250)}`, traits: keepFew(traits) },
    maker,
    'camel'
  )
}

/** A service knows the user by a few traits. */
function keepFew(traits: Members): Members {
  return Object.fromEntries(Object.entries(traits).filter(([name]) => /mail|name|plan|company/i.test(name)))
}
