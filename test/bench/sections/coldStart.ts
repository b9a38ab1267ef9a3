import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Section } from '../section.ts'
import { spreadOf } from '../statistics.ts'
import { formatRange } from '../table.ts'

const rounds = 21

/** A new process: `node empty.mjs`, and the same with import and first translation of one destination. */
export const coldStart: Section = {
  name: 'coldStart',
  async measure({ report }) {
    const empty: number[] = []
    const first: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      report.progress(`cold start: ${round + 1} of ${rounds}`)
      empty.push(startProcess('empty.mjs'))
      first.push(startProcess('firstTranslation.mjs'))
    }
    const difference = spreadOf(first.map((time, round) => time - empty[round]!))
    const results = { empty: spreadOf(empty), first: spreadOf(first), difference }
    const rows = Object.entries(results).map(([name, spread]) => [names[name as keyof typeof names], formatRange(spread)])
    return { results, tables: [{ title: 'Cold start, milliseconds', head: ['process', 'median (min-max)'], rows, isMachineBound: true }] }
  }
}

const names = { empty: 'node empty.mjs', first: 'import and first translation', difference: 'difference' }

/** Milliseconds from start to end. */
function startProcess(file: string): number {
  const started = performance.now()
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(file, import.meta.url))])
  if (status !== 0) throw new Error(`${file} ended with ${status}`)
  return performance.now() - started
}
