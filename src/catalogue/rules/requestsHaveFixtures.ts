import type { CatalogueRule } from '../entry.ts'

/** Every request is expected by a test case. */
export const requestsHaveFixtures: CatalogueRule = ({ mapping, fixtures }) =>
  mapping.requests
    .filter(({ name }) => !fixtures.some(fixture => fixture.requests.includes(name)))
    .map(({ name }) => `no fixture expects the request "${name}"`)
