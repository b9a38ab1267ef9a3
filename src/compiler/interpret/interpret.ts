import { callTypes, type JsonObject } from '../../runtime/json.ts'
import type { Destination, RunInput, Settings } from '../destination.ts'
import type { MappingTree } from '../../language/tree.ts'
import type { Issue } from '../../issues/issue.ts'
import { freezeTree } from '../../runtime/freezeTree.ts'
import { declarationOf } from '../declaration.ts'
import { mappingTree, type Mapping } from '../mapping.ts'
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
  return Object.freeze({
    slug: tree.destination,
    title: tree.title,
    ...(tree.apiVersion !== undefined && { apiVersion: tree.apiVersion }),
    revision: tree.revision,
    calls: Object.freeze(callTypes.filter(call => tree.requests.some(request => request.on.includes(call)))),
    mapping,
    '~declaration': freezeTree(declarationOf(tree)),
    '~bind': (settings: JsonObject) => (input: RunInput) => {
      const { built, issues } = runTree(tree, settings, input)
      return { requests: built.map(({ request }) => request), issues }
    }
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
