import { describe, expect, it } from 'vitest'
import { interpret, parseMapping, parseMappingText, translate, type Json, type Mapping } from '../../../src/index.ts'
import { mappingFile } from '../../support/mappings.ts'
import { deepFreeze } from '../../support/deepFreeze.ts'
import { engines } from '../../contract/engines.ts'
import { findings, findingsIn, outcome, track, type Members } from './probe.ts'

const request = (others: Members): Members => ({ name: 'request', on: ['track'], url: 'https://example.com/', body: 1, ...others })
const file = (others: Members): Json => ({ destination: 'test', title: 'Test', requests: [request({})], ...others })
const text = (mapping: unknown): string => JSON.stringify(mapping)
const findingsOf = (source: string | Uint8Array): readonly string[] =>
  parseMappingText(source).issues.map(({ code, pointer }) => `${code} ${pointer}`)

/** ideas of attacks on other mapping languages, said in this one */
const refused: readonly (readonly [title: string, mapping: unknown, expected: readonly string[]])[] = [
  [
    'a list where a path is expected',
    mappingFile({ x: { '@rest': ['$.userId', '"];process.exit()//'] } }),
    ['operator_argument /requests/0/body/x/@rest']
  ],
  ...['valueOf', 'constructor', 'hasOwnProperty', 'toString', 'isPrototypeOf'].map(
    name =>
      [
        `an operator called ${name}`,
        mappingFile({ x: { [`@${name}`]: '$.userId' } }),
        [`operator_unknown /requests/0/body/x/@${name}`]
      ] as const
  ),
  ['a pipe to valueOf', mappingFile({ x: '$.userId | valueOf' }), ['operator_unknown /requests/0/body/x']],
  ['a pipe to __proto__', mappingFile({ x: '$.userId | __proto__' }), ['operator_unknown /requests/0/body/x']],
  ['a module of converters', file({ converters: { mine: { module: '../../evil.js' } } }), ['member_unknown /converters']],
  [
    'a define that reaches another and back',
    mappingFile('$.define.a', { define: { a: '$.define.b', b: '$.define.a' } }),
    ['define_cycle /define/b']
  ],
  ['a define through a prototype', mappingFile("$.define['__proto__'].toString"), ['define_unknown /requests/0/body']],
  ['a reference with bad escapes', mappingFile("$.define['a~2b%zz']"), ['define_unknown /requests/0/body']],
  ['an include', file({ include: ['./b.json'] }), ['member_unknown /include']],
  ['a fragment', file({ use: ['commerce'] }), ['member_unknown /use']],
  ['a misspelled operator', mappingFile({ x: { '@lowercsae': '$.userId' } }), ['operator_unknown /requests/0/body/x/@lowercsae']],
  ['a converter of the wrong type', mappingFile({ x: '$.userId | isoDate | unixSeconds | lower' }), ['operator_type /requests/0/body/x']],
  ['a negative bound', mappingFile({ x: { '@truncate': '$.userId', max: -1 } }), ['parameter_invalid /requests/0/body/x/max']],
  ['a fractional bound', mappingFile({ x: { '@truncate': '$.userId', max: 1.5 } }), ['parameter_invalid /requests/0/body/x/max']],
  ['a bound that is text', mappingFile({ x: { '@truncate': '$.userId', max: '5' } }), ['parameter_invalid /requests/0/body/x/max']],
  ['two sources', mappingFile({ x: { '@first': ['$.userId'], '@lower': 'x' } }), ['operator_ambiguous /requests/0/body/x']],
  [
    'empty paths',
    mappingFile(['$.', '$..a', '$.properties.', '$.properties[']),
    [
      'path_invalid /requests/0/body/0',
      'path_invalid /requests/0/body/1',
      'path_invalid /requests/0/body/2',
      'path_invalid /requests/0/body/3'
    ]
  ],
  ...[99, '1', 1.5, 0, null].map(
    language => [`the language ${JSON.stringify(language)}`, file({ language }), ['language_unknown /language']] as const
  ),
  ['the environment', mappingFile({ x: { '@env': 'AWS_SECRET_ACCESS_KEY' } }), ['operator_unknown /requests/0/body/x/@env']],
  ['the environment as a root', mappingFile('$.env.SECRET'), ['root_unknown /requests/0/body']],
  [
    'a regular expression',
    mappingFile({ x: { '@matches': '$.userId', pattern: '^(a|a)*$' } }),
    ['operator_unknown /requests/0/body/x/@matches']
  ],
  [
    'a pattern in a replacement',
    mappingFile({ x: { '@replace': '$.userId', pattern: '(', with: '' } }),
    ['parameter_missing /requests/0/body/x', 'parameter_unknown /requests/0/body/x/pattern']
  ],
  [
    'characters chosen by the event',
    mappingFile({ x: { '@keep': '$.userId', chars: { '@first': ['$.properties.pattern'] } } }),
    ['parameter_invalid /requests/0/body/x/chars']
  ],
  [
    'products times products',
    mappingFile({ x: { '@each': '$.properties.products', do: { '@each': '$.properties.products', do: '$.item.id' } } }),
    ['operator_argument /requests/0/body/x/do']
  ],
  [
    'products times products through a define',
    mappingFile(
      { x: { '@each': '$.properties.products', do: '$.define.d' } },
      { define: { d: { '@each': '$.properties.products', do: '$.item.id' } } }
    ),
    ['operator_argument /define/d']
  ],
  [
    'products times products by "each"',
    mappingFile({ x: { '@each': '$.properties.products', do: '$.item.id' } }, {}, { each: '$.properties.products' }),
    ['operator_argument /requests/0/body/x']
  ],
  ['a plain host', mappingFile(1, {}, { url: 'http://api.acme.test/v1' }), ['url_invalid /requests/0/url']],
  ['a local file', mappingFile(1, {}, { url: 'file:///etc/passwd' }), ['url_invalid /requests/0/url']],
  ['a look-alike host', mappingFile(1, {}, { url: 'https://\u0430pi.acme.test/' }), ['url_invalid /requests/0/url']],
  [
    'a host out of the options of the event',
    mappingFile(1, { hosts: ['*.acme.test'] }, { url: 'https://{options.region}.acme.test/' }),
    ['url_invalid /requests/0/url']
  ],
  [
    'a secret in the body',
    mappingFile({ x: '$.settings.k' }, { settings: { k: { type: 'string', secret: true, description: 'k' } } }),
    ['secret_misplaced /requests/0/body/x']
  ],
  [
    'a secret in a condition',
    mappingFile(
      1,
      { settings: { k: { type: 'string', secret: true, description: 'k' } } },
      { when: { '@startsWith': '$.settings.k', prefix: 'a' } }
    ),
    ['secret_misplaced /requests/0/when/@startsWith']
  ],
  [
    'a secret as the choice of a host',
    mappingFile(
      1,
      {
        settings: { k: { type: 'string', secret: true, description: 'k' } },
        define: { host: { '@switch': '$.settings.k', cases: { a: 'a.acme.test' }, else: 'b.acme.test' } }
      },
      { url: 'https://{define.host}/' }
    ),
    ['secret_misplaced /define/host/@switch']
  ],
  ['a setting that is not declared', mappingFile('$.settings.internalToken'), ['setting_undeclared /requests/0/body']]
]

