import { describe, expect, it } from 'vitest'
import { bind, explain, normalize, translate, translateAll, validate, type Issue, type Json } from '../../../src/index.ts'
import { mappingFile, testMapping } from '../../support/mappings.ts'
import { deepFreeze } from '../../support/deepFreeze.ts'
import { engines } from '../../contract/engines.ts'
import { identify, outcome, run, runFile, track, type Members } from './probe.ts'

const codesOf = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`)

for (const [engine, load] of Object.entries(engines)) {
  describe(`translate in the ${engine}`, () => {
    it.each<[string, unknown, string]>([
      ['ok', track(), 'ok'],
      ['skipped when nothing maps the call', identify({}), 'skipped'],
      ['skipped when integrations say so', track({}, { integrations: { Test: false } }), 'skipped'],
      ['rejected without an identity', { type: 'track', event: 'Test' }, 'rejected'],
      ['rejected without an event', { type: 'track', userId: 'u' }, 'rejected'],
      ['rejected without a type', { userId: 'u', event: 'Test' }, 'rejected'],
      ['rejected for another type', { type: 'delete', userId: 'u' }, 'rejected'],
      ['rejected for properties that are no object', track([]), 'rejected'],
      ['rejected for what is no object', null, 'rejected'],
      ['rejected for a list', [], 'rejected']
    ])('is %s', (_, event, status) => {
      const translation = run(load, { x: 1 }, { event })
      expect(translation.status).toBe(status)
      expect(translation.requests.length > 0).toBe(status === 'ok')
      expect(translation.issues.length > 0).toBe(status !== 'ok')
      expect(translation.issues.some(({ severity }) => severity === 'error')).toBe(status === 'rejected')
    })

    it('points into the event as it was given', () => {
      const event = identify({ 'CREATED at': 'soon', Address: { ZIP: ['x'] } })
      const { issues } = run(
        load,
        { x: 1, v: '$.traits.createdAt | unixSeconds', z: '$.traits.address.postalCode | lower' },
        { event, request: { on: ['identify'] } }
      )
      expect(codesOf(issues).toSorted()).toEqual([
        'warning conversion_failed /traits/Address/ZIP',
        'warning conversion_failed /traits/CREATED at',
        'warning trait_unusable /traits/Address/ZIP',
        'warning trait_unusable /traits/CREATED at'
      ])
      expect(issues.map(({ rule }) => rule)).toEqual([undefined, undefined, '/requests/0/body/v', '/requests/0/body/z'])
    })

    it('points at the spelling that was taken', () => {
      const event = identify({ created_at: 'soon', createdAt: null, 'Created At': 'later' })
      const { issues } = run(load, { x: 1, v: '$.traits.createdAt | unixSeconds' }, { event, request: { on: ['identify'] } })
      expect(codesOf(issues).filter(code => code.includes('conversion_failed'))).toEqual(['warning conversion_failed /traits/created_at'])
    })

    it('cuts each token of a pointer at 64 characters and escapes control characters', () => {
      const key = `${'k'.repeat(100)}`
      const { issues } = run(
        load,
        { x: 1, v: { '@values': '$.properties', do: '$.item | unixSeconds' } },
        { event: track({ [key]: 'soon', 'a\nb': 'soon' }) }
      )
      const failed = issues.filter(({ code }) => code === 'conversion_failed')
      expect(failed).toHaveLength(2)
      for (const { pointer } of failed) {
        expect(pointer.split('/')[2]?.length).toBeLessThanOrEqual(66)
        expect(pointer).not.toMatch(/[\u0000-\u001f]/)
      }
    })

    it('says at most 100 issues, then that there were more', () => {
      const l = Array.from({ length: 250 }, () => ({ at: 'soon' }))
      const { issues, status } = run(
        load,
        { x: 1, v: { '@each': '$.properties.l', do: '$.item.at | unixSeconds' } },
        { event: track({ l }) }
      )
      expect([issues.length, status]).toEqual([101, 'ok'])
      expect(issues.slice(0, 100).every(({ code }) => code === 'conversion_failed')).toBe(true)
      expect(issues[100]).toMatchObject({ code: 'issues_truncated', severity: 'info' })
    })

    it('says exactly 100 issues without more', () => {
      const l = Array.from({ length: 100 }, () => ({ at: 'soon' }))
      const { issues } = run(load, { x: 1, v: { '@each': '$.properties.l', do: '$.item.at | unixSeconds' } }, { event: track({ l }) })
      expect([issues.length, issues[99]?.code]).toEqual([100, 'conversion_failed'])
    })

    it('keeps the error that decides among many warnings', () => {
      const l = Array.from({ length: 250 }, () => ({ at: 'soon' }))
      const body = { v: { '@each': '$.properties.l', do: '$.item.at | unixSeconds' }, w: { '@required': '$.properties.w' } }
      const { issues, status } = run(load, body, { event: track({ l }) })
      expect(status).toBe('rejected')
      expect(issues.map(({ code }) => code)).toContain('value_required')
    })

    it('names the request that failed beside one that was made among many warnings', () => {
      const l = Array.from({ length: 250 }, () => ({ at: 'soon' }))
      const mapping = {
        destination: 'test',
        title: 'Test',
        requests: [
          {
            name: 'a',
            on: ['track'],
            url: 'https://example.com/',
            body: { v: { '@each': '$.properties.l', do: '$.item.at | unixSeconds' }, x: 1 }
          },
          { name: 'b', on: ['track'], url: 'https://example.com/', body: { '@required': '$.properties.w' } }
        ]
      }
      const { issues, status } = runFile(load, mapping, track({ l }))
      expect(status).toBe('ok')
      expect(issues).toContainEqual(expect.objectContaining({ code: 'value_required', severity: 'error', request: 'b' }))
    })

    it('takes raw and normalized events alike', () => {
      const raw = identify({ FIRST_NAME: 'Ada', created: '2020-01-02', Own_Trait: 1 })
      const body = { n: '$.user.firstName', c: '$.user.createdAt | isoDate', '...': { '@rest': '$.user' } }
      const probe = { request: { on: ['identify'] } }
      expect(outcome(load, body, { ...probe, event: raw })).toEqual(outcome(load, body, { ...probe, event: normalize(raw).event }))
      expect(outcome(load, body, { ...probe, event: raw }).body).toEqual({ n: 'Ada', c: '2020-01-02', Own_Trait: 1 })
    })

    it('is told nothing by a deep-frozen event, and changes none', () => {
      const event = track(
        { products: [{ SKU: 's', price: '1.5' }], l: [3, null, 1], o: { a: { b: null } } },
        { context: { traits: { First_Name: 'a', address: { ZIP: 1 } } } }
      )
      const before = JSON.stringify(event)
      const body = {
        p: { '@each': '$.commerce.products', do: { id: '$.item.id', '...': { '@rest': '$.item' } } },
        u: { '@rest': '$.user' },
        l: '$.properties.l | unique',
        f: '$.properties.o | flatten',
        '...': { '@rest': '$.properties', except: ['o', 'l'] }
      }
      const thawed = run(load, body, { event })
      expect(run(load, body, { event: deepFreeze(event) })).toEqual(thawed)
      expect(thawed.status).toBe('ok')
      expect(JSON.stringify(event)).toBe(before)
    })

    it('survives JSON unchanged', () => {
      const event = track({ a: [null, 0, '', {}, [], { b: 'x' }], n: 1.5 })
      const { requests } = run(load, { v: '$', '...': '$.properties', m: '$.properties.n' }, { event })
      expect(JSON.parse(JSON.stringify(requests))).toEqual(requests)
    })

    it('has keys of every object as data everywhere', () => {
      const names = ['constructor', 'hasOwnProperty', 'length', 'toString', 'valueOf', 'isPrototypeOf', '__defineGetter__']
      const members = Object.fromEntries(names.map((name, index) => [name, index + 1]))
      const event = {
        type: 'identify',
        userId: 'u-1',
        traits: { ...members },
        context: { ...members, traits: { ...members } },
        integrations: { Test: { ...members } }
      }
      const body = {
        user: '$.user',
        rest: { '@rest': '$.user' },
        picked: { '@pick': '$.traits', keys: names },
        renamed: { '@rename': '$.traits', names: Object.fromEntries(names.map(name => [name, `x_${name}`])) },
        options: Object.fromEntries(names.map(name => [name, `$.options['${name}']`])),
        read: Object.fromEntries(names.map(name => [name, `$.context['${name}']`]))
      }
      expect(outcome(load, body, { event, request: { on: ['identify'] } })).toEqual({
        body: {
          user: members,
          rest: members,
          picked: members,
          renamed: Object.fromEntries(names.map((name, index) => [`x_${name}`, index + 1])),
          options: members,
          read: members
        },
        codes: []
      })
    })

    it('reads none of them where the event has none', () => {
      const names = ['constructor', 'hasOwnProperty', 'length', 'toString', 'valueOf']
      const body = {
        x: 1,
        ...Object.fromEntries(
          names.flatMap(name =>
            ['properties', 'context', 'options', 'user', 'integrations'].map(root => [`${root}.${name}`, `$.${root}.${name}`])
          )
        )
      }
      expect(outcome(load, body, { event: track({}, { integrations: { Test: {} }, context: { traits: {} } }) })).toEqual({
        body: { x: 1 },
        codes: []
      })
    })

    it('drops __proto__ at any depth, with a warning', () => {
      const event: unknown = JSON.parse(
        '{"type":"track","event":"T","userId":"u","properties":{"a":{"__proto__":{"x":1},"b":1},"__proto__":{"y":1}}}'
      )
      const { requests, issues } = run(load, { v: '$.properties', y: '$.properties.y', x: '$.properties.a.x' }, { event })
      expect(JSON.stringify(requests[0]?.body)).toBe('{"v":{"a":{"b":1}}}')
      expect(codesOf(issues).toSorted()).toEqual([
        'warning key_forbidden /properties/__proto__',
        'warning key_forbidden /properties/a/__proto__'
      ])
    })

    it('normalizes and validates once for many destinations', () => {
      const one = load(testMapping({ v: '$.user.email' }, {}, { on: ['identify'] }))
      const two = load(testMapping({ v: '$.traits.x | unixSeconds', w: 1 }, { destination: 'other', title: 'Other' }, { on: ['identify'] }))
      const event = identify({ EMAIL: 'e', createdAt: 'soon', x: 'later' })
      const routes = [bind(one, {}), bind(two, {})].flatMap(result => (result.ok ? [result.value] : []))
      const { issues, translations } = translateAll(event, routes)
      expect(codesOf(issues)).toEqual(expect.arrayContaining(['warning trait_unusable /traits/createdAt']))
      expect(translations.map(({ destination, status, issues }) => [destination, status, codesOf(issues)])).toEqual([
        ['test', 'ok', []],
        ['other', 'ok', ['warning conversion_failed /traits/x']]
      ])
      for (const [index, destination] of [one, two].entries()) {
        const alone = translate(event, destination, {})
        expect(translations[index]?.requests).toEqual(alone.requests)
        expect([...issues, ...(translations[index]?.issues ?? [])]).toEqual(alone.issues)
      }
    })

    it('rejects for every destination what is rejected', () => {
      const route = bind(load(testMapping(1)), {})
      if (!route.ok) throw new Error('refused')
      const { issues, translations } = translateAll({ type: 'track', event: 'x' }, [route.value, route.value])
      expect([issues.some(({ severity }) => severity === 'error'), translations.map(({ status }) => status)]).toEqual([
        true,
        ['rejected', 'rejected']
      ])
    })

    it('is the same twice, and after other events', () => {
      const destination = load(testMapping({ v: '$.define.d', r: { '@rest': '$.properties' } }, { define: { d: { a: '$.properties.a' } } }))
      const first = JSON.stringify(translate(track({ a: 1, b: 2 }), destination, {}))
      translate(track({ a: 9 }), destination, {})
      expect(JSON.stringify(translate(track({ a: 1, b: 2 }), destination, {}))).toBe(first)
    })

    it('depends on now only where a window is asked for', () => {
      const file = mappingFile(
        { t: '$.time | unixSeconds', x: 1 },
        {},
        { require: [{ that: { '@within': '$.time', past: 60 }, hint: 'too old' }] }
      )
      const event = track({}, { timestamp: '2024-05-01T12:00:00Z' })
      const at = (now?: number): string => runFile(load, file, event, {}, now).status
      expect([at(), at(Date.UTC(2024, 4, 1, 12, 0, 30)), at(Date.UTC(2024, 4, 1, 13))]).toEqual(['ok', 'ok', 'rejected'])
    })

    it('reads times without an offset as UTC, wherever it runs', () => {
      const body = {
        a: '$.properties.t | isoDateTime',
        b: '$.properties.t | unixSeconds',
        c: { '@dateFormat': '$.properties.t', pattern: 'YYYY-MM-DD HH:mm' }
      }
      expect(outcome(load, body, { event: track({ t: '2024-03-31T02:30:00' }) }).body).toEqual({
        a: '2024-03-31T02:30:00.000Z',
        b: 1711852200,
        c: '2024-03-31 02:30'
      })
    })

    it('changes cases without a locale', () => {
      const body = {
        l: '$.properties.t | lower',
        u: '$.properties.t | upper',
        c: { '@case': '$.properties.t', style: 'camel' },
        k: { '@case': '$.properties.t', style: 'title' }
      }
      expect(outcome(load, body, { event: track({ t: 'TITLE id' }) }).body).toEqual({
        l: 'title id',
        u: 'TITLE ID',
        c: 'titleId',
        k: 'Title Id'
      })
      expect(run(load, 1, { request: { events: ['TITLE ID'] }, event: track({}, { event: 'title_id' }) }).status).toBe('ok')
    })

    it('shares one pointer between translate and explain', () => {
      const destination = load(testMapping({ x: 1, v: '$.traits.createdAt | unixSeconds' }, {}, { on: ['identify'] }))
      const event = identify({ Created_At: 'soon' })
      const { fields, shadowed, unusable, unused, notSent, ...explained } = explain(event, destination, {})
      expect(explained).toEqual(translate(event, destination, {}))
    })

    it.each<[string, Members]>([
      ['userId', { userId: 5 }],
      ['anonymousId', { userId: 'u', anonymousId: 7 }]
    ])('reads a number as an id, with a warning: %s', (name, ids) => {
      const { requests, issues } = run(load, { v: `$.${name}` }, { event: { type: 'track', event: 'T', ...ids } })
      expect([requests[0]?.body, codesOf(issues)]).toEqual([{ v: String(ids[name]) }, [`warning id_coerced /${name}`]])
    })

    it('refuses nothing that validate accepts, and says the same', () => {
      const event = identify({ email: 'x', createdAt: 'soon' })
      const { issues } = run(load, { x: 1 }, { event, request: { on: ['identify'] } })
      expect(issues).toEqual(validate(normalize(event).event))
    })

    it('gives a body that the adapter may keep', () => {
      const literal: Json = { l: [1, { a: 'x' }] }
      const [first] = run(load, literal).requests
      expect(first?.body).toEqual(literal)
    })
  })
}
