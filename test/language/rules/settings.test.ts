import { describe, expect, it } from 'vitest'
import { bind, translateAll, type Json, type Settings, type SettingValue } from '../../../src/index.ts'
import { mappingFile, testMapping } from '../../support/mappings.ts'
import { engines } from '../../contract/engines.ts'
import { findings, findingsIn, outcome, run, track, type Members } from './probe.ts'

const declare = (type: string, others: Members = {}): Members => ({ settings: { s: { type, description: 's', ...others } } })
const body = { x: 1, s: '$.settings.s' }

const accepted: readonly (readonly [type: string, value: SettingValue])[] = [
  ['string', 'x'],
  ['string', ' x '],
  ['number', 1.5],
  ['number', 0],
  ['number', -2],
  ['integer', 3],
  ['integer', 0],
  ['boolean', false],
  ['boolean', true],
  ['list', []],
  ['list', ['a', '']],
  ['map', {}],
  ['map', { a: 'b', c: ['d', 'e'], constructor: 'f', hasOwnProperty: 'g' }]
]

const refused: readonly (readonly [type: string, value: unknown])[] = [
  ['string', 1],
  ['string', true],
  ['string', ['x']],
  ['string', {}],
  ['number', '1'],
  ['number', Number.NaN],
  ['number', Number.POSITIVE_INFINITY],
  ['integer', 1.5],
  ['integer', 2 ** 60],
  ['integer', '1'],
  ['boolean', 'true'],
  ['boolean', 0],
  ['url', 'example.com'],
  ['url', 'ftp://example.com'],
  ['url', 'javascript:alert(1)'],
  ['list', 'a'],
  ['list', [1]],
  ['list', [null]],
  ['list', { 0: 'a' }],
  ['map', []],
  ['map', 'a'],
  ['map', { a: 1 }],
  ['map', { a: { b: 'c' } }],
  ['map', { a: [1] }],
  ['map', { a: null }]
]

