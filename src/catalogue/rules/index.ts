import type { CatalogueRule } from '../entry.ts'
import { callsAreDecided } from './callsAreDecided.ts'
import { factsHavePages } from './factsHavePages.ts'
import { fileIsShort } from './fileIsShort.ts'
import { fileNameIsSlug } from './fileNameIsSlug.ts'
import { requestsHaveFixtures } from './requestsHaveFixtures.ts'
import { settingsHaveFixtures } from './settingsHaveFixtures.ts'
import { versionIsKnown } from './versionIsKnown.ts'

/** What every mapping of the catalogue keeps to, beyond what the checker asks of any mapping. */
export const catalogueRules: { readonly [name: string]: CatalogueRule } = {
  fileNameIsSlug,
  factsHavePages,
  versionIsKnown,
  callsAreDecided,
  requestsHaveFixtures,
  settingsHaveFixtures,
  fileIsShort
}
