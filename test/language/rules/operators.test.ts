import { describe, expect, it } from 'vitest'
import type { Json, Settings } from '../../../src/index.ts'
import { operators } from '../../../src/language/operators/index.ts'
import { declareSettings } from '../../support/mappings.ts'
import { engines } from '../../contract/engines.ts'
import { findingsIn, outcome, run, track, type Members } from './probe.ts'

/** operator -> what it makes of properties; `undefined` is absent; the last one: what it complains of */
type Row = readonly [value: Json, properties: Members, expected: Json | undefined, codes?: readonly string[]]

const failed = ['conversion_failed']
const a = '$.properties.a'

const choices: readonly Row[] = [
  [{ '@first': [a, '$.properties.b'] }, { a: '', b: 1 }, 1],
  [{ '@first': [a, '$.properties.b'] }, { a: 0, b: 1 }, 0],
  [{ '@first': [a, '$.properties.b'] }, { a: false, b: 1 }, false],
  [{ '@first': [a, ''] }, {}, ''],
  [{ '@first': [a, '$.properties.b'] }, { a: [], b: {} }, undefined],
  [{ '@first': [`${a} | unixSeconds`, 'x'] }, { a: 'soon' }, 'x', failed],
  [{ '@if': a, then: 1 }, {}, undefined],
  [{ '@switch': a, cases: { '1': 'one', true: 'yes', x: 'ix' }, else: 'else' }, { a: 1 }, 'one'],
  [{ '@switch': a, cases: { '1': 'one', true: 'yes', x: 'ix' }, else: 'else' }, { a: true }, 'yes'],
  [{ '@switch': a, cases: { '1': 'one', true: 'yes', x: 'ix' }, else: 'else' }, { a: 'X' }, 'else'],
  [{ '@switch': a, cases: { x: 'ix' }, else: 'else' }, { a: 'constructor' }, 'else'],
  [{ '@switch': a, cases: { x: 'ix' }, else: 'else' }, {}, 'else'],
  [{ '@switch': a, cases: { x: 'ix' } }, { a: 'y' }, undefined],
  [{ '@lookup': a, in: { x: 1 } }, { a: 'x' }, 1],
  [{ '@lookup': a, in: { x: 1 }, else: 2 }, { a: 'X' }, 2],
  [{ '@lookup': a, in: { x: 1 }, else: 2, fold: true }, { a: 'X' }, 1],
  [{ '@lookup': a, in: { 'order completed': 1, Order_Completed: 2 }, else: 3 }, { a: 'Order_Completed' }, 2],
  [{ '@lookup': a, in: [{ x: 1 }, { x: 2, y: 3 }] }, { a: 'y' }, 3],
  [{ '@lookup': a, in: [{ x: null }, { x: 2 }], else: 3 }, { a: 'x' }, undefined],
  [{ '@lookup': [a, '$.properties.b'], in: { y: 1 } }, { a: 'x', b: 'y' }, 1],
  [{ '@lookup': a, in: { x: 1 }, else: 2, fold: true }, { a: 'constructor' }, 2],
  [{ '@lookup': a, in: { constructor: 1, length: 2 }, else: 3 }, { a: 'constructor' }, 1],
  [{ '@lookup': a, in: { x: 1 }, else: 2, fold: true }, { a: '__proto__' }, 2],
  [{ '@lookup': a, in: { x: '$.properties.b' } }, { a: 'x', b: [1] }, [1]],
  [{ '@lookup': a, in: { x: 1 }, else: 2, fold: true }, { a: '\u212a' }, 2]
]

