import type { JsonObject } from '../../runtime/json.ts'
import type { Destination, RunInput, Settings } from '../../destination/destination.ts'
import type { MappingTree } from '../../language/tree.ts'
import type { Issue } from '../../issues/issue.ts'
import { defineDestination } from '../../destination/defineDestination.ts'
import { declarationOf } from '../declarationOf.ts'
import { destinationFacts } from '../destinationFacts.ts'
import type { Mapping } from '../../destination/mapping.ts'
import { mappingTree } from '../mappingTree.ts'
import { runRequests, type RunResult } from './runRequests.ts'
import type { Run } from './scope.ts'

/**
 * Makes a destination out of a mapping by walking its tree on every event: the reference for every other engine, and for places where
 * evaluation is forbidden.
 *
 * @param mapping - from parseMapping or parseMappingText
 */
export function interpret<S = Settings>(mapping: Mapping): Destination<S> {
  const tree = mappingTree(mapping)
  return defineDestination<S>(destinationFacts(tree), mapping, declarationOf(tree), settings => input => {
    const { built, issues } = runTree(tree, settings, input)
    return { requests: built.map(({ request }) => request), issues }
  })
}

/** One run with everything explain needs. */
export function runTree(
  tree: MappingTree,
  settings: JsonObject,
  { event, type, now, options }: RunInput,
  passed?: Set<string>
): RunResult & { readonly issues: readonly Issue[] } {
  const run: Run = {
    event,
    type,
    settings,
    now,
    options: options?.value,
    optionsPointer: options?.pointer ?? '',
    cache: new Map(),
    issues: [],
    passed
  }
  return { ...runRequests(tree, run), issues: run.issues }
}
