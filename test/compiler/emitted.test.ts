import { readFileSync } from 'node:fs'
import { parse, type Program } from 'acorn'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generateModule, parseMapping, translate, type Destination, type Json, type Mapping } from '../../src/index.ts'
import { printPath } from '../../src/language/printPath.ts'
import { hostileString } from '../arbitraries/hostileString.ts'
import { mappingFile, parsedMapping } from '../arbitraries/mapping.ts'
import { replaceTexts } from '../arbitraries/replaceTexts.ts'
import { engines } from '../contract/engines.ts'
import { readFixtures } from '../contract/fixtures.ts'
import { patience, runs } from '../laws/runs.ts'
import { codeShape } from '../support/codeShape.ts'
import { forbiddenCode } from '../support/forbiddenCode.ts'
import { freeNames } from '../support/freeNames.ts'
import { catalogueMappings, testMapping } from '../support/mappings.ts'
import { misplacedLines } from '../support/misplacedLines.ts'

type Members = { readonly [key: string]: Json }

const catalogue = [...catalogueMappings()]
const arbitraryMapping = mappingFile().map(({ file }) => parsedMapping(file) ?? expect.fail('the file does not parse'))

/** Modules are strict code by themselves. */
function parsedCode(mapping: Mapping): Program {
  return parse(generateModule(mapping).code, { ecmaVersion: 2022, sourceType: 'module' })
}

function catalogueFile(slug: string): Members {
  return JSON.parse(readFileSync(new URL(`../../mappings/${slug}.json`, import.meta.url), 'utf8')) as Members
}

describe('the printed module', () => {
  const allowedNames = ['Array', 'Number', 'Object', 'String', 'undefined']
  const expectHarmless = (mapping: Mapping): void => {
    const program = parsedCode(mapping)
    expect(freeNames(program).filter(name => !allowedNames.includes(name))).toEqual([])
    expect(forbiddenCode(program)).toEqual([])
    expect(program.body.flatMap(node => (node.type === 'ImportDeclaration' ? [node.source.value] : []))).toEqual(['traitmap/runtime'])
    expect(program.body.filter(node => node.type.startsWith('Export'))).toHaveLength(1)
  }

  it.each(catalogue)('of %s reaches the library and nothing else', (_slug, mapping) => expectHarmless(mapping))

  it(
    'of any mapping reaches the library and nothing else',
    () => fc.assert(fc.property(arbitraryMapping, expectHarmless), runs(60)),
    patience
  )
})

describe('the checks of code', () => {
  const parsed = (code: string): Program => parse(code, { ecmaVersion: 2022, sourceType: 'module' })

  it.each([
    ['a', ['a']],
    ['a = 1', ['a']],
    ['const a = 1, { b, c: [d = e], ...f } = a; ({ b, d, f })', ['e']],
    ['{ const a = 1 } a', ['a']],
    ['function f(a) { return a + b } f(a)', ['a', 'b']],
    ['for (const a of []) a; for (let b = 0; b < 1; b++) b; a', ['a']],
    ['(a, ...b) => ({ a, c: b.c, [d]: 1 })', ['d']],
    ['class A { constructor(a) { this.b = a } } new A(); new B()', ['B']],
    ['import { a, b as c } from "x"; a; b; c', ['b']],
    ['eval(""); Function("")(); globalThis.x', ['Function', 'eval', 'globalThis']],
    ['outer: for (;;) { break outer }', []]
  ])('find the names that are free: %s', (code, names) => {
    expect(freeNames(parsed(code))).toEqual(names)
  })

  it.each([
    'import("x")',
    'import.meta',
    'x.constructor',
    'x["constructor"]',
    'x.__proto__ = 1',
    'x["__proto__"]',
    'f.prototype',
    'f.call(x)',
    'x.toString()',
    'x[y]()',
    'x?.[y]()',
    '({ get a() { return 1 } })',
    'class A { get a() { return 1 } }',
    'class A { static { x } }',
    'this',
    '`${x}`',
    'x`y`',
    '/x/',
    'debugger',
    'export default 1',
    'export * from "x"'
  ])('find what is forbidden: %s', code => {
    expect(forbiddenCode(parsed(code))).not.toEqual([])
  })

  it.each([
    ['if (a) {\n  b\n}', []],
    ['f({\n  a,\n  b: [\n    c\n  ]\n})', []],
    ['switch (a) {\n  case 1:\n    f(\n      b\n    )\n    break\n  default:\n    c\n}', []],
    ['if (a) {\n  b\n   c\n}\n d', ['   c', ' d']],
    ['if (a) {\nb\n  }', ['b', '  }']],
    ['switch (a) {\n  case 1:\n  b\n}', ['  b']]
  ])('find lines out of place: %j', (code, lines) => {
    expect(misplacedLines(code)).toEqual(lines)
  })

  it.each(['x["constructor"] = 1', '({ constructor: 1, __proto__: null })', 'Object.hasOwn(x, y)', 'x[y]', 'x["prototype"]'])(
    'let pass what is harmless: %s',
    code => expect(forbiddenCode(parsed(code))).toEqual([])
  )
})