/** the same for files that are no mapping at all */
const texts: readonly (readonly [title: string, source: string | Uint8Array, code: string])[] = [
  ['a raw __proto__', text(mappingFile({ x: 1 })).replace('"x"', '"__proto__"'), 'mapping_key_forbidden'],
  ['an escaped __proto__', text(mappingFile({ x: 1 })).replace('"x"', '"\\u005f_proto__"'), 'mapping_key_forbidden'],
  ['a __proto__ in a path of keys', text({ ...mappingFile(1), define: { a: 1 } }).replace('"a"', '"__proto__"'), 'mapping_key_forbidden'],
  ['a duplicate key', text(mappingFile({ x: 1, y: 2 })).replace('"y"', '"x"'), 'key_duplicate'],
  ['a duplicate key behind an escape', text(mappingFile({ x: 1, y: 2 })).replace('"y"', '"\\u0078"'), 'key_duplicate'],
  [
    'a duplicate comment',
    text(mappingFile({ x: 1, y: 2, z: 3 }))
      .replace('"y"', '"//"')
      .replace('"z"', '"//"'),
    'key_duplicate'
  ],
  ['UTF-16', new Uint8Array(Buffer.from(text(mappingFile(1)), 'utf16le')), 'json_invalid'],
  ['UTF-16 with a mark', new Uint8Array(Buffer.from(`\ufeff${text(mappingFile(1))}`, 'utf16le')), 'utf8_invalid'],
  ['bytes that are not UTF-8', new Uint8Array([...Buffer.from('{"a":"'), 0xff, 0xfe, ...Buffer.from('"}')]), 'utf8_invalid'],
  ['YAML', 'track:\n  on: yes\n  1: x\n  null: y', 'json_invalid'],
  ['nothing', '', 'json_invalid'],
  ['a trailing comma', '{"destination":"test",}', 'json_invalid'],
  ['a comment of JavaScript', '{"destination":"test" /* x */}', 'json_invalid'],
  ['two values', `${text(mappingFile(1))}{}`, 'json_invalid'],
  ['a number that is none', '{"destination":NaN}', 'json_invalid'],
  ['a list', '[]', 'mapping_not_object'],
  ['null', 'null', 'mapping_not_object'],
  ['a huge literal', text(mappingFile('x'.repeat(300_000))), 'file_too_large'],
  [
    'a huge number of rules',
    text(mappingFile(Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`f${index}`, 1])))),
    'mapping_too_large'
  ],
  ['depth', text(mappingFile(1)).replace('"body":1', `"body":${'['.repeat(200)}${']'.repeat(200)}`), 'mapping_too_deep'],
  ['depth without end', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'json_invalid']
]