const lists: readonly Row[] = [
  [{ '@each': a, do: '$.item.x' }, { a: [{ x: 1 }, { y: 2 }, { x: 3 }] }, [1, 3]],
  [{ '@each': a, do: '$.index' }, { a: [{ x: 1 }, { y: 2 }] }, [0, 1]],
  [{ '@each': a, do: '$.item.x' }, { a: { x: 1 } }, [1]],
  [{ '@each': a, do: '$.item.x' }, {}, undefined],
  [{ '@each': a, do: '$.item.x' }, { a: [] }, undefined],
  [{ '@each': a, do: '$.item.x' }, { a: [null, 1, { x: 2 }] }, [2], ['item_skipped', 'item_skipped']],
  [{ '@each': a, do: '$.item.x' }, { a: 'x' }, undefined, failed],
  [
    { '@each': a, do: { i: '$.item.x', l: { '@each': '$.item.l', do: '$.item.y' } } },
    { a: [{ x: 1, l: [{ y: 2 }, { y: 3 }] }] },
    [{ i: 1, l: [2, 3] }]
  ],
  [{ '@each': a, do: ['$.item.x', '$.properties.b'] }, { a: [{ x: 1 }], b: 2 }, [[1, 2]]],
  [`${a} | list`, { a: 0 }, [0]],
  [`${a} | list`, { a: [1] }, [1]],
  [`${a} | list`, {}, undefined],
  [{ '@join': [a, '$.properties.b', 'x'], separator: ', ' }, { a: 1, b: '' }, '1, x'],
  [{ '@join': a, separator: '-' }, { a: ['x', true, null] }, 'x-true'],
  [{ '@join': [a], separator: '-' }, {}, undefined],
  [{ '@split': a, separator: ',' }, { a: 'x,,y' }, ['x', '', 'y']],
  [{ '@split': a, separator: ' ', max: 2 }, { a: 'a b c' }, ['a', 'b c']],
  [{ '@sum': [a, 0.2] }, { a: '0.1' }, 0.3],
  [{ '@sum': a }, { a: [1, null, 2] }, 3],
  [{ '@sum': a }, { a: [] }, undefined],
  [{ '@sum': a }, { a: ['x'] }, undefined, failed],
  [`${a} | count`, { a: [null, 1] }, 2],
  [`${a} | count`, { a: [] }, 0],
  [`${a} | unique`, { a: [1, '1', { x: 1 }, { x: 1 }, 1] }, [1, '1', { x: 1 }]],
  [
    { '@find': a, where: { '@equals': ['$.item.t', 'x'] } },
    { a: [null, { t: 'y' }, { t: 'x', i: 1 }, { t: 'x', i: 2 }] },
    { t: 'x', i: 1 }
  ],
  [{ '@limit': a, max: 2 }, { a: [1, 2, 3] }, [1, 2], ['limit_exceeded']],
  [{ '@limit': a, max: 1 }, { a: { x: 1, y: 2 } }, { x: 1 }, ['limit_exceeded']],
  [{ '@tuple': [a, '$.properties.b'], fill: '' }, { b: 1 }, ['', 1]],
  [{ '@tuple': [a, '$.properties.b'], fill: '' }, {}, undefined]
]

