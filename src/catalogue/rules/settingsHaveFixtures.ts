import type { CatalogueRule } from '../entry.ts'

/** Every setting is given by a test case. */
export const settingsHaveFixtures: CatalogueRule = ({ mapping, fixtures }) =>
  mapping.settings
    .filter(({ name }) => !fixtures.some(fixture => fixture.settings.includes(name)))
    .map(({ name }) => `no fixture gives the setting "${name}"`)
