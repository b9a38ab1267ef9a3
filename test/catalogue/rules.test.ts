import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeMapping } from '../../src/catalogue/describeMapping.ts'
import type { CatalogueEntry, CatalogueRule } from '../../src/catalogue/entry.ts'
import { catalogueRules } from '../../src/catalogue/rules/index.ts'
import { readFixtures } from '../contract/fixtures.ts'
import { catalogueMappings, testMapping } from '../support/mappings.ts'

const fixtures = readFixtures()

describe.each([...catalogueMappings()])('%s', (fileName, mapping) => {
  const entry: CatalogueEntry = {
    fileName,
    text: readFileSync(new URL(`../../mappings/${fileName}.json`, import.meta.url), 'utf8'),
    mapping: describeMapping(mapping),
    fixtures: fixtures
      .filter(({ slug }) => slug === fileName)
      .map(({ requests, settings }) => ({ requests: requests.map(({ name }) => name), settings: Object.keys(settings) }))
  }

  it.each(Object.entries(catalogueRules))('%s', (_, rule) => {
    expect(rule(entry)).toEqual([])
  })
})

describe('a rule', () => {
  const settings = { key: { type: 'string', description: 'a key' } }
  const bare: CatalogueEntry = {
    fileName: 'test',
    text: '{}\n',
    mapping: describeMapping(testMapping({ a: '$.settings.key' }, { settings })),
    fixtures: []
  }
  const check = (name: string, changes: Partial<CatalogueEntry> = {}): readonly string[] =>
    (catalogueRules[name] as CatalogueRule)({ ...bare, ...changes })

  it('compares the file name', () => {
    expect(check('fileNameIsSlug')).toEqual([])
    expect(check('fileNameIsSlug', { fileName: 'other' })).toHaveLength(1)
  })

  it('asks for pages, a version and a day', () => {
    expect(check('factsHavePages')).toHaveLength(1)
    expect(check('versionIsKnown')).toHaveLength(2)
  })

  it('asks for every call, and for one answer to each', () => {
    expect(check('callsAreDecided')).toHaveLength(5)
    const calls = [{ call: 'track', requests: ['request'], unsupported: 'no' }] as const
    expect(check('callsAreDecided', { mapping: { ...bare.mapping, calls } })).toHaveLength(1)
  })

  it('asks for fixtures', () => {
    expect(check('requestsHaveFixtures')).toEqual(['no fixture expects the request "request"'])
    expect(check('settingsHaveFixtures')).toEqual(['no fixture gives the setting "key"'])
    const full = [{ requests: ['request'], settings: ['key'] }]
    expect([...check('requestsHaveFixtures', { fixtures: full }), ...check('settingsHaveFixtures', { fixtures: full })]).toEqual([])
  })

  it('counts lines', () => {
    expect(check('fileIsShort', { text: '\n'.repeat(400).replace(/$/, '}') })).toHaveLength(1)
    expect(check('fileIsShort')).toEqual([])
  })
})
