import type { CatalogueRule } from '../entry.ts'

/** Every vendor fact carries the page it comes from. */
export const factsHavePages: CatalogueRule = ({ mapping }) => (mapping.docs.length > 0 ? [] : ['"docs" names no page of the vendor'])