const objects: readonly Row[] = [
  [{ '@pick': a, keys: ['x', 'constructor'] }, { a: { x: 1, y: 2 } }, { x: 1 }],
  [{ '@pick': a, keys: ['z'] }, { a: { x: 1 } }, undefined],
  [{ '@pick': a, keys: '$.properties.k' }, { a: { x: 1, y: 2 }, k: ['y'] }, { y: 2 }],
  [{ '@omit': a, keys: ['x'], prefixes: ['ga_'] }, { a: { x: 1, ga_y: 2, z: 3 } }, { z: 3 }],
  [{ '@omit': a, keys: ['x'] }, { a: { x: 1 } }, undefined],
  [{ '@rename': a, names: { x: 'y' } }, { a: { x: 1, z: 2 } }, { y: 1, z: 2 }],
  [{ '@rename': a, names: { x: 'y' }, others: 'drop' }, { a: { x: 1, z: 2 } }, { y: 1 }],
  [{ '@rename': a, names: { x: ['y', 'z'] } }, { a: { x: 1 } }, { y: 1, z: 1 }],
  [{ '@rename': a, names: { x: 'y' } }, { a: { x: 1, y: 2 } }, { y: 1 }, ['key_collision']],
  [{ '@keys': a, do: '$.key | upper' }, { a: { x: 1 } }, { X: 1 }],
  [{ '@keys': a, do: '$.item' }, { a: { x: 'y', z: null } }, { y: 'y' }],
  [{ '@values': a, do: '$.item | string' }, { a: { x: 1, y: 'b', z: null } }, { x: '1', y: 'b' }],
  [{ '@values': a, do: { k: '$.key', v: '$.item' } }, { a: { x: 1 } }, { x: { k: 'x', v: 1 } }],
  [
    {
      '@entries': [
        { key: a, value: 1 },
        { key: '$.properties.b', value: 2 },
        { key: 'c', value: '$.properties.d' }
      ]
    },
    { a: 'k', b: '' },
    { k: 1 }
  ],
  [`${a} | flatten`, { a: { x: { y: 1 }, l: [{ z: 2 }], e: {} } }, { 'x.y': 1, 'l.0.z': 2 }],
  [{ '@flatten': a, separator: '_', arrays: 'keep' }, { a: { x: { y: 1 }, l: [1] } }, { x_y: 1, l: [1] }],
  [{ '@flatten': a, arrays: 'drop' }, { a: { x: 1, l: [1] } }, { x: 1 }],
  [{ '@strings': a, do: '$.item | upper' }, { a: { x: ['b', 1, { y: 'c' }] } }, { x: ['B', 1, { y: 'C' }] }],
  [`${a} | nulls`, { a: { x: null, y: 1, z: null } }, ['x', 'z']],
  [`${a} | nulls`, { a: { y: 1 } }, undefined],
  [{ '@nulls': a, as: '-' }, { a: { x: null } }, { x: '-' }]
]

const texts: readonly Row[] = [
  [{ '@template': 'x{properties.a}y{{z}' }, { a: 1 }, 'x1y{z}'],
  [{ '@template': '{properties.a}{properties.b}' }, { a: 1 }, undefined],
  [{ '@template': '{x}-{y}', values: { x: a, y: { '@upper': '$.properties.b' } } }, { a: 1, b: 'b' }, '1-B'],
  [`${a} | lower`, { a: 'İIÄ' }, 'i̇iä'],
  [`${a} | upper`, { a: 'iıß' }, 'IISS'],
  [`${a} | trim`, { a: ' \u00a0x y\n' }, 'x y'],
  [`${a} | trim`, { a: '  ' }, undefined],
  [`${a} | lower`, { a: 1 }, undefined, failed],
  [`${a} | digits`, { a: '+1 (650) 555' }, '1650555'],
  [{ '@truncate': a, max: 2 }, { a: 'a😀b' }, 'a😀', ['truncated']],
  [{ '@truncate': a, max: 3, unit: 'bytes' }, { a: 'aäö' }, 'aä', ['truncated']],
  [{ '@truncate': a, max: 3 }, { a: 'abc' }, 'abc'],
  [{ '@slice': a, start: 1, end: 3 }, { a: 'a😀bc' }, '😀b'],
  [{ '@slice': a, start: -2 }, { a: 'abc' }, 'bc'],
  [{ '@slice': a, start: 5 }, { a: 'abc' }, undefined],
  [{ '@before': a, text: '-' }, { a: 'en-US' }, 'en'],
  [{ '@before': a, text: '-' }, { a: 'en' }, 'en'],
  [{ '@after': a, text: '-' }, { a: 'en-US-x' }, 'US-x'],
  [{ '@after': a, text: '-' }, { a: 'en' }, undefined],
  [{ '@replace': a, find: '.', with: '$&' }, { a: 'a.b.c' }, 'a$&b$&c'],
  [{ '@replace': a, find: 'aa', with: 'a' }, { a: 'aaaa' }, 'aa'],
  [{ '@keep': a, chars: 'A-Za-z0-9_', else: '_', start: 'A-Za-z' }, { a: '1é-Ab ]^\\c' }, 'Ab____c'],
  [{ '@keep': a, chars: '^a.' }, { a: 'a.^b' }, 'a.^'],
  [{ '@case': a, style: 'snake' }, { a: 'Order Completed' }, 'order_completed'],
  [{ '@case': a, style: 'camel' }, { a: 'Order Completed' }, 'orderCompleted'],
  [{ '@case': a, style: 'kebab' }, { a: 'orderCompleted' }, 'order-completed'],
  [{ '@case': a, style: 'title' }, { a: 'order_completed' }, 'Order Completed'],
  [{ '@case': a, style: 'snake' }, { a: 'TITLE ID' }, 'title_id'],
  [`${a} | json`, { a: { x: [1, null, 'ä'] } }, '{"x":[1,null,"ä"]}'],
  [{ '@queryParam': a, name: 'id' }, { a: 'https://x.test/?a=1&id=a%20b+c&id=2#id=3' }, 'a b c'],
  [{ '@queryParam': a, name: 'id' }, { a: 'https://x.test/?id=%zz' }, '%zz'],
  [{ '@queryParam': a, name: 'id' }, { a: 'https://x.test/' }, undefined],
  [`${a} | urlHost`, { a: 'https://u:p@WWW.Acme.test:8080/x' }, 'acme.test'],
  [`${a} | urlHost`, { a: 'acme.test/x' }, 'acme.test']
]

