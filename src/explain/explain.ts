import { readOwn } from '../runtime/readOwn.ts'
import { createIssue, moveIssue, type Issue } from '../issues/issue.ts'
import { capIssues } from '../issues/capIssues.ts'
import { bind, boundOf, type Route } from '../translate/bind.ts'
import { guardEvent } from '../translate/guardEvent.ts'
import { mappingTree } from '../compiler/mappingTree.ts'
import { runTree } from '../compiler/interpret/interpret.ts'
import type { BuiltRequest } from '../compiler/interpret/buildRequest.ts'
import type { Destination, RunInput } from '../destination/destination.ts'
import { cellLeaves, cellSources, type Source } from '../language/cell.ts'
import { prepare, type PreparedEvent } from '../event/prepare.ts'
import { sortLeaves } from './sortLeaves.ts'
import { conclude, isIssue, runInput, type TranslateOptions, type Translation } from '../translate/translate.ts'

export interface Explanation extends Translation {
  /** one entry per leaf of every request */
  readonly fields: readonly {
    readonly request: number
    /** RFC 6901 into that request: "/body/0/$set/$created", "/headers/authorization", "/url" */
    readonly pointer: string
    readonly from: readonly { readonly in: 'event' | 'settings' | 'mapping' | 'options'; readonly pointer: string }[]
    /** operator names, outermost last */
    readonly via: readonly string[]
  }[]
  /** every event leaf (original spelling) is exactly one of sent (see `fields`), shadowed, unusable, unused */
  readonly shadowed: readonly string[]
  readonly unusable: readonly string[]
  readonly unused: readonly string[]
  readonly notSent: readonly { readonly request: string; readonly rule: string; readonly issue: Issue }[]
}

/**
 * Says of one translation where every output came from and through what, what was not sent, and why: the same result as translate, from
 * the interpreter with its traces kept. Secrets appear by name in `fields`; mask `requests` by their `secrets` before showing them.
 *
 * @param event - any JavaScript value, raw or normalized
 */
export function explain<S>(event: unknown, destination: Destination<S>, settings: NoInfer<S>, options: TranslateOptions = {}): Explanation {
  const bound = bind(destination, settings)
  return guardEvent(event, event => {
    const prepared = prepare(event)
    if (!bound.ok) return explainNothing('rejected', event, destination.slug, bound.issues)
    const input = runInput(prepared, bound.value, options)
    if (input === undefined) return explainNothing('rejected', event, destination.slug, prepared.issues)
    if (isIssue(input))
      return explainNothing('skipped', event, destination.slug, [...prepared.issues, moveIssue(input, prepared.locate(input.pointer))])
    return explainRun(event, prepared, bound.value, input)
  })
}

/** No mapping was run. */
function explainNothing(status: 'rejected' | 'skipped', event: unknown, destination: string, issues: readonly Issue[]): Explanation {
  return {
    destination,
    status,
    requests: [],
    issues: capIssues(issues),
    fields: [],
    ...sortLeaves(event, [], issues, new Set()),
    notSent: []
  }
}

function explainRun(event: unknown, prepared: PreparedEvent, route: Route, input: RunInput): Explanation {
  const { destination } = route
  const passed = new Set<string>()
  const { built, passedOver, issues } = runTree(mappingTree(destination.mapping), boundOf(route).settings, input, passed)
  const concluded = conclude(built.length, issues, input, route, prepared)
  const all = [...prepared.issues, ...concluded.issues]
  const fields = built.flatMap((request, index) => explainRequest(request, index, prepared))
  const sent = fields.flatMap(field => field.from.filter(source => source.in === 'event').map(source => source.pointer))
  return {
    destination: destination.slug,
    status: concluded.status,
    requests: built.map(({ request }) => request),
    issues: capIssues(all),
    fields,
    ...sortLeaves(event, sent, all, new Set([...passed].map(pointer => prepared.locate(pointer)))),
    notSent: [
      ...passedOver.map(({ request, rule }) => ({ request: request.name, rule, issue: notApplicable(request.name, rule) })),
      ...concluded.issues.flatMap(issue =>
        Object.hasOwn(issue, 'request') && issue.request !== undefined && stops(issue, built)
          ? [{ request: issue.request, rule: readOwn(issue, 'rule') ?? '', issue }]
          : []
      )
    ]
  }
}

function notApplicable(request: string, rule: string): Issue {
  return createIssue('request_not_applicable', { in: 'mapping', pointer: rule, request, rule })
}

/** Whether an issue is the reason why its request was not made. */
function stops(issue: Issue, built: readonly BuiltRequest[]): boolean {
  return (
    issue.severity === 'error' ||
    issue.code === 'request_empty' ||
    (issue.code === 'item_dropped' && !built.some(({ request }) => request.name === issue.request))
  )
}

function explainRequest({ cell }: BuiltRequest, request: number, prepared: PreparedEvent): Explanation['fields'] {
  const place = (source: Source): Source => (source.in === 'event' ? { in: 'event', pointer: prepared.locate(source.pointer) } : source)
  return cellLeaves(cell).map(({ pointer, cell: leaf }) => ({
    request,
    pointer,
    from: cellSources(leaf).map(place),
    via: [...new Set(leaf.trace.via)]
  }))
}
