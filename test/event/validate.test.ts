import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalize } from '../../src/event/normalize.ts'
import { groupTraits, userTraits, type TraitTable } from '../../src/event/traits.ts'
import { validate } from '../../src/event/validate.ts'
import type { Issue } from '../../src/issues/issue.ts'
import { readTrait, typeTraits } from '../../src/language/typeTraits.ts'
import { anyValue, deep } from '../arbitraries/anyValue.ts'
import { messyEvent, shuffled, specEvent } from '../arbitraries/event.ts'
import { hostileString } from '../arbitraries/hostileString.ts'
import { deepFreeze } from '../support/deepFreeze.ts'

const track = { type: 'track', event: 'E', userId: 'u' }
const found = (event: unknown): readonly string[] => validate(event).map(({ code, pointer }) => `${code} ${pointer}`)
const hasError = (issues: readonly Issue[]): boolean => issues.some(issue => issue.severity === 'error')

describe('laws of validate', () => {
  it('gives a result for any JavaScript value at any place', () => {
    const place = fc.constantFrom('type', 'userId', 'event', 'traits', 'properties', 'context', 'integrations', 'timestamp', 'own')
    fc.assert(
      fc.property(anyValue(), place, (make, field) => {
        expect(validate(make()).length).toBeLessThanOrEqual(101)
        expect(validate({ ...track, [field]: make() }).length).toBeLessThanOrEqual(101)
        expect(validate({ ...track, [field]: { traits: make(), email: make() } }).length).toBeLessThanOrEqual(101)
      })
    )
  })

  it('finds no error in a valid event, and no trait that is unusable', () => {
    fc.assert(
      fc.property(specEvent(), event => {
        const codes = validate(event).map(issue => issue.code)
        expect(hasError(validate(event))).toBe(false)
        expect(codes.filter(code => code === 'trait_unusable' || code === 'field_unusable')).toEqual([])
      })
    )
  })

  it('never changes its input, says the same twice, and whatever the order of keys', () => {
    fc.assert(
      fc.property(
        messyEvent().chain(event => fc.tuple(fc.constant(normalize(event).event), shuffled(fc.constant(normalize(event).event)))),
        ([event, mixed]) => {
          const issues = validate(deepFreeze(event))
          expect(validate(event)).toEqual(issues)
          expect(validate(mixed)).toEqual(issues)
        }
      )
    )
  })

  it('tells errors first, then absent fields, then by pointer, each thing once', () => {
    fc.assert(
      fc.property(messyEvent(), event => {
        const issues = validate(normalize(event).event).filter(issue => issue.code !== 'issues_truncated')
        const keys = issues.map(
          ({ severity, code, pointer }) => `${severity === 'error' ? 0 : code === 'field_unusable' ? 1 : 2} ${pointer} ${code}`
        )
        expect(new Set(keys).size).toBe(keys.length)
        const ranks = keys.map(key => key[0])
        expect(ranks).toEqual([...ranks].sort())
      })
    )
  })

  it('says that a trait is unusable when its view has nothing, and only then', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<unknown>,
      hostileString(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -1e14, max: 1e15 }),
      fc.constantFrom('2020-01-02', '1e999', '-0', '5', '1577934245', 'Acme', -7e10, 2.6e14, {}, [])
    )
    const call = fc.constantFrom<[string, TraitTable]>(['identify', userTraits], ['group', groupTraits])
    fc.assert(
      fc.property(call, fc.integer({ min: 0, max: 40 }), value, ([type, table], index, value) => {
        const names = [...new Set(Array.from(table.values(), trait => trait.name))]
        const name = names[index % names.length] ?? ''
        const traits = normalize({ type, traits: { [name]: value } }).event['traits']
        const view = readTrait(typeTraits(traits, table, '/traits'), table, name)
        const unusable = validate({ type, userId: 'u', groupId: 'g', traits }).filter(issue => issue.code === 'trait_unusable')
        const isTold = unusable.some(issue => issue.pointer === `/traits/${name}`)
        const lost = view === undefined && !unusable.some(issue => issue.pointer.startsWith(`/traits/${name}/`))
        expect(isTold).toBe(lost && value !== undefined)
      })
    )
  })

  it('never loses an error to the cap', () => {
    const properties = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`k${index}`, 'a\u0000b']))
    const issues = validate({ ...track, userId: [], properties, zeta: 'x', timestamp: 'soon' })
    expect(issues[0]).toMatchObject({ code: 'id_invalid', severity: 'error' })
    expect(issues[1]).toMatchObject({ code: 'field_unusable', pointer: '/timestamp' })
    expect(issues).toHaveLength(101)
    expect(issues.at(-1)?.code).toBe('issues_truncated')
  })

  it('does not look at Object.prototype', () => {
    const polluted = Object.prototype as { [key: string]: unknown }
    const names = ['url', 'traits', 'userId', 'All', 'email', 'length']
    const event = { type: 'track', event: 'E', userId: 'u', integrations: {}, context: { traits: {} } }
    const before = validate(event)
    try {
      for (const name of names) Object.defineProperty(polluted, name, { value: [1], enumerable: true, configurable: true, writable: true })
      expect(JSON.stringify(validate(event))).toBe(JSON.stringify(before))
      expect(normalize(event).event).toBe(event)
    } finally {
      for (const name of names) delete polluted[name]
    }
  })
})

