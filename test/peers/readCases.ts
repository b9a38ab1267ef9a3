import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './peer.ts'

export type PeerName = 'rudderstack' | 'segment'

/** A request as a peer writes it down. */
export interface PeerRequest {
  readonly method: string
  readonly url: string
  readonly query?: { readonly [name: string]: unknown }
  readonly encoding: string
  readonly body?: unknown
}

/** One event and what a peer sends for it. */
export interface PeerCase {
  readonly peer: PeerName
  readonly id: string
  readonly event: unknown
  readonly config: Config
  /** milliseconds since 1970; absent where the expectation does not depend on the time */
  readonly now?: number
  readonly requests: readonly PeerRequest[]
  readonly errors: readonly string[]
}

interface RudderstackLine {
  readonly id: string
  readonly message: unknown
  readonly config: Config
  readonly clock: { readonly dateNow?: number } | null
  readonly expected: { readonly requests: readonly PeerRequest[]; readonly errors: readonly string[] }
}

interface SegmentLine {
  readonly id: string
  readonly event: unknown
  readonly requests: readonly PeerRequest[]
  readonly errors: readonly string[]
}

/** The clock of Segment's cases stands still: its README says where. */
const segmentNow = Date.UTC(2024, 5, 1, 12, 0, 5)

/**
 * The cases of one file of a peer.
 *
 * @param root - the folder that holds rudderstack/ and segment/
 * @param name - the file's name without its extension
 * @returns none where the file is missing
 */
export function readCases(root: string, peer: PeerName, name: string): readonly PeerCase[] {
  const lines = readLines(join(root, peer, `${name}.jsonl`)).map(line => JSON.parse(line) as unknown)
  return lines.map(line => (peer === 'rudderstack' ? fromRudderstack(line as RudderstackLine) : fromSegment(line as SegmentLine)))
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean)
  } catch {
    return []
  }
}

function fromRudderstack({ id, message, config, clock, expected }: RudderstackLine): PeerCase {
  const now = clock?.dateNow
  return { peer: 'rudderstack', id, event: message, config, ...(now !== undefined && { now }), ...expected }
}

function fromSegment({ id, event, requests, errors }: SegmentLine): PeerCase {
  return { peer: 'segment', id, event, config: {}, now: segmentNow, requests, errors }
}
