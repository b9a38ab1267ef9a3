import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/index.ts'
import { engines } from '../../contract/engines.ts'
import { findingsIn, outcome, track, type Members } from './probe.ts'

/** text in the file -> text that is sent */
const texts: readonly (readonly [string, string])[] = [
  ['$$.x', '$.x'],
  ['$$.user.email | lower', '$.user.email | lower'],
  ['$$', '$'],
  ['$$$', '$$'],
  ['$$$.x', '$$.x'],
  ['$$$5', '$$5'],
  ['$$x', '$$x'],
  ['$$ x', '$$ x'],
  ['$5', '$5'],
  ['$device:1', '$device:1'],
  ['$ 5', '$ 5'],
  ['a $.b', 'a $.b'],
  [' $.event', ' $.event'],
  ['@lower', '@lower'],
  ['@@lower', '@@lower'],
  ['...', '...']
]

/** key in the file -> key that is sent */
const keys: readonly (readonly [string, string])[] = [
  ['@@x', '@x'],
  ['@@lower', '@lower'],
  ['@@@x', '@@x'],
  ['@...', '...'],
  ['$.x', '$.x'],
  ['$$.x', '$$.x'],
  ['$', '$'],
  ['a@b', 'a@b'],
  ['....', '....'],
  ['{x}', '{x}'],
  ['///', '///']
]

/** parameters that are literals, so that no `$` in them means anything */
const parameters: readonly (readonly [string, Json, Members, Json])[] = [
  ['separator', { '@join': ['$.properties.a', '$.properties.b'], separator: '$.' }, { a: 1, b: 2 }, '1$.2'],
  ['separator with $$', { '@join': ['$.properties.a', '$.properties.b'], separator: '$$.' }, { a: 1, b: 2 }, '1$$.2'],
  ['find and with', { '@replace': '$.properties.a', find: '$.x', with: '$.y' }, { a: 'a$.x' }, 'a$.y'],
  ['with is no pattern', { '@replace': '$.properties.a', find: 'x', with: '$&$1' }, { a: 'axb' }, 'a$&$1b'],
  ['prefix', { '@startsWith': '$.properties.a', prefix: '$.x' }, { a: '$.x1' }, true],
  ['text', { '@after': '$.properties.a', text: '$.' }, { a: 'a$.b' }, 'b'],
  ['name', { '@queryParam': '$.properties.a', name: '$.q' }, { a: 'https://x.test/?$.q=1' }, '1'],
  ['chars', { '@keep': '$.properties.a', chars: '$.' }, { a: 'a$.b' }, '$.'],
  ['pattern', { '@dateFormat': '$.properties.a', pattern: '$.YYYY' }, { a: 0 }, '$.1970'],
  ['as', { '@nulls': '$.properties', as: '-' }, { a: null }, { a: '-' }],
  ['keys of cases', { '@switch': '$.properties.a', cases: { '$.x': 1 }, else: 2 }, { a: '$.x' }, 1],
  ['keys of a table', { '@lookup': '$.properties.a', in: { '$.x': '$$.y' }, else: 2 }, { a: '$.x' }, '$.y']
]

for (const [engine, load] of Object.entries(engines)) {
  describe(`escaping in the ${engine}`, () => {
    it.each(texts)('the text %j is sent as %j', (text, sent) => {
      expect(outcome(load, { v: text, l: [text] })).toEqual({ body: { v: sent, l: [sent] }, codes: [] })
    })

    it.each(keys)('the key %j is sent as %j', (key, sent) => {
      expect(outcome(load, { [key]: 1, o: { [key]: '$.event' } })).toEqual({ body: { [sent]: 1, o: { [sent]: 'Test' } }, codes: [] })
    })

    it('gives "$" as the whole event', () => {
      const event = track({ a: null })
      expect(outcome(load, { v: '$' }, { event }).body).toEqual({ v: event })
    })

    it.each(parameters)('the parameter %s is a literal', (_, value, properties, expected) => {
      expect(outcome(load, { v: value }, { event: track(properties) })).toEqual({ body: { v: expected }, codes: [] })
    })

    it('lets a named key "..." be owned like any other', () => {
      expect(outcome(load, { '@...': 'named', '...': '$.properties.o' }, { event: track({ o: { '...': 'spread', a: 1 } }) }).body).toEqual({
        '...': 'named',
        a: 1
      })
    })

    it('lets a named key "@x" be owned like any other', () => {
      expect(
        outcome(load, { '@@x': '$.properties.no', '...': '$.properties.o' }, { event: track({ o: { '@x': 'spread', a: 1 } }) }).body
      ).toEqual({ a: 1 })
    })
  })
}

describe('the check of keys and texts', () => {
  it.each<[string, Json, string]>([
    ['two operators', { v: { '@lower': 'x', '@upper': 'x' } }, 'operator_ambiguous /requests/0/body/v'],
    ['an unknown operator', { v: { '@lowercase': 'x' } }, 'operator_unknown /requests/0/body/v/@lowercase'],
    ['an operator named like a member of every object', { v: { '@constructor': 'x' } }, 'operator_unknown /requests/0/body/v/@constructor'],
    ['an unknown parameter', { v: { '@lower': 'x', b: 1 } }, 'parameter_unknown /requests/0/body/v/b'],
    ['a spread beside an operator', { v: { '@lower': 'x', '...': {} } }, 'parameter_unknown /requests/0/body/v/...'],
    ['an empty root', { v: '$.' }, 'path_invalid /requests/0/body/v']
  ])('refuses %s', (_, body, finding) => {
    expect(findingsIn(body)).toEqual([finding])
  })

  it('refuses __proto__ as a key', () => {
    const body = JSON.parse('{"a":{"__proto__":"$.event"}}') as Json
    expect(findingsIn(body)).toEqual(['mapping_key_forbidden /requests/0/body/a/__proto__'])
  })
})
