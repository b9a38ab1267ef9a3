import type { MappingTree } from '../language/tree.ts'

/** A checked mapping; frozen; made by parseMapping and parseMappingText, or carried, already checked, by a generated module. */
export interface Mapping {
  readonly destination: string
  readonly '~checked': unknown
}

/** The tree inside a mapping. */
export function mappingTree(mapping: Mapping): MappingTree {
  return mapping['~checked'] as MappingTree
}
