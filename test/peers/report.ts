import { formatTable } from '../../src/cli/formatTable.ts'
import type { Missing, Outcome } from './runPeer.ts'

/** Counts of several cases. */
export interface Tally {
  readonly cases: number
  readonly theirRequests: number
  readonly ourRequests: number
  readonly matchedRequests: number
  readonly theirLeaves: number
  readonly sharedBefore: number
  readonly shared: number
  readonly decided: number
  readonly ourLeaves: number
  readonly added: number
  readonly refusedByThem: number
  readonly refusedByUs: number
}

export function tally(outcomes: readonly Outcome[]): Tally {
  const sum = (count: (outcome: Outcome) => number): number => outcomes.reduce((total, outcome) => total + count(outcome), 0)
  return {
    cases: outcomes.length,
    theirRequests: sum(outcome => outcome.theirRequests),
    ourRequests: sum(outcome => outcome.ourRequests),
    matchedRequests: sum(outcome => outcome.matchedRequests),
    theirLeaves: sum(outcome => outcome.theirLeaves),
    sharedBefore: sum(outcome => outcome.sharedBefore),
    shared: sum(outcome => outcome.shared),
    decided: sum(outcome => outcome.missing.filter(leaf => leaf.decision !== undefined).length),
    ourLeaves: sum(outcome => outcome.ourLeaves),
    added: sum(outcome => outcome.added.length),
    refusedByThem: sum(outcome => (outcome.refusal === 'theirs' ? 1 : 0)),
    refusedByUs: sum(outcome => (outcome.refusal === 'ours' && outcome.theirRequests > 0 ? 1 : 0))
  }
}

/** The share of the peer's leaves that we send too, before any decision. */
export function shareBefore({ theirLeaves, sharedBefore }: Tally): number {
  return theirLeaves === 0 ? 1 : sharedBefore / theirLeaves
}

/** The same where decisions say to which endpoint and place today's API moved a request. */
export function shareMoved({ theirLeaves, shared }: Tally): number {
  return theirLeaves === 0 ? 1 : shared / theirLeaves
}

/** The same of the leaves that no decision leaves out. */
export function shareAfter({ theirLeaves, shared, decided }: Tally): number {
  return theirLeaves === decided ? 1 : shared / (theirLeaves - decided)
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

/** One line per destination and peer, and one for all. */
export function formatTallies(tallies: readonly { readonly name: string; readonly tally: Tally }[]): readonly string[] {
  const head = [
    'destination',
    'cases',
    'requests',
    'ours',
    'matched',
    'leaves',
    'sent before',
    'moved',
    'after',
    'decided',
    'ours alone',
    'refused by them',
    'by us'
  ]
  const rows = tallies.map(({ name, tally: counts }) => [
    name,
    ...[counts.cases, counts.theirRequests, counts.ourRequests, counts.matchedRequests, counts.theirLeaves].map(String),
    percent(shareBefore(counts)),
    percent(shareMoved(counts)),
    percent(shareAfter(counts)),
    String(counts.decided),
    percent(counts.ourLeaves === 0 ? 0 : counts.added / counts.ourLeaves),
    String(counts.refusedByThem),
    String(counts.refusedByUs)
  ])
  return formatTable([head, ...rows], '')
}

/** The differing leaves of a destination, most frequent first. */
export function formatDifferences(outcomes: readonly Outcome[]): readonly string[] {
  const missing = outcomes.flatMap(outcome => outcome.missing)
  const added = outcomes.flatMap(outcome => outcome.added)
  return [
    '  theirs that we do not send:',
    ...groupBy(
      missing.filter(leaf => leaf.decision === undefined),
      leaf => `${leaf.endpoint}  ${leaf.path}`
    ).flatMap(([name, leaves]) => [`    ${leaves.length} x ${name}`, ...leaves.slice(0, 3).map(formatLeaf)]),
    '  decided:',
    ...groupBy(
      missing.filter(leaf => leaf.decision !== undefined),
      leaf => `${leaf.path}  ${leaf.decision?.reason ?? ''}`
    ).map(([name, leaves]) => `    ${leaves.length} x ${name}`),
    '  ours that they lack:',
    ...groupBy(added, leaf => `${leaf.endpoint}  ${leaf.path}`).map(
      ([name, leaves]) => `    ${leaves.length} x ${name}  ${show(leaves[0]?.value)}  (${leaves[0]?.id ?? ''})`
    ),
    '  refused by one side:',
    ...outcomes
      .filter(({ refusal, theirRequests }) => refusal === 'theirs' || (refusal === 'ours' && theirRequests > 0))
      .map(({ id, refusal, issues }) => `    ${id}: ${refusal === 'ours' ? `by us: ${issues.join('; ')}` : 'by them'}`)
  ]
}

function formatLeaf({ id, value, ours }: Missing): string {
  return `        ${show(value)}${ours.length === 0 ? '' : `, ours ${ours.map(show).join(', ')}`}  (${id})`
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? ''
  return text.length > 100 ? `${text.slice(0, 100)}...` : text
}

function groupBy<T>(items: readonly T[], name: (item: T) => string): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(name(item), [...(groups.get(name(item)) ?? []), item])
  return [...groups].toSorted(([, a], [, b]) => b.length - a.length)
}
