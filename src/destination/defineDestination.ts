import { freezeTree } from '../runtime/freezeTree.ts'
import type { Declaration } from './declaration.ts'
import type { Destination, Settings } from './destination.ts'
import type { Mapping } from './mapping.ts'

/** What a destination says about itself. */
export type DestinationFacts = Pick<Destination, 'slug' | 'title' | 'apiVersion' | 'revision' | 'calls'>

/**
 * Puts a destination together: immutable.
 *
 * @param bind - settings, checked and complete, to an engine
 */
export function defineDestination<S = Settings>(
  facts: DestinationFacts,
  mapping: Mapping,
  declaration: Declaration,
  bind: Destination['~bind']
): Destination<S> {
  return Object.freeze({
    ...facts,
    calls: Object.freeze([...facts.calls]),
    mapping,
    '~declaration': freezeTree(declaration),
    '~bind': bind
  })
}