for (const [engine, load] of Object.entries(engines)) {
  describe(`settings in the ${engine}`, () => {
    it.each(accepted)('of type %s may be %j', (type, value) => {
      expect(outcome(load, body, { file: declare(type), settings: { s: value } })).toEqual({ body: { x: 1, s: value }, codes: [] })
    })

    it.each(refused)('of type %s may not be %j', (type, value) => {
      const translation = run(load, body, { file: declare(type), settings: { s: value } as Settings })
      expect(translation).toMatchObject({
        status: 'rejected',
        requests: [],
        issues: [{ code: 'setting_invalid', severity: 'error', in: 'settings' }]
      })
      expect(translation.issues[0]?.pointer).toMatch(/^\/s/)
    })

    it('of type list have no holes, and are as long as what they hold', () => {
      for (const length of [1, 4_294_967_295]) {
        const s = Object.assign([], { length }) as readonly string[]
        expect(run(load, body, { file: declare('list'), settings: { s } }).issues).toMatchObject([{ code: 'setting_invalid' }])
        expect(run(load, 1, { settings: { consentCategories: s } }).issues).toMatchObject([{ code: 'setting_invalid' }])
      }
    })

    it('with "enum" may be one of it, exactly', () => {
      const status = (s: string): string => run(load, body, { file: declare('string', { enum: ['a', 'b'] }), settings: { s } }).status
      expect(['a', 'b', 'c', 'A', ''].map(status)).toEqual(['ok', 'ok', 'rejected', 'rejected', 'rejected'])
    })

    it('of type map that are __proto__ are data in no object', () => {
      const map = JSON.parse('{"__proto__":"x","a":"b"}') as { readonly [name: string]: string }
      const translation = run(load, { x: 1, '...': '$.settings.s' }, { file: declare('map'), settings: { s: map } })
      for (const request of translation.requests) expect(Object.getPrototypeOf(request.body)).toBe(Object.prototype)
      expect(JSON.stringify(translation.requests)).not.toContain('__proto__')
    })

    it.each<[string, Settings]>([
      ['absent', {}],
      ['undefined', { s: undefined }],
      ['null', { s: null } as unknown as Settings]
    ])('have their default when %s', (_, settings) => {
      expect(outcome(load, body, { file: declare('string', { default: 'd' }), settings }).body).toEqual({ x: 1, s: 'd' })
    })

    it.each<[string, Settings]>([
      ['absent', {}],
      ['null', { s: null } as unknown as Settings],
      ['""', { s: '' }]
    ])('that are required are missing when %s', (_, settings) => {
      const translation = run(load, body, { file: declare('string', { required: true }), settings })
      expect(translation).toMatchObject({
        status: 'rejected',
        requests: [],
        issues: [{ code: 'setting_missing', in: 'settings', pointer: '/s' }]
      })
    })

    it('that are optional and without a default are absent', () => {
      for (const type of ['string', 'number', 'integer', 'boolean'])
        expect(outcome(load, body, { file: declare(type) }), type).toEqual({ body: { x: 1 }, codes: [] })
    })

    it('that are required, with a default, are never missing', () => {
      expect(outcome(load, body, { file: declare('string', { required: true, default: 'd' }) }).body).toEqual({ x: 1, s: 'd' })
    })

    it('with a default that is empty stay empty when they are given empty', () => {
      expect(outcome(load, body, { file: declare('string', { default: 'd' }), settings: { s: '' } }).body).toEqual({ x: 1, s: '' })
    })

    it.each(['t', 'S', 'constructor', 'hasOwnProperty', 'toString', 'length'])('that are unknown are refused: %s', name => {
      const translation = run(load, body, { file: declare('string'), settings: { [name]: 'x' } })
      expect(translation).toMatchObject({ status: 'rejected', issues: [{ code: 'setting_unknown', in: 'settings', pointer: `/${name}` }] })
    })

    it('that are unknown are refused: __proto__', () => {
      const settings = JSON.parse('{"__proto__":"x"}') as Settings
      expect(run(load, body, { file: declare('string'), settings })).toMatchObject({ status: 'rejected', issues: [{ in: 'settings' }] })
    })

    it.each(['constructor', 'hasOwnProperty', 'toString', 'length', 'valueOf'])('may be called %s', name => {
      const file = { settings: { [name]: { type: 'string', default: 'd', description: 'x' } } }
      expect(outcome(load, { x: `$.settings.${name}` }, { file }).body).toEqual({ x: 'd' })
      expect(outcome(load, { x: `$.settings.${name}` }, { file, settings: { [name]: 'v' } }).body).toEqual({ x: 'v' })
    })

    it('that are absent are not read from a prototype', () => {
      const file = { settings: { constructor: { type: 'string', description: 'x' }, toString: { type: 'string', description: 'x' } } }
      expect(outcome(load, { x: 1, c: '$.settings.constructor', t: '$.settings.toString' }, { file })).toEqual({
        body: { x: 1 },
        codes: []
      })
    })

    it('are all checked at once, by bind too', () => {
      const file = {
        settings: {
          a: { type: 'string', required: true, description: 'a' },
          b: { type: 'integer', description: 'b' },
          c: { type: 'list', description: 'c' }
        }
      }
      const mapping = testMapping({ a: '$.settings.a', b: '$.settings.b', c: '$.settings.c' }, file)
      const bound = bind(load(mapping), { b: 'x', c: 'y', d: 'z' })
      expect(bound.ok).toBe(false)
      expect(bound.issues.map(({ code, pointer }) => `${code} ${pointer}`).toSorted()).toEqual([
        'setting_invalid /b',
        'setting_invalid /c',
        'setting_missing /a',
        'setting_unknown /d'
      ])
      expect(JSON.stringify(bound.issues)).not.toMatch(/"[xyz]"/)
    })

    it('name reserved traits by the key rule, others exactly', () => {
      const file = {
        settings: { names: { type: 'map', default: {}, description: 'x' }, keys: { type: 'list', default: [], description: 'x' } }
      }
      const event = { type: 'identify', userId: 'u-1', traits: { first_name: 'a', My_Own: 1, other: 2 } }
      const request = { on: ['identify'] }
      const renamed = { '@rename': '$.user', names: '$.settings.names' }
      const run1 = (value: Json, settings: Settings): Json | undefined =>
        outcome(load, { v: value, k: '$.settings.keys', n: '$.settings.names' }, { file, event, request, settings }).body
      expect(run1(renamed, { names: { FIRST_NAME: 'given', my_own: 'x', other: 'y' } })).toMatchObject({
        v: { given: 'a', My_Own: 1, y: 2 }
      })
      expect(run1({ '@pick': '$.user', keys: '$.settings.keys' }, { keys: ['First-Name', 'my_own', 'other'] })).toMatchObject({
        v: { firstName: 'a', other: 2 }
      })
      expect(run1({ '@omit': '$.user', keys: '$.settings.keys' }, { keys: ['First Name', 'my_own', 'other'] })).toMatchObject({
        v: { My_Own: 1 }
      })
    })

    it('with a template may insert only the names that it is given', () => {
      const file = declare('string', { default: '' })
      const value = { '@template': '$.settings.s', values: { name: '$.name', sku: '$.properties.sku' } }
      const event = { type: 'page', userId: 'u-1', name: 'Home', properties: { sku: 1 } }
      const title = (s: string): Json | undefined =>
        outcome(load, { x: 1, v: value }, { file, event, request: { on: ['page'] }, settings: { s } }).body
      expect(title('Viewed {name}')).toEqual({ x: 1, v: 'Viewed Home' })
      expect(title('{sku}: {name}{{')).toEqual({ x: 1, v: '1: Home{' })
      for (const refused of ['{userId}', '{settings.s}', '{constructor}', '{name', '{name.length}']) {
        const translation = run(load, { x: 1, v: value }, { file, event, request: { on: ['page'] }, settings: { s: refused } })
        expect(JSON.stringify(translation.requests), refused).not.toContain('"v"')
      }
    })
  })

  describe(`the gates in the ${engine}`, () => {
    const consent = (preferences: Members): unknown => track({}, { context: { consent: { categoryPreferences: preferences } } })

    it.each<[string, Settings, unknown, boolean]>([
      ['no category is listed', {}, consent({ ads: false }), true],
      ['an empty list', { consentCategories: [] }, consent({ ads: false }), true],
      ['a listed category is true', { consentCategories: ['ads'] }, consent({ ads: true }), true],
      ['a listed category is false', { consentCategories: ['ads'] }, consent({ ads: false }), false],
      ['one of two is false', { consentCategories: ['ads', 'stats'] }, consent({ ads: true, stats: false }), false],
      ['another category is false', { consentCategories: ['ads'] }, consent({ stats: false }), true],
      ['nothing is known', { consentCategories: ['ads'] }, track(), true],
      ['nothing is known, and it is required', { consentCategories: ['ads'], consentRequired: true }, track(), false],
      ['another is known, and it is required', { consentCategories: ['ads'], consentRequired: true }, consent({ stats: true }), false],
      [
        'a listed category is true, and it is required',
        { consentCategories: ['ads'], consentRequired: true },
        consent({ ads: true }),
        true
      ],
      [
        'one of two is unknown, and it is required',
        { consentCategories: ['ads', 'stats'], consentRequired: true },
        consent({ ads: true }),
        false
      ],
      [
        'a listed category is no boolean, and it is required',
        { consentCategories: ['ads'], consentRequired: true },
        consent({ ads: 'true' }),
        false
      ],
      ['it is required, but no category is listed', { consentRequired: true }, track(), true],
      ['a category is a name of every object', { consentCategories: ['constructor'], consentRequired: true }, consent({}), false],
      ['the spelling differs', { consentCategories: ['Ads'] }, consent({ ads: false }), true]
    ])('consent: %s', (_, settings, event, passes) => {
      const { status, issues } = run(load, 1, { settings, event })
      expect([status, issues.map(({ code, severity }) => `${severity} ${code}`)]).toEqual(
        passes ? ['ok', []] : ['skipped', ['info consent_denied']]
      )
    })

    it.each<[string, Settings]>([
      ['a text', { consentCategories: 'ads' }],
      ['a list of numbers', { consentCategories: [1] } as unknown as Settings],
      ['a text for a boolean', { consentRequired: 'yes' }]
    ])('refuse consent settings that are %s', (_, settings) => {
      expect(run(load, 1, { settings })).toMatchObject({ status: 'rejected', issues: [{ code: 'setting_invalid' }] })
    })

    it.each<[string, Members, boolean]>([
      ['nothing', {}, true],
      ['All true', { All: true }, true],
      ['All false', { All: false }, false],
      ['all false', { all: false }, false],
      ['its name false', { Test: false }, false],
      ['its name true, All false', { All: false, Test: true }, true],
      ['its name with options, All false', { All: false, Test: { a: 1 } }, true],
      ['its name false, All true', { All: true, Test: false }, false],
      ['its name with empty options', { Test: {} }, true],
      ['its name in another spelling', { test: false, TEST: false, 'Test ': false }, true],
      ['another name', { Other: false }, true],
      ['a name of every object', { constructor: false, hasOwnProperty: false }, true]
    ])('integrations: %s', (_, integrations, passes) => {
      const { status, issues } = run(load, 1, { event: track({}, { integrations }) })
      expect([status, issues.map(({ code, severity }) => `${severity} ${code}`)]).toEqual(
        passes ? ['ok', []] : ['skipped', ['info integration_disabled']]
      )
    })

    it('integrations: the names of the mapping count, not its title', () => {
      const file = { integrations: ['Test (Actions)', 'Old Test'] }
      const status = (integrations: Members): string => run(load, 1, { file, event: track({}, { integrations }) }).status
      expect([status({ Test: false }), status({ 'Old Test': false }), status({ 'Test (Actions)': false })]).toEqual([
        'ok',
        'skipped',
        'skipped'
      ])
      expect([status({ All: false }), status({ All: false, Test: true }), status({ All: false, 'Old Test': true })]).toEqual([
        'skipped',
        'skipped',
        'ok'
      ])
    })

    it('integrations: an object is readable as options', () => {
      const value = { x: 1, o: '$.options', a: '$.options.a', c: '$.options.constructor' }
      const body = (integrations: Members): Json | undefined => outcome(load, value, { event: track({}, { integrations }) }).body
      expect(body({ Test: { a: 1, b: null } })).toEqual({ x: 1, o: { a: 1, b: null }, a: 1 })
      expect([body({ Test: true }), body({ Other: { a: 1 } }), body({})]).toEqual([{ x: 1 }, { x: 1 }, { x: 1 }])
    })

    it('keep what one destination is told from another', () => {
      const one = load(testMapping({ o: '$.options.a', x: 1 }))
      const two = load(testMapping({ x: 2 }, { title: 'Other', destination: 'other' }))
      const routes = [bind(one, {}), bind(two, {})].flatMap(result => (result.ok ? [result.value] : []))
      const { translations } = translateAll(track({}, { integrations: { Test: { a: 1 }, Other: false } }), routes)
      expect(translations).toMatchObject([
        { destination: 'test', status: 'ok', requests: [{ body: { o: 1, x: 1 } }] },
        { destination: 'other', status: 'skipped', requests: [] }
      ])
    })
  })
}