const scalars: readonly Row[] = [
  [`${a} | string`, { a: 19.5 }, '19.5'],
  [`${a} | string`, { a: false }, 'false'],
  [`${a} | string`, { a: 1e21 }, '1e+21'],
  [`${a} | string`, { a: [1] }, undefined, failed],
  [`${a} | number`, { a: '1e2' }, 100],
  [`${a} | number`, { a: '-0' }, 0],
  [`${a} | number`, { a: ' 1' }, undefined, failed],
  [`${a} | number`, { a: '01' }, undefined, failed],
  [`${a} | number`, { a: '0x10' }, undefined, failed],
  [`${a} | number`, { a: '+1' }, undefined, failed],
  [`${a} | number`, { a: '1,5' }, undefined, failed],
  [`${a} | number`, { a: '1e999' }, undefined, failed],
  [`${a} | number`, { a: true }, undefined, failed],
  [`${a} | number`, { a: 'NaN' }, undefined, failed],
  [`${a} | integer`, { a: '3' }, 3],
  [`${a} | integer`, { a: '3.0' }, 3],
  [`${a} | integer`, { a: 3.5 }, undefined, failed],
  [`${a} | integer`, { a: 1e20 }, undefined, failed],
  [`${a} | boolean`, { a: 'TRUE' }, true],
  [`${a} | boolean`, { a: 0 }, false],
  [`${a} | boolean`, { a: 2 }, undefined, failed],
  [{ '@round': a, digits: 2 }, { a: 1.005 }, 1.01],
  [{ '@round': a }, { a: -2.5 }, -3],
  [{ '@round': a }, { a: -0.4 }, 0],
  [{ '@multiply': [a, 100] }, { a: 4.35 }, 435],
  [{ '@multiply': [a, 100] }, { a: '19.99' }, 1999],
  [{ '@multiply': [a, '$.properties.b'] }, { a: 1 }, undefined],
  [{ '@multiply': [a, -1] }, { a: 0 }, 0],
  [{ '@multiply': [a, a] }, { a: 1e200 }, undefined, failed],
  [{ '@minorUnits': a, currency: 'USD' }, { a: 4.355 }, 436],
  [{ '@minorUnits': a, currency: 'jpy' }, { a: 12.5 }, 13],
  [{ '@minorUnits': a, currency: 'KWD' }, { a: '1.2345' }, 1235]
]

