import { appendPointer } from '../runtime/pointer.ts'
import { readMember } from '../runtime/readMember.ts'
import type { Issue } from '../issues/issue.ts'

/** What became of the leaves of an event that were not sent. */
export interface SortedLeaves {
  readonly shadowed: readonly string[]
  readonly unusable: readonly string[]
  readonly unused: readonly string[]
}

/** Issues that say a value could not be used as it is. */
const unusableCodes = new Set([
  'conversion_failed',
  'trait_unusable',
  'field_unusable',
  'item_skipped',
  'item_dropped',
  'value_not_json',
  'number_not_finite',
  'key_too_long',
  'key_forbidden'
])

/**
 * Sorts the leaves of an event: sent ones are left out, the others are shadowed, unusable or unused.
 *
 * @param event - as it was given
 * @param sent - pointers into it that outputs came from
 * @param issues - of the event and of the translation
 * @param passed - pointers that alternatives of a fallback read
 */
export function sortLeaves(event: unknown, sent: readonly string[], issues: readonly Issue[], passed: ReadonlySet<string>): SortedLeaves {
  const isSent = coveredBy(sent)
  const isUnusable = coveredBy(
    issues.filter(issue => issue.in === 'event' && issue.pointer !== '' && unusableCodes.has(issue.code)).map(issue => issue.pointer)
  )
  const isShadowed = coveredBy([...passed, ...issues.filter(issue => issue.code === 'trait_duplicate').map(issue => issue.pointer)])
  const sorted: { [kind in keyof SortedLeaves]: string[] } = { shadowed: [], unusable: [], unused: [] }
  for (const leaf of leavesOf(event)) {
    if (isSent(leaf)) continue
    sorted[isUnusable(leaf) ? 'unusable' : isShadowed(leaf) || hasTwin(event, leaf, isSent) ? 'shadowed' : 'unused'].push(leaf)
  }
  return sorted
}

/** Tells of a pointer whether one of these is it or stands above it. */
function coveredBy(pointers: readonly string[]): (leaf: string) => boolean {
  const set = new Set(pointers)
  return leaf => {
    if (set.has('')) return true
    for (let end = leaf.length; end > 0; end = leaf.lastIndexOf('/', end - 1)) if (set.has(leaf.slice(0, end))) return true
    return false
  }
}

/** On identify a trait of `context.traits` gives way to the one of the same name in `traits`. */
function hasTwin(event: unknown, leaf: string, isSent: (leaf: string) => boolean): boolean {
  const home = '/context/traits'
  return readMember(event, 'type') === 'identify' && leaf.startsWith(`${home}/`) && isSent(`/traits${leaf.slice(home.length)}`)
}

/** More values than a valid event can have are not looked at: a list of lists of itself would have no end. */
const maxLeaves = 20_000

/** Pointers of scalars and of empty containers, in document order. */
function leavesOf(event: unknown): readonly string[] {
  const leaves: string[] = []
  const open: { readonly value: unknown; readonly pointer: string; readonly depth: number }[] = [{ value: event, pointer: '', depth: 0 }]
  for (let looked = 0; looked < maxLeaves; looked++) {
    const next = open.pop()
    if (next === undefined) break
    const { value, pointer, depth } = next
    const members = typeof value === 'object' && value !== null && depth <= 64 ? Object.entries(value) : []
    if (members.length === 0 && pointer !== '') leaves.push(pointer)
    for (const [key, member] of members.toReversed()) open.push({ value: member, pointer: appendPointer(pointer, key), depth: depth + 1 })
  }
  return leaves
}
