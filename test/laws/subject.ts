import type { Destination, Json, Mapping, Settings, TranslateOptions } from '../../src/index.ts'
import { mappingTree } from '../../src/compiler/mappingTree.ts'
import type { MappingTree } from '../../src/language/tree.ts'
import { parsedMapping } from '../arbitraries/mapping.ts'

/** What a law is about, as data. */
export interface Case {
  readonly file: { readonly [key: string]: Json }
  readonly settings?: Settings
  readonly event: unknown
  readonly options?: TranslateOptions
  /** for laws that need a choice of their own */
  readonly seed?: number
}

/** The same in one engine: a mapping that is ready to run, its settings, and one event. */
export interface Subject extends Required<Case> {
  readonly destination: Destination
  readonly mapping: Mapping
  readonly tree: MappingTree
}

type Load = (mapping: Mapping) => Destination

const loaded = new WeakMap<Load, WeakMap<Mapping, Destination>>()

/**
 * Makes a subject of a case; a mapping is loaded once.
 *
 * @param load - an engine
 */
export function subjectOf({ file, settings = {}, event, options = {}, seed = 0 }: Case, load: Load): Subject {
  const mapping = parsedMapping(file)
  if (mapping === undefined) throw new Error('the file does not parse')
  const known = loaded.get(load) ?? new WeakMap<Mapping, Destination>()
  loaded.set(load, known)
  const destination = known.get(mapping) ?? load(mapping)
  known.set(mapping, destination)
  return { destination, mapping, tree: mappingTree(mapping), file, settings, event, options, seed }
}
