import { describe, expect, it } from 'vitest'
import { bind, translate, type Json, type Settings } from '../../src/index.ts'
import { escapeKey, escapeText } from '../arbitraries/value.ts'
import { engines } from '../contract/engines.ts'
import { testMapping } from '../support/mappings.ts'

type Members = { readonly [key: string]: Json }

const event = { type: 'track', event: 'Test', userId: 'u', messageId: 'm', properties: { a: 'x', list: ['1', '2'] } }

/** Texts that end a literal, a line, a comment or a script in one language or another, and words of the emitted code itself. */
const texts = [
  '\u2028\u2029',
  `"'\``,
  '\\',
  '\\"',
  '\\u0022',
  '</script><script>',
  '<!--',
  '${run}',
  '\ud83d',
  '\ude00\ud83d',
  '__proto__',
  'constructor',
  '*/',
  '//# sourceURL=x',
  '\r\n',
  '\n\n\n\n',
  '\u0000\u007f\u0085\ufeff',
  '{  }',
  '" + "',
  'run.settings["s"]',
  'run.fixed.v1',
  "$1$&$'",
  'undefined'
]

interface Place {
  readonly body?: Json
  readonly request?: Members
  readonly file?: Members
  readonly settings?: Settings
}

/** Places where any text may stand, each with what a request has there. */
const places: { readonly [name: string]: (text: string) => Place & { readonly expected: object } } = {
  'a literal': text => ({ body: { x: escapeText(text) }, expected: { body: { x: text } } }),
  'a literal in a list': text => ({ body: [[escapeText(text)]], expected: { body: [[text]] } }),
  'a literal of an operator': text => ({ body: { '@json': { x: escapeText(text) } }, expected: { body: JSON.stringify({ x: text }) } }),
  'a literal parameter': text => ({
    body: { x: { '@join': '$.properties.list', separator: text } },
    expected: { body: { x: `1${text}2` } }
  }),
  'a literal of any kind': text => ({
    body: { '@nulls': { '@keepNull': { k: null } }, as: { x: [text] } },
    expected: {}
  }),
  'an entry of a table': text => ({
    body: { x: { '@lookup': '$.properties.a', in: { x: escapeText(text) } } },
    expected: { body: { x: text } }
  }),
  'a text with inserts': text => ({
    body: { x: { '@template': `-${text.replaceAll('{', '{{')}{properties.a}` } },
    expected: { body: { x: `-${text}x` } }
  }),
  'a constant of the settings': text => ({
    body: { x: { '@if': '$.settings.s', then: escapeText(text) } },
    file: { settings: { s: { type: 'string', description: text } } },
    settings: { s: 'on' },
    expected: { body: { x: text } }
  }),
  'the default of a text': text => ({
    body: { x: '$.settings.s' },
    file: { settings: { s: { type: 'string', default: text, description: text } } },
    expected: { body: { x: text } }
  }),
  'the default of a table': text => ({
    body: { x: '$.settings.m' },
    file: { settings: { m: { type: 'map', default: { x: text }, description: text } } },
    expected: { body: { x: { x: text } } }
  }),
  'the name of a request': text => ({ body: 1, request: { name: text }, expected: { name: text } })
}

/** Names cannot be `__proto__`. */
const namePlaces: typeof places = {
  'a key': text => ({ body: { [escapeKey(text)]: 1 }, expected: { body: { [text]: 1 } } }),
  'a key of a literal': text => ({
    body: { x: { '@first': [{ [escapeKey(text)]: escapeText(text) }] } },
    expected: { body: { x: { [text]: text } } }
  }),
  'a key of a spread': text => ({ body: { '...': { [escapeKey(text)]: 1 } }, expected: { body: { [text]: 1 } } })
}

/** What is put together when settings are bound, the setting being `on`. */
const besideSetting = (request: Members): Place => ({
  request,
  file: { settings: { s: { type: 'string', description: 'switch' } } },
  settings: { s: 'on' }
})

/** Lone surrogates have no place in bytes. */
const wellFormedPlaces: typeof places = {
  'a value of the query': text => ({
    request: { query: { x: escapeText(text), y: '$.properties.a' } },
    expected: { url: `https://example.com/?x=${encodeURIComponent(text)}&y=x` }
  }),
  'a value of the query beside a setting': text => ({
    ...besideSetting({ query: { x: escapeText(text), y: '$.settings.s' } }),
    expected: { url: `https://example.com/?x=${encodeURIComponent(text)}&y=on` }
  }),
  'a user name beside a setting': text => ({
    ...besideSetting({ auth: { basic: [escapeText(text.replaceAll(':', '')), '$.settings.s'] } }),
    expected: {
      headers: expect.objectContaining({
        authorization: `Basic ${Buffer.from(`${text.replaceAll(':', '')}:on`).toString('base64')}`
      }) as unknown
    }
  })
}

/** What a URL may hold as it is. */
const urlTexts = ['run.fixed.v1', "'+'", "run.settings'[s]", '${run}', '`;/*', '*/', '$1$&', '%22', 'undefined']

const urlPlaces: typeof places = {
  'a part of the URL': text => ({
    request: { url: `https://example.com/${text.replaceAll('{', '{{')}/{properties.a}` },
    expected: { url: `https://example.com/${text}/x` }
  }),
  'a part of the URL beside a setting': text => ({
    ...besideSetting({ url: `https://example.com/${text.replaceAll('{', '{{')}/{settings.s}` }),
    expected: { url: `https://example.com/${text}/on` }
  }),
  'a key of the query beside a setting': text => ({
    ...besideSetting({ query: { [text]: '$.settings.s' } }),
    expected: { url: `https://example.com/?${encodeURIComponent(text)}=on` }
  })
}

function cases(
  all: typeof places,
  chosen: readonly string[]
): readonly (readonly [string, string, () => ReturnType<(typeof places)[string]>])[] {
  return Object.entries(all).flatMap(([place, make]) => chosen.map(text => [place, text, () => make(text)] as const))
}

describe.each(Object.entries(engines))('a text of a mapping comes out as it is (%s)', (_engine, load) => {
  const all = [
    ...cases(places, texts),
    ...cases(
      namePlaces,
      texts.filter(text => text !== '__proto__')
    ),
    ...cases(
      wellFormedPlaces,
      texts.filter(text => text.isWellFormed())
    ),
    ...cases(urlPlaces, urlTexts)
  ]

  it.each(all)('as %s: %j', (_place, _text, make) => {
    const { body = 1, request = {}, file = {}, settings = {}, expected } = make()
    const mapping = testMapping(body, file, request)
    const destination = load(mapping)
    expect(bind(destination, settings)).toMatchObject({ ok: true })
    const { requests, issues } = translate(event, destination, settings)
    expect([issues, requests]).toEqual([[], [expect.objectContaining(expected)]])
  })
})
