import type { JsonObject } from '../runtime/json.ts'
import type { MappingTree } from '../language/tree.ts'

/** A checked mapping; frozen; made by parseMapping and parseMappingText, or carried, already checked, by a generated module. */
export interface Mapping {
  readonly destination: string
  readonly '~checked': unknown
}

/** What is inside a mapping: what it was made from, and the tree; a generated module carries its text, and the tree is made when it is asked for. */
export interface CheckedMapping {
  readonly source: JsonObject | string
  tree: MappingTree | undefined
}

/**
 * A mapping that was checked before.
 *
 * @param source - the value that was parsed, or its JSON text
 */
export function checkedMapping(destination: string, source: CheckedMapping['source'], tree?: MappingTree): Mapping {
  const checked: CheckedMapping = { source, tree }
  return Object.freeze({ destination, '~checked': checked })
}