/** what is strange but harmless: it is data */
const harmless: readonly (readonly [title: string, body: Json, properties: Json, expected: Json])[] = [
  ['a bracketed name with a quote', "$.properties['a\\'];globalThis.x=1;[\\'']", { "a'];globalThis.x=1;['": 1 }, 1],
  ['a computed key', { '[process.exit()]': 1 }, {}, { '[process.exit()]': 1 }],
  ['an escaped line end in a template', { '@template': 'a\nb\rc\u2028d\u2029e`${{x}' }, {}, 'a\nb\rc\u2028d\u2029e`${x}'],
  [
    'a path like a key',
    { '/__proto__/x': 1, 'a[4294967294]': 1, 'a.b': 1, 'a["b"]': 1 },
    {},
    { '/__proto__/x': 1, 'a[4294967294]': 1, 'a.b': 1, 'a["b"]': 1 }
  ],
  [
    'a key from the event',
    {
      '@entries': [
        { key: '$.properties.k', value: 1 },
        { key: 'b', value: 2 }
      ]
    },
    { k: '__proto__' },
    { b: 2 }
  ],
  [
    'a name of every object from the event',
    { '@entries': [{ key: '$.properties.k', value: 1 }] },
    { k: 'constructor' },
    { constructor: 1 }
  ],
  ['the length of a text', [1, '$.properties.a.length'], { a: 'x' }, [1]],
  ['JSON in JSON', { '@json': { '@json': '$.properties.a' } }, { a: '"' }, '"\\"\\\\\\"\\""']
]

