import { describe, expect, it } from 'vitest'
import type { MappingDescription } from '../../src/catalogue/mappingDescription.ts'
import { formatMapping } from '../../src/cli/formatMapping.ts'

const mapping: MappingDescription = {
  slug: 'tiny',
  title: 'Tiny\u001b[2J',
  docs: ['https://example.com/docs'],
  integrations: ['Tiny'],
  settings: [],
  copies: 7,
  calls: [{ call: 'track', requests: ['event'] }],
  events: [{ event: 'Order Completed', names: ['Purchase', 'Bought'] }],
  requests: [
    {
      name: 'event',
      on: ['track'],
      events: ['Order Completed'],
      method: 'POST',
      url: 'https://api.example.com',
      encoding: 'json',
      batch: { items: '', max: 50, maxBytes: 1000, unique: '/id' },
      fields: []
    },
    {
      name: 'other',
      on: ['track'],
      method: 'GET',
      url: 'https://api.example.com',
      encoding: 'none',
      batch: { items: '/list', max: 2 },
      fields: []
    }
  ]
}

describe('formatMapping', () => {
  it('leaves out what there is not, and shows limits', () => {
    expect(formatMapping(mapping)).toEqual([
      'Tiny\\u001b[2J (tiny)',
      '  docs          https://example.com/docs',
      '  integrations  Tiny',
      '  copies        a value of the event comes out at most 7 times',
      '',
      'Calls',
      '  track  event',
      '',
      'Events',
      '  Order Completed  Purchase or Bought',
      '',
      'Requests',
      '  event',
      '    on      track',
      '    events  Order Completed',
      '    sends   POST https://api.example.com (json)',
      '    batch   at most 50 in the body, at most 1000 bytes, each /id once',
      '  other',
      '    on     track',
      '    sends  GET https://api.example.com (none)',
      '    batch  at most 2 in /list'
    ])
  })
})