describe('what refuses an event', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['no object', [], ['event_not_object ']],
    ['no type', { userId: 'u' }, ['type_missing /type']],
    ['an empty type', { type: '', userId: 'u' }, ['type_missing /type']],
    ['an unknown type', { type: 'purchase', userId: 'u' }, ['type_unknown /type']],
    ['a name on Object.prototype as type', { type: 'constructor', userId: 'u' }, ['type_unknown /type']],
    ['nobody', { type: 'identify' }, ['id_missing /userId']],
    ['null and "" for ids', { type: 'page', userId: null, anonymousId: '' }, ['id_missing /userId', 'id_empty /anonymousId']],
    ['a group without id', { type: 'group', userId: 'u' }, ['id_missing /groupId']],
    ['an alias without old id', { type: 'alias', userId: 'u' }, ['id_missing /previousId']],
    ['an alias without both', { type: 'alias', anonymousId: 'a' }, ['id_missing /previousId', 'id_missing /userId']],
    ['an id of a wrong kind', { ...track, userId: { id: 1 } }, ['id_invalid /userId']],
    ['an id that is a fraction', { ...track, userId: 1.5 }, ['id_invalid /userId']],
    ['an id that lost digits', { ...track, userId: 2 ** 53 }, ['id_invalid /userId']],
    ['a wrong id beside a good one', { ...track, anonymousId: false }, ['id_invalid /anonymousId']],
    ['an id of a Map', { ...track, userId: new Map() }, ['id_invalid /userId']],
    ['a long id', { ...track, userId: '😀'.repeat(513) }, ['id_too_long /userId']],
    ['a control character in an id', { ...track, groupId: 'a\u0085' }, ['id_characters /groupId']],
    ['a line separator in an id', { ...track, userId: 'a\u2028' }, ['id_characters /userId']],
    ['a broken surrogate in an id', { ...track, userId: 'a\ud83d' }, ['id_characters /userId']],
    ['no event name', { type: 'track', userId: 'u' }, ['event_name_invalid /event']],
    ['a blank event name', { ...track, event: ' \n' }, ['event_name_invalid /event']],
    ['a number for event name', { ...track, event: 5 }, ['event_name_invalid /event']],
    ['a long event name', { ...track, event: 'e'.repeat(1_025) }, ['event_name_invalid /event']],
    [
      'wrong containers',
      { ...track, traits: [], properties: 'a', context: 1, integrations: true },
      ['/context', '/integrations', '/properties', '/traits'].map(pointer => `container_invalid ${pointer}`)
    ],
    [
      'containers that JSON cannot say',
      { ...track, properties: new Map(), context: new Date(0) },
      ['/context', '/properties'].map(pointer => `container_invalid ${pointer}`)
    ],
    ['wrong consent', { ...track, context: { consent: 'yes' } }, ['container_invalid /context/consent']],
    [
      'wrong switches',
      { ...track, integrations: { All: 'false', 'a/b': null, c: [], d: {}, e: new Map() } },
      ['All', 'a~1b', 'c', 'e'].map(name => `integration_invalid /integrations/${name}`)
    ],
    ['depth', { ...track, properties: deep(64) }, [`depth_exceeded /properties${deepPointer(63)}`]],
    ['nodes', { ...track, properties: { a: Array.from({ length: 20_001 }, () => 1) }, userId: [] }, ['nodes_exceeded ']]
  ])('%s', (_, event, expected) => {
    expect(found(event)).toEqual(expected)
    expect(hasError(validate(event))).toBe(true)
  })

  it('says what a call must name', () => {
    expect(validate({ type: 'identify' })[0]?.expected).toBe('userId or anonymousId')
    expect(validate({ type: 'group' })[0]?.expected).toBe('groupId')
    expect(validate({ type: 'alias' })[0]?.expected).toBe('userId and previousId')
  })

  it('takes 512 characters of an id and 1,024 of an event name', () => {
    expect(found({ ...track, userId: '😀'.repeat(512), event: '😀'.repeat(1_024) })).toEqual([])
  })

  it('takes a group call without a user', () => {
    expect(found({ type: 'group', groupId: 'g' })).toEqual([])
  })
})

