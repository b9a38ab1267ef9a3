import { customMembers, writeDate, writeMembers, type Maker, type Members } from './members.ts'
import { words } from './words.ts'

/** Reserved and custom traits of a user, about 17. */
export function userTraits(maker: Maker): Members {
  const { random } = maker
  const first = random.pick(words.firstNames)
  const last = random.pick(words.lastNames)
  const place = random.below(words.cities.length)
  const address = {
    street: `${random.below(200)} Main Street`,
    city: words.cities[place],
    state: words.states[place],
    'postal code': String(10_000 + random.below(80_000)),
    country: words.countries[place]
  }
  const traits = {
    email: `${first}.${last}@example.com`
      .normalize('NFD')
      .replace(/[^\w.@-]/g, '')
      .toLowerCase(),
    'first name': first,
    'last name': last,
    phone: `+49 30 ${random.below(90_000_000) + 10_000_000}`,
    username: `${first.toLowerCase()}${random.below(1_000)}`,
    avatar: `https://cdn.example.com/avatars/${random.hex(12)}.png`,
    'created at': writeDate(maker),
    age: 18 + random.below(60),
    title: random.pick(words.titles),
    website: `https://${random.hex(6)}.example.com/about`,
    address: writeMembers(address, maker),
    company: { name: random.pick(words.companies), plan: random.pick(words.plans) },
    ...customMembers(maker)
  }
  return writeMembers(traits, maker, maker.source.style, ['email'])
}

/** Traits of a group, about 15. */
export function groupTraits(maker: Maker): Members {
  const { random } = maker
  const name = random.pick(words.companies)
  const traits = {
    name,
    email: `office@${random.hex(6)}.example.com`,
    phone: `+1 415 555 ${1_000 + random.below(9_000)}`,
    website: `https://www.${random.hex(6)}.example.com`,
    avatar: `https://cdn.example.com/logos/${random.hex(12)}.svg`,
    'created at': writeDate(maker),
    description: random.pick(words.notes),
    employees: 1 + random.below(5_000),
    industry: random.pick(words.industries),
    plan: random.pick(words.plans),
    'monthly spend': random.below(100_000) / 100,
    ...customMembers(maker)
  }
  return writeMembers(traits, maker, maker.source.style, ['name'])
}
