import * as runtime from '../emitted/index.ts'
import { emitModule } from './3-emit/emitModule.ts'
import type { Destination, Settings } from '../destination/destination.ts'
import { declarationOf } from './declarationOf.ts'
import { destinationFacts } from './destinationFacts.ts'
import { loadCode } from './loadCode.ts'
import { interpret } from './interpret/interpret.ts'
import type { Mapping } from '../destination/mapping.ts'
import { mappingTree } from './mappingTree.ts'

/**
 * Makes a destination out of a mapping: writes the code that a person would write for it, and loads it. Where evaluation is forbidden it
 * gives what `interpret` gives.
 *
 * @param mapping - from parseMapping or parseMappingText
 */
export function compile<S = Settings>(mapping: Mapping): Destination<S> {
  const tree = mappingTree(mapping)
  const { imports, code } = emitModule(tree)
  const source = `"use strict"\nconst { ${imports.join(', ')} } = runtime\n${code}\nreturn bind\n//# sourceURL=${encodeURIComponent(tree.destination)}.js\n`
  try {
    const engine = loadCode<Destination['~bind']>(source, runtime)
    return runtime.defineDestination<S>(destinationFacts(tree), mapping, declarationOf(tree), engine)
  } catch (error) {
    if (error instanceof EvalError) return interpret<S>(mapping)
    throw error
  }
}
