import type { CheckedMapping, Mapping } from '../destination/mapping.ts'
import type { MappingTree } from '../language/tree.ts'
import { parseMapping } from './parseMapping.ts'

/** The tree inside a mapping. */
export function mappingTree(mapping: Mapping): MappingTree {
  const checked = mapping['~checked'] as CheckedMapping
  if (checked.tree !== undefined) return checked.tree
  const { source } = checked
  const result = parseMapping(typeof source === 'string' ? JSON.parse(source) : source)
  if (!result.ok) throw new Error('a generated module carries a mapping that does not parse: build it again')
  checked.tree = mappingTree(result.value)
  return checked.tree
}

/** What a mapping was made from, as compact JSON text without comments. */
export function mappingText(mapping: Mapping): string {
  const { source } = mapping['~checked'] as CheckedMapping
  return typeof source === 'string' ? source : JSON.stringify(source, (key, value: unknown) => (key === '//' ? undefined : value))
}
