import { describe, expect, it } from 'vitest'
import { specs } from './specs.ts'
import { readWaivers } from './waivers.ts'

describe('the waivers', () => {
  it.each(Object.entries(readWaivers()))('of %s name a place, a reason and a page', (slug, waivers) => {
    expect(Object.keys(specs)).toContain(slug)
    for (const { endpoint, location, reason, page } of waivers) {
      expect(endpoint).toMatch(/\S/)
      expect(location).toMatch(/^\//)
      expect(reason.length).toBeGreaterThan(10)
      expect(page).toMatch(/^https:\/\//)
    }
  })
})