describe('the check of settings', () => {
  it.each<[string, Members, readonly string[]]>([
    ['an unknown type', { s: { type: 'text', description: 's' } }, ['member_invalid /settings/s/type']],
    ['no type', { s: { description: 's' } }, ['member_missing /settings/s']],
    ['no description', { s: { type: 'string' } }, ['member_missing /settings/s']],
    ['an unknown member', { s: { type: 'string', description: 's', title: 'x' } }, ['member_unknown /settings/s/title']],
    ['a default of another type', { s: { type: 'integer', description: 's', default: '1' } }, ['member_invalid /settings/s/default']],
    [
      'a default outside "enum"',
      { s: { type: 'string', enum: ['a'], description: 's', default: 'b' } },
      ['member_invalid /settings/s/default']
    ],
    ['"required" that is no boolean', { s: { type: 'string', required: 'yes', description: 's' } }, ['member_invalid /settings/s/required']]
  ])('refuses %s', (_, settings, expected) => {
    expect(findingsIn({ x: 1, s: '$.settings.s' }, { file: { settings } })).toEqual(expected)
  })

  it.each(['consentCategories', 'consentRequired'])('refuses a setting called %s', name => {
    const type = name === 'consentRequired' ? 'boolean' : 'list'
    expect(findingsIn({ s: `$.settings.${name}` }, { file: { settings: { [name]: { type, description: 's' } } } })).toEqual([
      `setting_reserved /settings/${name}`
    ])
  })

  it('refuses one that is never used', () => {
    expect(findingsIn(1, { file: declare('string') })).toEqual(['setting_unused /settings/s'])
  })

  it('refuses one that is used by an unused define only', () => {
    expect(findingsIn(1, { file: { ...declare('string'), define: { d: '$.settings.s' } } })).toEqual([
      'define_unused /define/d',
      'setting_unused /settings/s'
    ])
  })

  it('refuses one that is not declared', () => {
    expect(findingsIn({ s: '$.settings.s' })).toEqual(['setting_undeclared /requests/0/body/s'])
    expect(findingsIn({ s: '$.settings.constructor' })).toEqual(['setting_undeclared /requests/0/body/s'])
    expect(findingsIn({ s: { '@template': '{settings.s}' } })).toEqual(['setting_undeclared /requests/0/body/s/@template'])
  })

  it('takes one that is used in a condition, a table or a parameter as used', () => {
    expect(findingsIn(1, { file: declare('boolean'), request: { when: '$.settings.s' } })).toEqual([])
    expect(findingsIn({ v: { '@lookup': '$.event', in: '$.settings.s' } }, { file: declare('map') })).toEqual([])
    expect(findingsIn({ v: { '@pick': '$.properties', keys: '$.settings.s' } }, { file: declare('list') })).toEqual([])
  })

  it('refuses a template of a setting without values', () => {
    expect(findingsIn({ v: { '@template': '$.settings.s' } }, { file: declare('string') })).toEqual([
      'operator_argument /requests/0/body/v/@template'
    ])
  })

  it('refuses a name of prototypes that is no own member', () => {
    expect(findings(mappingFile({ a: '$.settings.toString', b: '$.define.toString' }))).toEqual([
      'setting_undeclared /requests/0/body/a',
      'define_unknown /requests/0/body/b'
    ])
  })
})
