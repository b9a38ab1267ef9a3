import { createIssue, type Issue } from '../issues/issue.ts'
import { capIssues } from '../issues/capIssues.ts'
import { bind } from '../translate/bind.ts'
import { mappingTree } from '../compiler/mapping.ts'
import { runTree } from '../compiler/interpret/interpret.ts'
import type { BuiltRequest } from '../compiler/interpret/buildRequest.ts'
import type { Destination } from '../compiler/destination.ts'
import { cellLeaves, cellSources, type Source } from '../language/cell.ts'
import { prepare, type PreparedEvent } from '../translate/prepare.ts'
import { sortLeaves } from './sortLeaves.ts'
import { conclude, runInput, type TranslateOptions, type Translation } from '../translate/translate.ts'

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
  const prepared = prepare(event)
  const nothing = { destination: destination.slug, requests: [], fields: [], notSent: [] }
  if (!bound.ok) return { ...nothing, status: 'rejected', issues: capIssues(bound.issues), ...sortLeaves(event, [], [], new Set()) }
  const input = runInput(prepared, bound.value, options)
  const own = prepared.issues
  if (input === undefined) return { ...nothing, status: 'rejected', issues: capIssues(own), ...sortLeaves(event, [], own, new Set()) }
  if ('code' in input)
    return {
      ...nothing,
      status: 'skipped',
      issues: capIssues([...own, { ...input, pointer: prepared.locate(input.pointer) }]),
      ...sortLeaves(event, [], own, new Set())
    }
  const tree = mappingTree(destination.mapping)
  const passed = new Set<string>()
  const { built, passedOver, issues } = runTree(tree, input, passed)
  const concluded = conclude(built.length, issues, input, bound.value, prepared)
  const fields = built.flatMap((request, index) => explainRequest(request, index, prepared))
  const sent = fields
    .flatMap(field => field.from)
    .filter(source => source.in === 'event')
    .map(source => source.pointer)
  const all = capIssues([...own, ...concluded.issues])
  return {
    destination: destination.slug,
    status: concluded.status,
    requests: built.map(({ request }) => request),
    issues: all,
    fields,
    ...sortLeaves(event, sent, [...own, ...concluded.issues], new Set([...passed].map(prepared.locate))),
    notSent: [
      ...passedOver.map(({ request, rule }) => ({
        request: request.name,
        rule,
        issue: createIssue('request_not_applicable', { in: 'mapping', pointer: rule, request: request.name, rule })
      })),
      ...concluded.issues.flatMap(issue =>
        issue.request !== undefined && stops(issue, built) ? [{ request: issue.request, rule: issue.rule ?? '', issue }] : []
      )
    ]
  }
}

/** Whether an issue is the reason why its request was not made. */
function stops(issue: Issue, built: readonly BuiltRequest[]): boolean {
  return (
    issue.severity === 'error' ||
    issue.code === 'request_empty' ||
    (issue.code === 'item_dropped' && !built.some(({ request }) => request.name === issue.request))
  )
}

function explainRequest({ cell }: BuiltRequest, request: number, { locate }: PreparedEvent): Explanation['fields'] {
  const place = (source: Source): Source => (source.in === 'event' ? { in: 'event', pointer: locate(source.pointer) } : source)
  return cellLeaves(cell).map(({ pointer, cell: leaf }) => ({
    request,
    pointer,
    from: cellSources(leaf).map(place),
    via: [...new Set(leaf.trace.via)]
  }))
}
