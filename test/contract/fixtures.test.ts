import { describe, expect, it } from 'vitest'
import { bind, explain, translate, translateAll } from '../../src/index.ts'
import { catalogueMappings } from '../support/mappings.ts'
import { deepFreeze } from '../support/deepFreeze.ts'
import { engines } from './engines.ts'
import { readFixtures } from './fixtures.ts'

const mappings = catalogueMappings()
const fixtures = readFixtures()

for (const [engine, load] of Object.entries(engines)) {
  describe.each([...mappings])(`%s in the ${engine}`, (slug, mapping) => {
    const destination = load(mapping)

    it.each(fixtures.filter(fixture => fixture.slug === slug))('$name: $title', fixture => {
      const options = fixture.now === undefined ? {} : { now: fixture.now }
      const translation = translate(deepFreeze(fixture.event), destination, fixture.settings, options)
      expect(translation.requests.map(({ batch: _, ...request }) => request)).toEqual(fixture.requests)
      expect(translation.issues.map(issue => issue.code)).toEqual(fixture.issues.map(issue => issue.code))
      expect(translation.issues).toMatchObject(fixture.issues)
      expect(translation.status).toBe(fixture.status)

      const { fields, shadowed, unusable, unused, notSent, ...explained } = explain(fixture.event, destination, fixture.settings, options)
      expect(explained).toEqual(translation)

      const route = bind(destination, fixture.settings)
      if (route.ok) {
        const { issues, translations } = translateAll(fixture.event, [route.value], options)
        expect({ ...translations[0], issues: [...issues, ...(translations[0]?.issues ?? [])] }).toEqual(translation)
      }
    })
  })
}

describe('the fixtures', () => {
  it('name their source and belong to a destination', () => {
    for (const fixture of fixtures) {
      expect(mappings.has(fixture.slug), fixture.slug).toBe(true)
      expect(fixture.source, `${fixture.slug}/${fixture.name}`).toMatch(/^https:\/\//)
    }
  })
})
