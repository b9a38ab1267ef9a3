import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/index.ts'
import { engines } from '../../contract/engines.ts'
import { findingsIn, outcome, run, track, type Members } from './probe.ts'

const products = { '@each': '$.properties.l', do: { id: { '@required': '$.item.id' } } }
const names = { '@eventNames': '$.settings.names', track: { Test: ['A', 'B'] } }
const settings = { names: { type: 'map', default: {}, description: 'names' }, list: { type: 'list', default: [], description: 'texts' } }

describe.each(Object.entries(engines))("a list of the mapping's own (%s)", (_, load) => {
  it.each<[string, Json, Json]>([
    ['names of an event', names, ['A', 'B']],
    ['a template', ['$.event', '$.properties.none', 'x'], ['Test', 'x']],
    ['a setting', '$.settings.list', ['s']],
    ['numbers and lists', [1, [2], true], [1, [2], true]],
    ['a choice of them', { '@if': '$.userId', then: '$.settings.list', else: ['x'] }, ['s']],
    ['a changed one', { '@strings': ['a', 'b'], do: '$.item | upper' }, ['A', 'B']],
    ['what another one gives', { '@each': ['a', 'b'], do: { '@template': '{item}!' } }, ['a!', 'b!']],
    ['a cut one', { '@limit': { '@unique': ['x', 'x', 'y', 'z'] }, max: 2 }, ['x', 'y']]
  ])('is walked element by element: %s', (_, list, items) => {
    const body = { v: { '@each': list, do: { at: '$.index', item: '$.item' } }, w: 1 }
    const probe = { file: { settings, define: { names: '$.settings.names' } }, settings: { list: ['s'], names: {} } }
    const used = { ...body, unused: ['$.settings.list[9]', '$.define.names.none'] }
    expect((outcome(load, used, probe).body as Members)['v']).toEqual((items as Json[]).map((item, at) => ({ at, item })))
  })

  it('has room for another list inside', () => {
    const file = { settings: { names: settings.names }, define: { products } }
    const body = { v: { '@each': names, do: { name: '$.item', products: '$.define.products' } } }
    const { body: sent, codes } = outcome(load, body, { file, event: track({ l: [{ id: 1 }, {}, { id: 2 }] }) })
    const expected = [{ id: 1 }, { id: 2 }]
    expect(sent).toEqual({
      v: [
        { name: 'A', products: expected },
        { name: 'B', products: expected }
      ]
    })
    // what holds its own @required means the same everywhere: it is evaluated once
    expect(codes).toEqual(['item_dropped'])
  })

  it('gives a request per element', () => {
    const { requests } = run(load, { name: '$.item', products }, { request: { each: ['a', 'b'] }, event: track({ l: [{ id: 1 }] }) })
    expect(requests.map(({ body }) => body)).toEqual([
      { name: 'a', products: [{ id: 1 }] },
      { name: 'b', products: [{ id: 1 }] }
    ])
  })

  it('skips null', () => {
    expect(outcome(load, { v: { '@each': [null, 'a'], do: '$.item' } })).toEqual({ body: { v: ['a'] }, codes: ['item_skipped'] })
  })
})

describe('a list of the event', () => {
  it.each<[string, Json]>([
    ['of its own', { '@each': '$.properties.l', do: { m: { '@each': '$.properties.m', do: '$.item.x' } } }],
    [
      'of the mapping, that has parts of the event as elements',
      { '@each': '$.properties.l', do: { '@each': ['$.properties.m'], do: '$.item' } }
    ],
    ['of the event, split', { '@each': { '@split': '$.properties.t', separator: ',' }, do: { '@each': '$.properties.m', do: '$.item.x' } }]
  ])('stands in no other list %s', (title, body) => {
    const expected = title.startsWith('of the mapping') ? [] : ['operator_argument']
    expect(findingsIn({ v: body }).map(finding => finding.split(' ')[0])).toEqual(expected)
  })
})
