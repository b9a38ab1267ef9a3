import { describe, expect, it } from 'vitest'
import { explain, translate, type Json } from '../../src/index.ts'
import { catalogueMappings } from '../support/mappings.ts'
import { engines } from './engines.ts'

const mappings = catalogueMappings()

/** One group call whose creation date has a name of our choice, its keys in one order or the other. */
function groupCall(name: string, reversed: boolean): { readonly [key: string]: Json } {
  const traits: { readonly [key: string]: Json } = {
    Name: 'Acme',
    [name]: '2014-03-01T12:00:00Z',
    INDUSTRY: 'Technology',
    employees: '329',
    plan: 'enterprise',
    'total billed': 830,
    address: { postal_code: '84536', City: 'Monument Valley' }
  }
  const turn = (object: { readonly [key: string]: Json }): { readonly [key: string]: Json } =>
    reversed ? Object.fromEntries(Object.entries(object).toReversed()) : object
  const ids = { groupId: '0e8c78ea9d97a7b8185e8632', userId: '019mr8mf4r' }
  return turn({ type: 'group', ...ids, timestamp: '2015-02-23T22:28:55.111Z', traits: turn(traits) })
}

const settings: { readonly [slug: string]: { readonly [name: string]: string } } = {
  mixpanel: { projectToken: 't' },
  intercom: { accessToken: 's' },
  customerio: { siteId: 's', apiKey: 'k' }
}
const created: { readonly [slug: string]: readonly [pointer: string, value: Json] } = {
  mixpanel: ['/body/0/$set/$created', '2014-03-01T12:00:00.000Z'],
  intercom: ['/body/remote_created_at', 1393675200],
  customerio: ['/body/batch/0/attributes/created_at', 1393675200]
}
const spellings = ['Created_At', 'createdAt', 'created_at', 'CREATED-AT', 'created at', 'created']
const cases = Object.keys(settings).flatMap(slug => spellings.flatMap(name => [false, true].map(reversed => ({ slug, name, reversed }))))

describe.each(Object.entries(engines))('the creation date of a group in the %s', (_, load) => {
  it.each(cases)('reaches $slug as "$name" (reversed: $reversed)', ({ slug, name, reversed }) => {
    const destination = load(mappings.get(slug)!)
    const chosen = settings[slug] ?? {}
    const event = groupCall(name, reversed)
    const sorted = (requests: unknown): unknown => JSON.parse(JSON.stringify(requests))
    const { requests } = translate(event, destination, chosen)
    expect(sorted(requests)).toEqual(sorted(translate(groupCall('createdAt', false), destination, chosen).requests))
    const [pointer = '', value] = created[slug] ?? []
    const read = (place: unknown, key: string): unknown => (place as { readonly [key: string]: unknown })[key]
    expect(pointer.split('/').slice(1).reduce(read, requests[0])).toBe(value)
    const field = explain(event, destination, chosen).fields.find(found => found.request === 0 && found.pointer === pointer)
    expect(field).toMatchObject({
      from: [{ in: 'event', pointer: `/traits/${name}` }],
      via: expect.arrayContaining([slug === 'mixpanel' ? 'isoDateTime' : 'unixSeconds'])
    })
  })

  it('comes with the relationship to the person at Customer.io', () => {
    const { requests } = translate(groupCall('Created_At', false), load(mappings.get('customerio')!), settings['customerio'] ?? {})
    expect(requests[0]?.body).toMatchObject({
      batch: [
        {
          type: 'object',
          action: 'identify',
          identifiers: { object_type_id: '1', object_id: '0e8c78ea9d97a7b8185e8632' },
          cio_relationships: [{ identifiers: { id: '019mr8mf4r' } }]
        }
      ]
    })
  })
})
