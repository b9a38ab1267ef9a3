import { describe, expect, it } from 'vitest'
import { catalogueMappings } from '../support/mappings.ts'
import { decide, readDecisions } from './decisions.ts'

const why = { reason: 'moved', page: 'https://example.com/docs' }

describe('decide', () => {
  it('finds the decision for a leaf by its patterns', () => {
    const rule = { peer: 'segment', request: 'POST https://api.example.com/*/events', path: '/body/**/id', ...why } as const
    const decided = decide([rule], 'segment')
    expect(decided.leaf('POST https://api.example.com/v1/events', '/body/data/user/id')).toBe(rule)
    expect(decided.leaf('POST https://api.example.com/v1/x/events', '/body/data/user/id')).toBeUndefined()
    expect(decided.leaf('POST https://api.example.com/v1/events', '/body/data/user/idx')).toBeUndefined()
    expect(decide([rule], 'rudderstack').leaf('POST https://api.example.com/v1/events', '/body/data/user/id')).toBeUndefined()
  })

  it('says where a request goes today', () => {
    const rule = {
      peer: 'segment',
      request: 'POST https://a.test/v1/*/x/*',
      as: 'POST https://a.test/v2/*/y/*',
      below: { '/body/data': '/body/inputs/x', '/body': '/body/inputs' },
      ...why
    } as const
    const decided = decide([rule], 'segment')
    expect(decided.endpoint('POST https://a.test/v1/7/x/8')).toBe('POST https://a.test/v2/7/y/8')
    expect(decided.endpoint('POST https://a.test/v3/7')).toBe('POST https://a.test/v3/7')
    expect(decided.place('POST https://a.test/v1/7/x/8', '/body/id')).toBe('/body/inputs/id')
    expect(decided.place('POST https://a.test/v1/7/x/8', '/body/data/id')).toBe('/body/inputs/x/id')
    expect(decided.place('POST https://a.test/v3/7', '/body/id')).toBe('/body/id')
  })

  it('moves only requests that have what it asks for', () => {
    const rule = {
      peer: 'segment',
      request: 'POST https://a.test/e',
      where: { '/body/type': 'x' },
      as: 'POST https://a.test/x',
      ...why
    } as const
    const decided = decide([rule], 'segment')
    expect(decided.endpoint('POST https://a.test/e', [{ path: '/body/type', value: 'x' }])).toBe('POST https://a.test/x')
    expect(decided.endpoint('POST https://a.test/e', [{ path: '/body/type', value: 'y' }])).toBe('POST https://a.test/e')
  })
})

describe('the decisions', () => {
  const mappings = catalogueMappings()

  it.each(Object.entries(readDecisions()))('of %s name a mapping, a pattern, a reason and a page', (slug, decisions) => {
    expect(mappings.has(slug)).toBe(true)
    for (const decision of decisions) {
      expect(['rudderstack', 'segment']).toContain(decision.peer)
      expect(decision.as ?? decision.path).toMatch(/\S/)
      expect(decision.reason.length).toBeGreaterThan(10)
      expect(decision.page).toMatch(/^https:\/\//)
    }
  })
})
