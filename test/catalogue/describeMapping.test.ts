import { describe, expect, it } from 'vitest'
import { describeMapping } from '../../src/catalogue/describeMapping.ts'
import type { Json } from '../../src/index.ts'
import { testMapping } from '../support/mappings.ts'

type Members = { readonly [key: string]: Json }

/** "field <- paths | operators" of a body, in a mapping with these defines and settings. */
function fields(body: Json, file: Members = {}, request: Members = {}): readonly string[] {
  const [described] = describeMapping(testMapping(body, file, request)).requests
  return (described?.fields ?? []).map(({ pointer, from, via }) => `${pointer} <- ${from.join(', ')} | ${via.join(', ')}`)
}

describe('describeMapping', () => {
  it('says where a field is from and what it goes through, outermost last', () => {
    expect(fields({ a: '$.userId', b: ['$.user.email | trim | lower'], c: 'literal' })).toEqual([
      '/body/a <- $.userId | ',
      '/body/b/0 <- $.user.email | trim, lower'
    ])
  })

  it('names limits', () => {
    const body = { '@limit': { a: { '@truncate': '$.event', max: 9 }, '...': '$.properties' }, max: 2 }
    expect(fields(body)).toEqual(['/body/a <- $.event | truncate 9, limit 2', '/body/* <- $.properties | limit 2'])
  })

  it('tells elements by the list they are of', () => {
    const body = { ids: { '@each': '$.commerce.products', do: { id: '$.item.id', at: '$.index' } } }
    expect(fields(body)).toEqual(['/body/ids/*/id <- $.commerce.products[*].id | '])
    expect(fields({ id: '$.item.id' }, {}, { each: '$.properties.l' })).toEqual(['/body/id <- $.properties.l[*].id | '])
  })

  it("takes elements of the mapping's own lists for what they are made of", () => {
    const body = { events: { '@each': { '@eventNames': {}, else: '$.event' }, do: { name: '$.item', to: '$.userId' } } }
    expect(fields(body)).toEqual(['/body/events/*/name <- $.event | ', '/body/events/*/to <- $.userId | '])
  })

  it('looks through what changes members', () => {
    const body = { '@values': { a: '$.context.ip', '...': '$.traits' }, do: '$.item | string' }
    expect(fields({ x: body }, {}, { on: ['identify'] })).toEqual([
      '/body/x/a <- $.context.ip | string, values',
      '/body/x/* <- $.traits | string, values'
    ])
    expect(fields({ x: { '@values': '$.properties', do: '$.item | string' } })).toEqual(['/body/x <- $.properties[*] | string, values'])
  })

  it('follows defines to the part that is asked for', () => {
    const define = {
      parts: { one: '$.properties.a', two: '$.properties.b' },
      first: { '@if': '$.userId', then: '$.commerce.products[0]' }
    }
    expect(fields({ a: '$.define.parts.two', b: '$.define.first.price' }, { define })).toEqual([
      '/body/a <- $.properties.b | ',
      '/body/b <- $.commerce.products[0].price | '
    ])
  })

  it('lists the names of events', () => {
    const table = { 'Order Completed': ['Purchase', 'Buy'], 'Signed Up': { '@if': '$.userId', then: 'Register', else: 'Visit' }, Off: null }
    const body = {
      a: { '@eventNames': {}, track: table, else: '$.event' },
      b: { '@lookup': '$.standardEvent', in: { 'Product Viewed': 'View', 'Order Completed': 'Purchase' } },
      c: { '@lookup': '$.type', in: { track: 'other' } }
    }
    expect(describeMapping(testMapping(body)).events).toEqual([
      { event: 'Order Completed', names: ['Purchase', 'Buy'] },
      { event: 'Signed Up', names: ['Register', 'Visit'] },
      { event: 'Product Viewed', names: ['View'] }
    ])
  })

  it('leaves conditions out, and tells inserts, headers and authentication', () => {
    const settings = { key: { type: 'string', secret: true, description: 'a key' } }
    const request = {
      url: 'https://example.com/{userId}',
      headers: { 'x-id': '$.messageId' },
      query: { q: '$.anonymousId' },
      auth: { query: { key: '$.settings.key' } }
    }
    expect(fields({ a: { '@if': '$.properties.c', then: '$.properties.d' } }, { settings }, request)).toEqual([
      '/url <- $.userId | ',
      '/url?/q <- $.anonymousId | ',
      '/headers/x-id <- $.messageId | ',
      '/url?/key <- $.settings.key | ',
      '/body/a <- $.properties.d | '
    ])
  })
})
