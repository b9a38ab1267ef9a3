import type { CatalogueRule } from '../entry.ts'

/** A mapping is found by its slug. */
export const fileNameIsSlug: CatalogueRule = ({ fileName, mapping }) =>
  fileName === mapping.slug ? [] : [`the file is called ${fileName}.json, the destination ${mapping.slug}`]