/** What `deep` nests: objects and lists in turn, the outermost one decided by the number of levels. */
function deepPointer(levels: number): string {
  return Array.from({ length: levels }, (_, index) => ((levels + 1 - index) % 2 === 1 ? '/a' : '/0')).join('')
}

describe('what is told and sent', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['a good event', track, []],
    ['empty ids beside a good one', { ...track, anonymousId: '' }, ['id_empty /anonymousId']],
    ['a placeholder', { ...track, userId: 'Anonymous' }, ['id_placeholder /userId']],
    ['zeros', { ...track, userId: '00000000-0000-0000-0000-000000000000' }, ['id_placeholder /userId']],
    ['an unfilled template', { ...track, userId: '{{userId}}' }, ['id_placeholder /userId']],
    ['a dot segment', { ...track, userId: '../admin' }, ['id_suspicious /userId']],
    ['an invisible character in an id', { ...track, userId: 'u\u200b' }, ['id_suspicious /userId']],
    ['the same id twice', { type: 'alias', userId: 'u', previousId: 'u' }, ['alias_self /previousId']],
    ['spaces around an event name', { ...track, event: ' E' }, ['event_name_suspicious /event']],
    ['a tab in an event name', { ...track, event: 'a\tb' }, ['event_name_suspicious /event']],
    [
      'fields of a wrong kind',
      { type: 'page', userId: 'u', name: 5, category: {}, messageId: 7 },
      ['/category', '/messageId', '/name'].map(pointer => `field_unusable ${pointer}`)
    ],
    ['a long messageId', { ...track, messageId: 'm'.repeat(101) }, ['field_unusable /messageId']],
    ['a line end in a messageId', { ...track, messageId: 'm\n1' }, ['text_control /messageId']],
    ['a messageId of 100 characters', { ...track, messageId: 'm'.repeat(100) }, []],
    [
      'times that are none',
      { ...track, timestamp: 'soon', originalTimestamp: '', sentAt: {}, receivedAt: '2020-02-30' },
      ['/originalTimestamp', '/receivedAt', '/sentAt', '/timestamp'].map(pointer => `field_unusable ${pointer}`)
    ],
    [
      'times without offset',
      { ...track, timestamp: '2020-01-02T03:04:05', sentAt: 1577934245 },
      ['/sentAt', '/timestamp'].map(pointer => `timestamp_assumed ${pointer}`)
    ],
    [
      'times in full form',
      { ...track, timestamp: '2020-01-02T03:04:05.678901+02:00', sentAt: '2020-01-02T03:04:05Z', receivedAt: null },
      []
    ],
    [
      'a time of the far future',
      { ...track, timestamp: '9999-12-31T23:59:59Z', sentAt: -1 },
      ['/sentAt', '/timestamp'].map(pointer => `timestamp_implausible ${pointer}`)
    ],
    [
      'wrong traits in context',
      { ...track, context: { traits: [], groupId: 1.5 } },
      ['/context/groupId', '/context/traits'].map(pointer => `field_unusable ${pointer}`)
    ],
    ['traits on a call that has none', { ...track, traits: { email: [] } }, []],
    [
      'broken texts',
      { ...track, properties: { a: 'x\u0000', b: '\ud83d', '\ud83d': 1 } },
      ['text_control /properties/a', 'text_ill_formed /properties/b', 'text_ill_formed /properties/\\ud83d']
    ],
    [
      'invisible characters',
      { ...track, properties: { a: 'x\u200b', b: '👩\u200d👧', c: 'a\r\nb\tc' } },
      ['text_suspicious /properties/a']
    ],
    [
      'numbers that may have lost digits',
      { ...track, properties: { a: 2 ** 53, b: 0.1, c: 1e308 } },
      ['number_unsafe /properties/a', 'number_unsafe /properties/c']
    ],
    ['32 KiB', { ...track, properties: { a: 'x'.repeat(32_768) } }, ['size_large ']],
    ['less than 32 KiB', { ...track, properties: { a: 'x'.repeat(32_600) } }, []]
  ])('%s', (_, event, expected) => {
    expect(found(event)).toEqual(expected)
    expect(hasError(validate(event))).toBe(false)
  })

  it.each<[string, object, readonly string[]]>([
    [
      'wrong kinds',
      { address: 'a', age: 'x', birthday: '05-06', company: 5, createdAt: {}, email: [], firstName: true },
      ['address', 'age', 'birthday', 'company', 'createdAt', 'email', 'firstName'].map(name => `trait_unusable /traits/${name}`)
    ],
    [
      'wrong kinds inside',
      { address: { city: [] }, company: { employee_count: 'many' } },
      ['trait_unusable /traits/address/city', 'trait_unusable /traits/company/employee_count']
    ],
    ['numbers where text is due', { email: 5, phone: 4915123456789, address: { postalCode: 94103 }, company: { id: 5 }, id: 7 }, []],
    ['a number as text', { age: '42', company: { employee_count: '5' } }, []],
    ['a text company', { company: 'Acme' }, []],
    ['null and empty text', { address: '', age: '', birthday: '', company: null, createdAt: null, email: '', avatar: '' }, []],
    ['dates', { birthday: '1990-05-06', createdAt: 0 }, []],
    [
      'a date with time and without offset',
      { createdAt: '2020-01-02 03:04:05', birthday: '1990-05-06T00:00-08' },
      ['timestamp_assumed /traits/createdAt']
    ],
    [
      'wrong formats',
      { email: 'a@b', avatar: 'data:image/png;base64,AA==', website: 'my page', phone: 'call me' },
      ['avatar', 'email', 'phone', 'website'].map(name => `trait_format /traits/${name}`)
    ],
    ['traits of other names', { Employees: [], created: {}, zip: [] }, []]
  ])('traits: %s', (_, traits, expected) => {
    expect(found({ type: 'identify', userId: 'u', traits })).toEqual(expected)
    expect(found({ type: 'page', userId: 'u', context: { traits } })).toEqual(
      expected.map(text => text.replace('/traits', '/context/traits'))
    )
  })

  it('asks the group table on group calls, and the user table in context', () => {
    const traits = { employees: [], firstName: [] }
    expect(found({ type: 'group', groupId: 'g', traits, context: { traits } })).toEqual([
      'trait_unusable /context/traits/firstName',
      'trait_unusable /traits/employees'
    ])
  })

  it('names the trait, what was expected and what it got', () => {
    expect(validate({ type: 'identify', userId: 'u', traits: { company: { employee_count: ['a', 'b'] } } })[0]).toMatchObject({
      message: 'the trait "company.employee_count" reads as absent: expected a number, got a list of 2'
    })
  })
})