const dates: readonly Row[] = [
  [`${a} | isoDateTime`, { a: '2020-01-02T03:04:05+02:00' }, '2020-01-02T01:04:05.000Z'],
  [`${a} | isoDateTime`, { a: '2020-01-02' }, '2020-01-02T00:00:00.000Z'],
  [`${a} | isoDateTime`, { a: '2020-01-02 03:04' }, '2020-01-02T03:04:00.000Z'],
  [`${a} | isoDateTime`, { a: 1577934245678 }, '2020-01-02T03:04:05.678Z'],
  [`${a} | isoDateTime`, { a: '1577934245' }, '2020-01-02T03:04:05.000Z'],
  [`${a} | isoDateTime`, { a: '2016-12-31T23:59:60Z' }, '2017-01-01T00:00:00.000Z'],
  [`${a} | isoDateTime`, { a: '2020-02-30' }, undefined, failed],
  [`${a} | isoDateTime`, { a: '2020-01-02T24:00:00Z' }, undefined, failed],
  [`${a} | isoDateTime`, { a: 'Thu, 02 Jan 2020 03:04:05 GMT' }, undefined, failed],
  [`${a} | isoDate`, { a: '2020-01-02' }, '2020-01-02'],
  [`${a} | isoDate`, { a: '2020-01-01T23:00:00-02:00' }, '2020-01-02'],
  [`${a} | unixSeconds`, { a: -1.5 }, -2],
  [`${a} | unixSeconds`, { a: '1969-12-31T23:59:59.999Z' }, -1],
  [`${a} | unixSeconds`, { a: 0 }, 0],
  [`${a} | unixMillis`, { a: '1970-01-01T00:00:01.2349Z' }, 1234],
  [`${a} | unixMicros`, { a: '1970-01-01T00:00:01.234Z' }, 1234000],
  [{ '@dateFormat': a, pattern: 'DD.MM.YY HH:mm:ss.SSS' }, { a: '2020-01-02T03:04:05.678Z' }, '02.01.20 03:04:05.678']
]

