import { describe, expect, it } from 'vitest'
import { translate, type Json } from '../../../src/index.ts'
import { engines } from '../../contract/engines.ts'
import { testMapping } from '../../support/mappings.ts'
import { findingsIn, outcome, run, track, type Members } from './probe.ts'

type Row = readonly [title: string, condition: Json, holds: boolean]

const properties = {
  zero: 0,
  one: 1,
  no: false,
  yes: true,
  nil: null,
  empty: '',
  text: 'abc',
  digits: '10',
  list: ['a', 'b'],
  none: [],
  object: { a: { b: 1 }, c: [null] },
  same: { c: [null], a: { b: 1 } },
  bare: {}
}

const rows: readonly Row[] = [
  ['a text', '$.properties.text', true],
  ['0', '$.properties.zero', true],
  ['true', '$.properties.yes', true],
  ['a list with elements', '$.properties.list', true],
  ['an object with members', '$.properties.object', true],
  ['absent', '$.properties.absent', false],
  ['null', '$.properties.nil', false],
  ['""', '$.properties.empty', false],
  ['[]', '$.properties.none', false],
  ['{}', '$.properties.bare', false],
  ['false', '$.properties.no', false],
  ['an alternative', '$.properties.empty ?? $.properties.zero', true],
  ['a pipe', '$.properties.text | trim', true],
  ['a pipe that leaves nothing', '$.properties.empty | trim', false],
  ['a list of conditions that hold', ['$.properties.text', '$.properties.zero'], true],
  ['a list with one that does not', ['$.properties.text', '$.properties.no'], false],
  ['@any with one that holds', { '@any': ['$.properties.no', '$.properties.one'] }, true],
  ['@any with none', { '@any': ['$.properties.no', '$.properties.absent'] }, false],
  [
    '@any of lists',
    {
      '@any': [
        ['$.properties.one', '$.properties.no'],
        ['$.properties.one', '$.properties.yes']
      ]
    },
    true
  ],
  ['@not of what holds', { '@not': '$.properties.one' }, false],
  ['@not of false', { '@not': '$.properties.no' }, true],
  ['@not of absent', { '@not': '$.properties.absent' }, true],
  ['@not of a list', { '@not': ['$.properties.one', '$.properties.no'] }, true],
  ['@equals', { '@equals': ['$.properties.text', 'abc'] }, true],
  ['@equals of other texts', { '@equals': ['$.properties.text', 'ABC'] }, false],
  ['@equals of a number and its text', { '@equals': ['$.properties.digits', 10] }, false],
  ['@equals of 0 and false', { '@equals': ['$.properties.zero', false] }, false],
  ['@equals of false', { '@equals': ['$.properties.no', false] }, true],
  ['@equals at any depth, in any key order', { '@equals': ['$.properties.object', '$.properties.same'] }, true],
  ['@equals of lists in another order', { '@equals': ['$.properties.list', ['b', 'a']] }, false],
  ['@equals with absent', { '@equals': ['$.properties.absent', 'x'] }, false],
  ['@equals of two absent ones', { '@equals': ['$.properties.absent', '$.properties.nil'] }, false],
  ['@not @equals with absent', { '@not': { '@equals': ['$.properties.absent', 'x'] } }, true],
  ['@in', { '@in': '$.properties.text', of: ['x', 'abc'] }, true],
  ['@in of other types', { '@in': '$.properties.digits', of: [10] }, false],
  ['@in a list of the event', { '@in': 'b', of: '$.properties.list' }, true],
  ['@in with absent', { '@in': '$.properties.absent', of: ['x'] }, false],
  ['@in absent', { '@in': 'x', of: '$.properties.absent' }, false],
  ['@not @in with absent', { '@not': { '@in': '$.properties.absent', of: ['x'] } }, true],
  ['@is of its type', { '@is': '$.properties.digits', type: ['string'] }, true],
  ['@is: a text of digits is no number', { '@is': '$.properties.digits', type: ['number'] }, false],
  ['@is of one of several types', { '@is': '$.properties.no', type: ['number', 'boolean'] }, true],
  ['@is list', { '@is': '$.properties.list', type: ['list'] }, true],
  ['@is: a list is no object', { '@is': '$.properties.list', type: ['object'] }, false],
  ['@is of characters', { '@is': '$.properties.text', chars: 'a-c' }, true],
  ['@is of other characters', { '@is': '$.properties.text', chars: 'A-C' }, false],
  ['@is with a number of characters', { '@is': '$.properties.text', min: 3, max: 3 }, true],
  ['@is with too many', { '@is': '$.properties.text', max: 2 }, false],
  ['@is with a number of elements', { '@is': '$.properties.list', min: 2 }, true],
  ['@is with a size', { '@is': '$.properties.one', min: 2 }, false],
  ['@is: all of it must hold', { '@is': '$.properties.text', type: ['string'], chars: 'a-c', max: 2 }, false],
  ['@is absent', { '@is': '$.properties.absent', type: ['string', 'number', 'boolean', 'list', 'object'] }, false],
  ['@not @is absent', { '@not': { '@is': '$.properties.absent', type: ['string'] } }, true],
  ['@startsWith', { '@startsWith': '$.properties.text', prefix: 'ab' }, true],
  ['@startsWith, exactly', { '@startsWith': '$.properties.text', prefix: 'AB' }, false],
  ['@startsWith absent', { '@startsWith': '$.properties.absent', prefix: 'a' }, false],
  ['@startsWith of a number', { '@startsWith': '$.properties.one', prefix: '1' }, false],
  ['@less', { '@less': ['$.properties.zero', '$.properties.one'] }, true],
  ['@less of equal ones', { '@less': ['$.properties.one', 1] }, false],
  ['@less of a text that is a number', { '@less': [9, '$.properties.digits'] }, true],
  ['@less of texts', { '@less': ['$.properties.text', 'abd'] }, true],
  ['@less of a number and a text', { '@less': ['$.properties.one', '$.properties.text'] }, false],
  ['@less with absent', { '@less': ['$.properties.absent', 1] }, false],
  ['@not @less with absent', { '@not': { '@less': ['$.properties.absent', 1] } }, true],
  ['@within without now', { '@within': '$.timestamp', past: 1 }, true],
  ['@within without a date', { '@within': '$.properties.absent', past: 1 }, true]
]

