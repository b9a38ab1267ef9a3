import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mappingTree } from '../../src/compiler/mappingTree.ts'
import { operators } from '../../src/language/operators/index.ts'
import { roots } from '../../src/language/roots.ts'
import { views } from '../../src/language/views/index.ts'
import { translate } from '../../src/index.ts'
import { engines } from '../contract/engines.ts'
import { draftMapping, parsedMapping } from '../arbitraries/mapping.ts'
import { arbitraryCase } from './cases.ts'
import { requestNodes } from './requestNodes.ts'
import { patience, runs } from './runs.ts'
import { subjectOf } from './subject.ts'

const { seed } = runs(1)

/** A law about nothing would hold: what is tried has to be worth it. */
describe('the generated mappings', () => {
  const drafts = fc.sample(draftMapping(), { numRuns: 600, seed })
  const mappings = drafts.flatMap(({ file }) => parsedMapping(file) ?? [])
  const requests = mappings.flatMap(mapping => mappingTree(mapping).requests)
  const nodes = requests.flatMap(requestNodes)

  it('are accepted by the checker nine times of ten', () => {
    expect(mappings.length).toBeGreaterThan(0.9 * drafts.length)
  })

  it('use every operator, root and view', () => {
    const used = new Set(nodes.flatMap(node => (node.kind === 'operator' ? [node.operator.name] : [])))
    expect([...operators.keys()].filter(name => !used.has(name))).toEqual([])
    const read = new Set(nodes.flatMap(node => (node.kind === 'path' ? [node.root] : node.kind === 'define' ? ['define'] : [])))
    expect([...roots.keys(), ...views.keys()].filter(name => !read.has(name))).toEqual([])
  })

  it('use every part of a request', () => {
    const settings = mappings.flatMap(mapping => [...mappingTree(mapping).settings.values()])
    expect([...new Set(settings.map(({ type }) => type))].toSorted()).toEqual([
      'boolean',
      'integer',
      'list',
      'map',
      'number',
      'string',
      'url'
    ])
    expect(settings.some(({ secret }) => secret)).toBe(true)
    const auth = new Set(requests.map(request => request.auth?.kind))
    expect([...auth].map(String).toSorted()).toEqual(['basic', 'bearer', 'body', 'headers', 'query', 'undefined'])
    for (const part of ['when', 'each', 'events', 'query', 'headers', 'body', 'batch'] as const)
      expect(
        requests.some(request => request[part] !== undefined),
        part
      ).toBe(true)
    expect(requests.some(({ encoding }) => encoding === 'form')).toBe(true)
    expect(requests.some(({ url }) => url.kind === 'setting')).toBe(true)
    expect(nodes.some(node => node.kind === 'object' && node.spreads.length > 0)).toBe(true)
    expect(mappings.some(mapping => mappingTree(mapping).groups.some(group => group.length > 1))).toBe(true)
  })

  it(
    'make requests of most of their events',
    () => {
      const [load] = Object.values(engines)
      const subjects = fc.sample(arbitraryCase(), { numRuns: 200, seed }).map(chosen => subjectOf(chosen, load!))
      const statuses = subjects.map(({ event, destination, settings, options }) => translate(event, destination, settings, options).status)
      expect(statuses.filter(status => status === 'ok').length).toBeGreaterThan(90)
    },
    patience
  )
})
