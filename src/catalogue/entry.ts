import type { MappingDescription } from './mappingDescription.ts'

/** One mapping of the catalogue with what belongs to it. */
export interface CatalogueEntry {
  /** name of the file without its extension */
  readonly fileName: string
  /** the file */
  readonly text: string
  readonly mapping: MappingDescription
  readonly fixtures: readonly CatalogueFixture[]
}

/** What a rule asks of a test case. */
export interface CatalogueFixture {
  /** names of the requests that are expected */
  readonly requests: readonly string[]
  /** names of the settings that are given */
  readonly settings: readonly string[]
}

/** A rule of the catalogue: what is wrong with an entry, one sentence each. */
export type CatalogueRule = (entry: CatalogueEntry) => readonly string[]