const now = Date.UTC(2024, 4, 1, 12)
const times: readonly (readonly [string, string | number | null, Members, boolean])[] = [
  ['a date in reach', '2024-05-01T11:59:30Z', { past: 60 }, true],
  ['a date at the edge', '2024-05-01T11:59:00Z', { past: 60 }, true],
  ['a date too far back', '2024-05-01T11:58:59Z', { past: 60 }, false],
  ['a future date, when only the past has a limit', '2030-01-01T00:00:00Z', { past: 60 }, true],
  ['a future date in reach', '2024-05-01T12:00:30Z', { future: 60 }, true],
  ['a future date too far ahead', '2024-05-01T12:01:01Z', { future: 60 }, false],
  ['a past date, when only the future has a limit', '1999-01-01', { future: 60 }, true],
  ['a date in seconds', now / 1000 - 30, { past: 60 }, true],
  ['no date', null, { past: 60 }, true],
  ['what is no date', 'soon', { past: 60 }, true]
]

for (const [engine, load] of Object.entries(engines)) {
  describe(`conditions in the ${engine}`, () => {
    const event = track(properties, { timestamp: '2020-01-01T00:00:00Z' })

    it.each(rows)('%s', (_, condition, holds) => {
      expect(outcome(load, { v: { '@if': condition, then: 1, else: 0 } }, { event })).toEqual({ body: { v: holds ? 1 : 0 }, codes: [] })
    })

    it.each(rows)('"when": %s', (_, condition, holds) => {
      expect(run(load, 1, { event, request: { when: condition } }).status).toBe(holds ? 'ok' : 'skipped')
    })

    it.each(rows)('"require": %s', (_, condition, holds) => {
      expect(run(load, 1, { event, request: { require: [{ that: condition, hint: 'x' }] } }).status).toBe(holds ? 'ok' : 'rejected')
    })

    it.each(times)('@within: %s', (_, at, parameters, holds) => {
      const body = { v: { '@if': { '@within': '$.properties.at', ...parameters }, then: 1, else: 0 } }
      expect(outcome(load, body, { event: track({ at }), now }).body).toEqual({ v: holds ? 1 : 0 })
    })

    it('gives the truth of a condition as a value', () => {
      const body = { a: { '@not': '$.properties.no' }, b: { '@equals': ['$.properties.one', 2] }, c: { '@any': ['$.properties.absent'] } }
      expect(outcome(load, body, { event }).body).toEqual({ a: true, b: false, c: false })
    })
  })
}

describe('the check of conditions', () => {
  it.each<[string, Json, string]>([
    ['@equals of three', { '@equals': [1, 2, 3] }, 'operator_argument /requests/0/body/v/@equals'],
    ['@equals of one', { '@equals': ['$.event'] }, 'operator_argument /requests/0/body/v/@equals'],
    ['@is of an unknown format', { '@is': '$.event', format: 'e-mail' }, 'parameter_invalid /requests/0/body/v/format'],
    ['@is of an unknown type', { '@is': '$.event', type: ['text'] }, 'parameter_invalid /requests/0/body/v/type'],
    ['@within with a negative age', { '@within': '$.time', past: -1 }, 'parameter_invalid /requests/0/body/v/past'],
    ['@in without a list', { '@in': '$.event' }, 'parameter_missing /requests/0/body/v'],
    ['@in of a literal that is no list', { '@in': '$.event', of: 'x' }, 'operator_type /requests/0/body/v']
  ])('refuses %s', (_, condition, finding) => {
    expect(findingsIn({ v: condition })).toEqual([finding])
  })
})

describe.each(Object.entries(engines))('an empty @required in a condition of a request (%s)', (_, load) => {
  const required = { '@required': '$.properties.missing' }
  it.each<[string, { readonly [key: string]: Json }]>([
    ['when', { when: { '@equals': [required, 1] } }],
    ['require', { require: [{ that: required, hint: 'send it' }] }],
    ['each', { each: required }]
  ])('makes "%s" fail and nothing else', (_name, request) => {
    const translation = translate({ type: 'track', event: 'Test', userId: 'u' }, load(testMapping({ a: 1 }, {}, request)), {})
    expect(translation.requests).toEqual([])
    expect(translation.issues).toHaveLength(1)
  })
})