const people: readonly Row[] = [
  [{ '@canonical': a, kind: 'email' }, { a: ' Ada@Example.com ' }, 'ada@example.com'],
  [{ '@canonical': a, kind: 'phone' }, { a: '+33 6 12 34 56 78' }, '33612345678'],
  [{ '@canonical': a, kind: 'phoneE164' }, { a: '+33 6 12 34 56 78' }, '+33612345678'],
  [{ '@canonical': a, kind: 'country' }, { a: 'France' }, 'fr'],
  [{ '@canonical': a, kind: 'gender' }, { a: 'Female' }, 'f'],
  [{ '@canonical': a, kind: 'birthday' }, { a: '1990-02-03' }, '19900203'],
  [{ '@canonical': a, kind: 'email' }, { a: 'f'.repeat(64) }, 'f'.repeat(64)],
  [{ '@canonical': a, kind: 'email' }, { a: ' ' }, undefined],
  [`${a} | e164`, { a: '+33 6 12 34 56 78' }, '+33612345678'],
  [`${a} | e164`, { a: '0033612345678' }, '+33612345678'],
  [{ '@e164': a, country: 'FR' }, { a: '06 12 34 56 78' }, '+33612345678'],
  [`${a} | e164`, { a: '0612345678' }, undefined, failed],
  [`${a} | countryCode`, { a: 'france' }, 'FR'],
  [`${a} | countryCode`, { a: 'Nowhere' }, undefined, failed],
  [`${a} | currencyCode`, { a: 'eur' }, 'EUR'],
  [`${a} | currencyCode`, { a: 'xxx1' }, undefined, failed],
  [`${a} | sha256`, { a: 'abc' }, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [`${a} | sha256`, { a: 'A'.repeat(64) }, 'a'.repeat(64)],
  [`${a} | sha256`, { a: '' }, undefined],
  [`${a} | md5`, { a: 'abc' }, '900150983cd24fb0d6963f7d28e17f72'],
  [`${a} | md5`, { a: 'A'.repeat(32) }, 'a'.repeat(32)],
  [`${a} | base64`, { a: 'äb' }, 'w6Ri'],
  [`${a} | uuid`, { a: '{9C5B94B1-35AD-49BB-B118-8E8FC24ABF80}' }, '9c5b94b1-35ad-49bb-b118-8e8fc24abf80'],
  [`${a} | uuid`, { a: 'x' }, undefined]
]

const groups = { choices, lists, objects, texts, scalars, dates, people }

for (const [engine, load] of Object.entries(engines)) {
  describe(`operators in the ${engine}`, () => {
    for (const [group, rows] of Object.entries(groups)) {
      it.each(rows.map(row => ({ row })))(`${group}: $row`, ({ row: [value, properties, expected, codes = []] }) => {
        const body = expected === undefined ? { x: 1 } : { x: 1, v: expected }
        const { body: sent, codes: raised } = outcome(load, { x: 1, v: value }, { event: track(properties) })
        expect([sent, raised.filter(code => !code.startsWith('text_') && !code.startsWith('number_'))]).toEqual([body, codes])
      })
    }

    it('say nothing about what is absent', () => {
      for (const { name, parameters = {} } of operators.values()) {
        const needed = Object.values(parameters).some(({ optional }) => optional !== true)
        if (!needed && findingsIn({ v: `$.properties.absent | ${name}` }).length === 0) {
          const { codes } = outcome(load, { x: 1, v: `$.properties.absent | ${name}` })
          expect([name, codes.filter(code => code !== 'value_required')]).toEqual([name, []])
        }
      }
    })

    it('point at the value and at the rule when they fail', () => {
      const event = track({ l: [{ at: 1 }, { at: 'x' }] })
      const body = { '@each': '$.properties.l', do: { t: '$.item.at | unixSeconds', x: 1 } }
      expect(run(load, body, { event }).issues).toMatchObject([
        {
          code: 'conversion_failed',
          severity: 'warning',
          in: 'event',
          pointer: '/properties/l/1/at',
          rule: '/requests/0/body/do/t',
          request: 'request'
        }
      ])
    })

    it.each<[string, Members, Settings, unknown, Json | undefined]>([
      ['the table of the user first', { track: { Test: 'built-in' } }, { names: { test: 'own' } }, track(), ['own']],
      ['lists of names', {}, { names: { Test: ['a', 'b'] } }, track(), ['a', 'b']],
      ['then "track"', { track: { Test: 'built-in' } }, { names: {} }, track(), ['built-in']],
      [
        '"track" by the standard name',
        { track: { 'Order Completed': 'Purchase' } },
        { names: {} },
        track({}, { event: 'completed order' }),
        ['Purchase']
      ],
      ['"known" in its spelling', { known: ['Sign_Up'] }, { names: {} }, track({}, { event: 'sign up' }), ['Sign_Up']],
      ['"else"', { track: { x: 'y' }, else: '$.event' }, { names: {} }, track(), ['Test']],
      ['nothing', { track: { x: 'y' } }, { names: {} }, track(), undefined],
      [
        'nothing for names of every object',
        { track: { x: 'y' }, known: ['z'] },
        { names: {} },
        track({}, { event: 'constructor' }),
        undefined
      ],
      ['"page"', { page: 'PageView', else: 'x' }, { names: {} }, { type: 'page', userId: 'u' }, ['PageView']],
      ['"screen"', { screen: 'ScreenView', else: 'x' }, { names: {} }, { type: 'screen', userId: 'u' }, ['ScreenView']],
      ['nothing on a page without "page"', { else: 'x' }, { names: {} }, { type: 'page', userId: 'u' }, undefined]
    ])('@eventNames gives %s', (_, parameters, settings, event, expected) => {
      const file = { settings: declareSettings({ names: {} }) }
      const body = { x: 1, v: { '@eventNames': '$.settings.names', ...parameters } }
      const sent = outcome(load, body, { file, settings, event, request: { on: ['track', 'page', 'screen'] } }).body
      expect(sent).toEqual(expected === undefined ? { x: 1 } : { x: 1, v: expected })
    })

    it('@each takes at most 1,000 elements', () => {
      const l = Array.from({ length: 1002 }, (_, x) => ({ x }))
      const { body, codes } = outcome(load, { '@each': '$.properties.l', do: '$.item.x' }, { event: track({ l }) })
      expect([(body as readonly Json[]).length, codes]).toEqual([1000, ['items_dropped']])
    })

    it('say no value of the event in an issue', () => {
      const event = track({ a: 'ada@x.test', b: 'ada@x.test', o: { a: 'ada@x.test', b: 'ada@x.test' } })
      const bodies: readonly Json[] = [
        { '@keys': '$.properties.o', do: '$.item' },
        {
          '@entries': [
            { key: '$.properties.a', value: 1 },
            { key: '$.properties.b', value: 2 }
          ]
        },
        `${a} | unixSeconds`,
        `${a} | number`,
        { '@canonical': a, kind: 'birthday' }
      ]
      for (const value of bodies) expect(JSON.stringify(outcomeIssues(load, value, event))).not.toContain('ada@')
    })
  })
}

function outcomeIssues(load: Parameters<typeof run>[0], value: Json, event: unknown): unknown {
  return run(load, { x: 1, v: value }, { event }).issues
}

describe('the check of operators', () => {
  it('knows exactly those of the language', () => {
    const names = `first if switch lookup required optional each list join split sum count unique find limit tuple rest pick omit rename keys values entries
      flatten strings keepNull keepEmpty nulls template lower upper trim digits truncate slice before after replace keep case json queryParam urlHost string
      number integer boolean round multiply minorUnits isoDateTime isoDate unixSeconds unixMillis unixMicros dateFormat canonical e164 countryCode currencyCode
      sha256 md5 hmacSha256 base64 uuid eventNames any not equals in is startsWith less within`
    expect([...operators.keys()].toSorted()).toEqual(names.split(/\s+/).toSorted())
  })

  it.each<[string, Json, readonly string[]]>([
    [
      'a table of two names that fold together',
      { '@lookup': '$.event', in: { a_b: 1, 'A B': 2 }, fold: true },
      ['table_collision /requests/0/body/v/in/A B']
    ],
    ['an empty "find"', { '@replace': '$.event', find: '', with: 'x' }, ['parameter_invalid /requests/0/body/v/find']],
    ['an empty set of characters', { '@keep': '$.event', chars: '' }, ['parameter_invalid /requests/0/body/v/chars']],
    ['a style that is none', { '@case': '$.event', style: 'Snake' }, ['parameter_invalid /requests/0/body/v/style']],
    ['a style from the event', { '@case': '$.event', style: '$.properties.s' }, ['parameter_invalid /requests/0/body/v/style']],
    ['a known wrong kind', '$.properties.x | unixSeconds | lower', ['operator_type /requests/0/body/v']],
    ['a known wrong kind of an object', { '@lower': { a: 1 } }, ['operator_type /requests/0/body/v']],
    ['a known wrong kind of a literal', { '@unixSeconds': true }, ['operator_type /requests/0/body/v']],
    ['"do" without "$.item"', { '@each': '$.properties.l', do: '$.key' }, ['binding_missing /requests/0/body/v/do']],
    ['entries that are no pairs', { '@entries': [{ key: 'a' }] }, ['operator_argument /requests/0/body/v/@entries']]
  ])('refuses %s', (_, value, expected) => {
    expect(findingsIn({ v: value })).toEqual(expected)
  })

  it.each<[string, Json]>([
    ['a literal text', { '...': 'x', a: 1 }],
    ['an id', { '...': '$.userId', a: 1 }],
    ['a text of an operator', { '...': '$.properties.a | lower', a: 1 }],
    ['a number in a list', { '...': [{ b: 1 }, 2], a: 1 }]
  ])('refuses a spread of %s', (_, value) => {
    expect(findingsIn({ v: value })).toHaveLength(1)
  })
})