for (const [engine, load] of Object.entries(engines)) {
  describe(`strange mappings in the ${engine}`, () => {
    it.each(harmless)('%s is data', (_, body, properties, expected) => {
      expect(outcome(load, body, { event: track(properties) })).toEqual({ body: expected, codes: [] })
    })

    it('frozen mappings and events are as good as others', () => {
      const mapping = deepFreeze(mappingFile({ a: '$.properties.a | replaceAll', b: '$.user.name' }))
      expect(parseMapping(mapping).issues).toMatchObject([{ code: 'operator_unknown' }])
      const body = deepFreeze({
        a: { '@replace': '$.properties.a', find: '-', with: '_' },
        b: { '@unique': '$.properties.l' },
        '...': { '@rest': '$.properties' }
      })
      expect(outcome(load, body, { event: deepFreeze(track({ a: 'x-y', l: [2, 1, 2], c: { d: [] } })) }).body).toEqual({
        a: 'x_y',
        b: [2, 1],
        c: { d: [] }
      })
    })

    it('two mappings of one name do not mix', () => {
      const both = [1, 2].map(x => load((parseMapping(mappingFile({ x })) as { readonly value: Mapping }).value))
      expect(both.map(destination => translate(track(), destination, {}).requests[0]?.body)).toEqual([{ x: 1 }, { x: 2 }])
      expect(both[0]?.revision).not.toBe(both[1]?.revision)
    })

    it('a changed source changes no mapping', () => {
      const source = { ...mappingFile({ x: 1 }) } as { requests: { body: { x: number } }[] }
      const parsed = parseMapping(source) as { readonly value: Mapping }
      for (const changed of source.requests) changed.body.x = 2
      expect(translate(track(), load(parsed.value), {}).requests[0]?.body).toEqual({ x: 1 })
    })

    it.each([
      'a',
      'Test',
      'when',
      'each',
      'events',
      'else',
      'auth',
      'enum',
      'default',
      'secret',
      'batch',
      'test',
      'request',
      'hint',
      'rule',
      'code',
      'removed',
      'then'
    ])('a polluted prototype changes nothing: %s', name => {
      const body = {
        a: '$.properties.a',
        b: { '@lookup': '$.event', in: { x: 1 }, else: 2 },
        c: { '@if': { '@equals': [1, 2] }, then: 1 },
        '...': { '@rest': '$.properties' }
      }
      const good = mappingFile(body)
      const bad = mappingFile({ v: '$.propertis' })
      const result = (): string => {
        const parsed = parseMapping(good) as { readonly value: Mapping }
        return JSON.stringify([translate(track({ a: 1, d: 'x' }), load(parsed.value), {}), findings(bad)])
      }
      const before = result()
      expect(['polluted', true, { x: 1 }].map(value => polluted(name, value, result))).toEqual([before, before, before])
    })
  })
}

/** What `run` gives while every object inherits a member. */
function polluted(name: string, value: unknown, run: () => string): string {
  const everyObject: { [name: string]: unknown } = Object.prototype as object as { [name: string]: unknown }
  everyObject[name] = value
  try {
    return run()
  } finally {
    delete everyObject[name]
  }
}

