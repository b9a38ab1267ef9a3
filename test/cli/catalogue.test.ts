import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findMappings, isMappingPath } from '../../src/cli/catalogue.ts'

describe('catalogue', () => {
  it('finds the mappings of this package', () => {
    expect(existsSync(join(findMappings(), 'mixpanel.json'))).toBe(true)
  })

  it.each([
    ['mixpanel', false],
    ['./mine.json', true],
    ['mine.json', true]
  ])('tells slugs from paths: %s', (name, isPath) => {
    expect(isMappingPath(name)).toBe(isPath)
  })
})
