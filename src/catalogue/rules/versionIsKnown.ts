import type { CatalogueRule } from '../entry.ts'

/** Which version of the vendor's API was mapped, and when it was last compared with the pages. */
export const versionIsKnown: CatalogueRule = ({ mapping }) => [
  ...(mapping.apiVersion === undefined ? ['"apiVersion" is missing; where the vendor has none, it is "unversioned"'] : []),
  ...(mapping.checked === undefined ? ['"checked" is missing: the day on which the pages were read'] : [])
]
