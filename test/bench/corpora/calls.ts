import { fullContext, serverContext } from './context.ts'
import { customMembers, writeAmount, writeMembers, writeTimestamp, type Maker, type Members } from './members.ts'
import { groupTraits, userTraits } from './traits.ts'
import { words } from './words.ts'

/** The rows of the bench: what kind of event is translated. */
export const rows = ['identify', 'track', 'order of 2', 'order of 50', 'group'] as const
export type Row = (typeof rows)[number]

/** Makes one event of a row. */
export function createEvent(row: Row, maker: Maker): Members {
  switch (row) {
    case 'identify':
      return writeCall('identify', { traits: userTraits(maker), context: fullContext(maker) }, maker)
    case 'track':
      return writeCall(
        'track',
        { event: maker.random.pick(words.events), properties: properties(maker), context: fullContext(maker) },
        maker
      )
    case 'order of 2':
      return createOrder(2, maker)
    case 'order of 50':
      return createOrder(50, maker)
    case 'group':
      return writeCall('group', { groupId: `g-${maker.random.hex(8)}`, traits: groupTraits(maker), context: serverContext(maker) }, maker)
  }
}

/** An order with so many products. */
export function createOrder(products: number, maker: Maker): Members {
  const { random } = maker
  const order = {
    'order id': random.hex(10),
    affiliation: 'Web shop',
    total: writeAmount(random),
    revenue: writeAmount(random),
    shipping: 4.99,
    tax: writeAmount(random),
    discount: 2.5,
    coupon: 'SPRING',
    currency: random.pick(words.currencies),
    products: Array.from({ length: products }, (_, index) => product(index, maker))
  }
  const written = writeMembers(order, maker, 'snake', ['order id', 'revenue', 'products'])
  return writeCall('track', { event: 'Order Completed', properties: written, context: serverContext(maker) }, maker)
}

function product(index: number, maker: Maker): Members {
  const { random } = maker
  const members = {
    'product id': random.hex(8),
    sku: `S-${random.below(9_999)}`,
    name: random.pick(words.products),
    category: random.pick(words.categories),
    price: writeAmount(random),
    quantity: 1 + random.below(4),
    position: index + 1,
    url: `https://shop.example.com/p/${random.hex(6)}`
  }
  return writeMembers(members, maker, 'snake', ['product id'])
}

function properties(maker: Maker): Members {
  const { random } = maker
  const known = {
    name: 'Weekly report',
    category: random.pick(words.categories),
    value: writeAmount(random),
    label: random.pick(words.notes),
    'plan name': random.pick(words.plans),
    'started at': writeTimestamp(random),
    filters: { owner: random.hex(6), tags: ['a', 'b'] },
    ...customMembers(maker)
  }
  return writeMembers(known, maker, 'snake')
}

/** The envelope around the parts: a user id in most events, the four times in some. */
function writeCall(type: string, parts: Members, maker: Maker): Members {
  const { random, source } = maker
  const timestamp = writeTimestamp(random)
  const isPlain = source.completeness === 100
  const members = {
    type,
    ...parts,
    'user id': `u-${random.hex(12)}`,
    'anonymous id': random.uuid(),
    'message id': `${source.messagePrefix}${source.messagePrefix && '1705331085000-'}${random.uuid()}`,
    timestamp,
    'original timestamp': timestamp,
    'sent at': timestamp,
    'received at': timestamp,
    ...(random.chance(50) && !isPlain && { integrations: { All: true } }),
    channel: 'server'
  }
  const optional = isPlain
    ? []
    : ['sent at', 'original timestamp', 'received at', 'channel', ...(type === 'identify' ? [] : ['anonymous id'])]
  const names = source.order(Object.keys(members)).filter(name => !optional.includes(name) || random.chance(source.completeness))
  return writeMembers(Object.fromEntries(names.map(name => [name, members[name as keyof typeof members]])), maker, 'camel', names)
}
