import { createEvent, rows, type Row } from './calls.ts'
import type { Members } from './members.ts'
import { createRandom } from './random.ts'
import { plainSource, sources } from './sources.ts'
import { spoil } from './spoil.ts'

/** `one`: one shape, the values differ. `mix`: 24 senders with their own spellings, orders and gaps, as an ingestion service sees them. */
export const corpusNames = ['one', 'mix'] as const
export type CorpusName = (typeof corpusNames)[number]

const size = 256

/**
 * The events of a row as lines of JSON: the same on every machine and every run.
 *
 * @param name - which corpus
 * @param row - which kind of event
 */
export function createLines(name: CorpusName, row: Row): readonly string[] {
  const random = createRandom(1 + rows.indexOf(row))
  return Array.from({ length: size }, (_, index): Members => {
    const source = name === 'one' ? plainSource : sources[index % sources.length]!
    const event = createEvent(row, { random, source })
    return name === 'one' ? event : spoil(event, index)
  }).map(event => JSON.stringify(event))
}