describe('hostile mappings', () => {
  it.each(refused)('are refused: %s', (_, mapping, expected) => {
    expect(findings(mapping)).toEqual(expected)
  })

  it.each(texts)('are refused as text: %s', (_, source, code) => {
    const started = performance.now()
    const { ok, issues } = parseMappingText(source, 'm.json')
    expect(ok).toBe(false)
    expect(issues.map(issue => issue.code)).toContain(code)
    expect(issues[0]).toMatchObject({ file: 'm.json', severity: 'error' })
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('are refused whatever the value', () => {
    const circle: { self?: unknown } = {}
    circle.self = circle
    const getter = Object.defineProperty({}, 'destination', {
      enumerable: true,
      get: () => {
        throw new Error('no')
      }
    })
    for (const value of [
      undefined,
      null,
      1,
      'x',
      [],
      () => 1,
      Symbol('x'),
      1n,
      new Date(),
      circle,
      getter,
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no')
          }
        }
      )
    ]) {
      expect(parseMapping(value).ok).toBe(false)
    }
  })

  it('may have 256 KiB and no more', () => {
    const size = 256 * 1024
    const of = (padding: number): string => text({ '//': 'x'.repeat(padding), ...mappingFile(1) })
    const padding = size - Buffer.byteLength(of(0))
    expect(findingsOf(of(padding))).toEqual([])
    expect(findingsOf(of(padding + 1))).toEqual(['file_too_large '])
  })

  it('may start with a byte order mark, with a warning', () => {
    expect(parseMappingText(`\ufeff${text(mappingFile(1))}`)).toMatchObject({
      ok: true,
      issues: [{ code: 'bom_removed', severity: 'warning' }]
    })
  })

  it('with five mistakes have five issues, each with its place', () => {
    const source = `{
  "destination": "test",
  "title": "Test",
  "requests": [
    {
      "name": "request",
      "on": ["trakc"],
      "url": "https://example.com/",
      "body": {
        "a": "$.propertis.x",
        "b": { "@lowr": "$.event" },
        "c": { "@truncate": "$.event", "max": 0 },
        "d": "$.properties."
      }
    }
  ]
}`
    const { issues } = parseMappingText(source, 'm.json')
    expect(issues.map(({ code, pointer, file, line }) => `${code} ${pointer} ${file}:${line}`)).toEqual([
      'member_invalid /requests/0/on m.json:7',
      'root_unknown /requests/0/body/a m.json:10',
      'operator_unknown /requests/0/body/b/@lowr m.json:11',
      'parameter_invalid /requests/0/body/c/max m.json:12',
      'path_invalid /requests/0/body/d m.json:13'
    ])
    for (const { column, hint } of issues) expect([column, hint]).toEqual([expect.any(Number), expect.any(String)])
  })

  it('with mistakes of every kind have all of them at once', () => {
    const body = {
      a: '$.settings.undeclared',
      b: '$.properties.x | unixSeconds | lower',
      c: '$.traits.x',
      d: { '@lowr': '$.event' },
      e: '$.properties.p ?? $.properties.q',
      '...': { '@rest': '$.properties' }
    }
    const found = findings(mappingFile(body, { define: { never: 1 } }, { headers: { 'X-A': 'a' } }))
    expect(found.toSorted()).toEqual([
      'define_unused /define/never',
      'header_invalid /requests/0/headers/X-A',
      'operator_type /requests/0/body/b',
      'operator_unknown /requests/0/body/d/@lowr',
      'path_unreachable /requests/0/body/c',
      'rest_ambiguous /requests/0/body/...',
      'setting_undeclared /requests/0/body/a'
    ])
  })

  it('whose url is wrong are checked to the end', () => {
    expect(findingsIn({ a: '$.traits.x', b: '$.properties.x | unixSeconds | lower' }, { request: { url: 'http://example.com/' } })).toEqual(
      ['path_unreachable /requests/0/body/a', 'operator_type /requests/0/body/b', 'url_invalid /requests/0/url']
    )
  })

  it('whose condition is wrong are told of that only', () => {
    expect(findingsIn(1, { request: { when: '$.even' } })).toEqual(['root_unknown /requests/0/when'])
    expect(findingsIn(1, { request: { when: { '@startsWith': '$.event', prefix: 1 } } })).toEqual([
      'parameter_invalid /requests/0/when/prefix'
    ])
  })

  it('get no view of the machine', () => {
    const parsed = parseMapping(mappingFile({ x: '$' }))
    if (!parsed.ok) throw new Error('refused')
    const { requests } = translate(track(), interpret(parsed.value), {})
    expect(Object.keys(requests[0]?.body as Members).toSorted()).toEqual(['x'])
  })
})
