import { roots, viewCalls } from '../../src/language/roots.ts'
import type { Binding, Kind } from '../../src/language/slot.ts'
import { callTypes, type CallType } from '../../src/runtime/json.ts'

/** A path that the generated events often have, and the kinds of value it can be of. */
export interface KnownPath {
  readonly root: string
  readonly segments: readonly (string | number)[]
  readonly kinds: readonly Kind[]
}

const amounts = ['revenue', 'total', 'value', 'tax', 'shipping', 'discount', 'itemsValue', 'itemCount'].map(name => `commerce.${name}`)
const byKind: { readonly [kinds: string]: readonly string[] } = {
  text: [
    ...['type', 'event', 'name', 'category', 'userId', 'anonymousId', 'previousId', 'groupId', 'messageId', 'channel'],
    ...[
      'user.email',
      'user.firstName',
      'user.lastName',
      'user.name',
      'user.phone',
      'user.gender',
      'user.address.city',
      'user.company.name'
    ],
    ...['user.website', 'user.created_at', 'group.name', 'group.industry', 'standardEvent', 'surface', 'os', 'externalId.ga_client_id'],
    ...['properties.currency', 'properties.order_id', 'properties.url', 'commerce.currency', 'commerce.orderId', 'traits.email'],
    ...['context.ip', 'context.page.url', 'context.device.id', 'context.campaign.source', 'context.traits.email', 'options.channel']
  ],
  number: ['properties.revenue', 'properties.total', 'user.age', 'traits.age', 'group.employees', 'now', ...amounts],
  'text number': [
    ...['timestamp', 'originalTimestamp', 'sentAt', 'receivedAt', 'time', 'user.createdAt', 'user.birthday', 'traits.createdAt'],
    ...['group.createdAt', 'context.traits.createdAt']
  ],
  list: ['properties.products', 'commerce.products', 'context.externalIds', 'traits.list', 'options.names'],
  object: [
    ...['', 'properties', 'context', 'traits', 'integrations', 'options', 'user', 'group', 'commerce', 'externalId'],
    ...['context.page', 'context.device', 'context.traits', 'user.address', 'user.company', 'properties.products.0', 'traits.nested']
  ],
  'text number boolean list object': ['properties.note', 'traits.plan2', 'traits.logins', 'user.constructor', 'options.note']
}

/** Over all roots and views; settings and defines are for the drafted mapping to make. */
export const knownPaths: readonly KnownPath[] = Object.entries(byKind).flatMap(([kinds, paths]) =>
  paths.map(path => {
    const [root = '', ...segments] = path.split('.')
    return { root, segments: segments.map(name => (name === '0' ? 0 : name)), kinds: kinds.split(' ') as Kind[] }
  })
)

/** What can be read where an operator binds a name. */
export const boundPaths: { readonly [name in Binding]: readonly KnownPath[] } = {
  item: [
    { root: 'item', segments: [], kinds: ['text', 'object'] },
    { root: 'item', segments: ['product_id'], kinds: ['text'] },
    { root: 'item', segments: ['price'], kinds: ['number', 'text'] },
    { root: 'item', segments: ['b b'], kinds: ['text', 'number', 'boolean', 'list', 'object'] }
  ],
  index: [{ root: 'index', segments: [], kinds: ['number'] }],
  key: [{ root: 'key', segments: [], kinds: ['text'] }]
}

/**
 * Tells whether a path can have a value on one of some calls.
 *
 * @param path - its root decides
 * @param calls - of the request that reads it
 */
export function isReachable({ root }: Pick<KnownPath, 'root'>, calls: readonly CallType[]): boolean {
  const reached = roots.get(root)?.calls ?? viewCalls[root] ?? callTypes
  return calls.some(call => reached.includes(call))
}
