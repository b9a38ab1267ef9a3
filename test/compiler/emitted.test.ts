import { readFileSync } from 'node:fs'
import { parse, type Program } from 'acorn'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generateModule, parseMapping, type Json, type Mapping } from '../../src/index.ts'
import { hostileString } from '../arbitraries/hostileString.ts'
import { mappingFile, parsedMapping } from '../arbitraries/mapping.ts'
import { replaceTexts } from '../arbitraries/replaceTexts.ts'
import { patience, runs } from '../laws/runs.ts'
import { codeShape } from '../support/codeShape.ts'
import { forbiddenCode } from '../support/forbiddenCode.ts'
import { freeNames } from '../support/freeNames.ts'
import { catalogueMappings } from '../support/mappings.ts'

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
    () => fc.assert(fc.property(arbitraryMapping, expectHarmless), runs(100)),
    patience
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

describe('texts of a mapping', () => {
  const texts = fc.array(hostileString(), { minLength: 1, maxLength: 30, size: 'max' })
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
      fc.assert(fc.property(file, texts, expectSameShape), runs(100))
      const { numRuns, seed } = runs(50)
      const variants = fc.sample(fc.tuple(file, texts), { numRuns, seed }).map(([made, others]) => replaceTexts(made, replacer(others)))
      expect(variants.filter(variant => parseMapping(variant).ok).length).toBeGreaterThan(0.9 * variants.length)
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
    for (const line of code.split('\n')) {
      expect(line).toMatch(/^(?: {2})*(?:\S|$)/)
      expect(line).not.toMatch(/\s$/)
    }
  }

  it.each(catalogue)('is neat and the same each time: %s', (slug, mapping) => {
    expectReadable(mapping)
    const { code } = generateModule(mapping)
    expect(code.split('\n').filter(line => line.length > 3000 && !line.startsWith('const mapping = '))).toEqual([])
    const again = parseMapping(catalogueFile(slug))
    if (again.ok) expect(generateModule(again.value)).toEqual(generateModule(mapping))
  })

  it('is neat and the same each time: any mapping', () => fc.assert(fc.property(arbitraryMapping, expectReadable), runs(100)), patience)
})