/** Another text for each: hostile ones, so that no two become one. */
function replacer(texts: readonly string[]): (text: string) => string {
  const known = new Map<string, string>()
  return text => {
    const other = known.get(text) ?? `${texts[known.size % texts.length]}${known.size}x`.replace(/^@+/, '')
    known.set(text, other)
    return other
  }
}

const texts = fc.array(hostileString(), { minLength: 1, maxLength: 30, size: 'max' })

describe('texts of a mapping', () => {
  const expectSameShape = (file: Members, others: readonly string[]): void => {
    const result = parseMapping(replaceTexts(file, replacer(others)))
    const mapping = parsedMapping(file)
    // what the checker refuses is not emitted; the test below says that it refuses few
    if (!result.ok || mapping === undefined) return
    expect(codeShape(generateModule(result.value).code)).toBe(codeShape(generateModule(mapping).code))
  }

  it.each(catalogue.map(([slug]) => slug))(
    'change no code but the texts in it: %s',
    slug => fc.assert(fc.property(fc.constant(catalogueFile(slug)), texts, expectSameShape), runs(10)),
    patience
  )

  it(
    'change no code but the texts in it: any mapping',
    () => {
      const file = mappingFile().map(made => made.file)
      fc.assert(fc.property(file, texts, expectSameShape), runs(60))
      const { numRuns, seed } = runs(50)
      const variants = fc.sample(fc.tuple(file, texts), { numRuns, seed }).map(([made, others]) => replaceTexts(made, replacer(others)))
      expect(variants.filter(variant => parseMapping(variant).ok).length).toBeGreaterThan(0.9 * variants.length)
    },
    patience
  )
})

describe('hostile texts of a mapping', () => {
  const fixtures = readFixtures()
  const [reference = () => expect.fail('no engine'), ...others] = Object.values(engines)

  it.each(catalogue.map(([slug]) => slug))(
    'give the same in every engine: %s',
    slug => {
      const events = fixtures.filter(fixture => fixture.slug === slug)
      fc.assert(
        fc.property(texts, hostile => {
          const result = parseMapping(replaceTexts(catalogueFile(slug), replacer(hostile)))
          if (!result.ok) return
          const resultsOf = (load: (mapping: Mapping) => Destination): readonly string[] => {
            const destination = load(result.value)
            return events.map(({ event, settings }) => JSON.stringify(translate(event, destination, settings)))
          }
          const expected = resultsOf(reference)
          for (const load of others) expect(resultsOf(load)).toEqual(expected)
        }),
        runs(4)
      )
    },
    patience
  )
})

describe('the text of the printed module', () => {
  const expectReadable = (mapping: Mapping): void => {
    const { code, types } = generateModule(mapping)
    expect(generateModule(mapping)).toEqual({ code, types })
    for (const text of [code, types]) {
      // no control characters, no line separators, no lone surrogates, no end of a script
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\p{Surrogate}|<\/|<!--/u)
      expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true)
    }
    expect(code).not.toMatch(/[^\S\n]$/m)
    expect(misplacedLines(code)).toEqual([])
  }

  it.each(catalogue)('is neat and the same each time: %s', (slug, mapping) => {
    expectReadable(mapping)
    const { code } = generateModule(mapping)
    expect(code.split('\n').filter(line => line.length > 3000 && !line.startsWith('const mapping = '))).toEqual([])
    const again = parseMapping(catalogueFile(slug))
    if (again.ok) expect(generateModule(again.value)).toEqual(generateModule(mapping))
  })

  it.each(['\u2028', '\u0085', '\ufeff', '<!--', '</script>', '\ud83d', "']", '\\'])('is neat where a path has the name %j', name => {
    const path = printPath({ root: 'properties', segments: [name, 'x'] })
    expectReadable(testMapping({ number: `${path} | number`, object: { '@rest': path } }))
  })

  it('is neat and the same each time: any mapping', () => fc.assert(fc.property(arbitraryMapping, expectReadable), runs(60)), patience)
})
