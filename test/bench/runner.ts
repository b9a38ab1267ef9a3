import { spreadOf } from './statistics.ts'

/** Something that is timed. */
export interface Runner {
  /** runs until the time per item no longer falls: at least and at most so many milliseconds */
  warm(least: number, most: number): Promise<void>
  /** microseconds per item, of one pass over fresh inputs */
  sample(): Promise<number>
}

/** One way to do a piece of work. */
export interface Work<T> {
  /** makes the inputs of one pass anew; not timed */
  readonly createInputs: () => readonly T[]
  /** does the work; what it returns is looked at, so that nothing is left out */
  readonly run: (input: T) => unknown
}

/** Work that has to be awaited. */
export interface AsyncWork<T> extends Work<T> {
  readonly run: (input: T) => Promise<unknown>
  readonly isAsync: true
}

/** Makes something that can be timed out of work. */
export function createRunner<T>(work: Work<T> | AsyncWork<T>): Runner {
  const pass = 'isAsync' in work ? () => passAsync(work) : async () => passSync(work)
  return {
    async warm(least, most) {
      const start = performance.now()
      const times: number[] = []
      while (!isWarm(times, performance.now() - start, least, most)) times.push(await pass())
    },
    sample: pass
  }
}

/** Warm: the last three passes are as fast as the fastest, within a tenth. */
function isWarm(times: readonly number[], spent: number, least: number, most: number): boolean {
  if (spent < least || times.length < 3) return false
  const { min } = spreadOf(times)
  return spent > most || times.slice(-3).every(time => time <= min * 1.1)
}

let sink = 0

function passSync<T>({ createInputs, run }: Work<T>): number {
  const inputs = createInputs()
  const start = performance.now()
  for (const input of inputs) consume(run(input))
  return ((performance.now() - start) * 1_000) / inputs.length
}

async function passAsync<T>({ createInputs, run }: AsyncWork<T>): Promise<number> {
  const inputs = createInputs()
  const start = performance.now()
  for (const input of inputs) consume(await run(input))
  return ((performance.now() - start) * 1_000) / inputs.length
}

/** Results that nobody looks at could be optimised away. */
function consume(result: unknown): void {
  if (result !== undefined) sink += 1
}

/** How often anything was done. */
export function workDone(): number {
  return sink
}

/** Times of several runners, round by round: each round runs every one of them once. */
export async function measureRounds(runners: readonly Runner[], rounds: number): Promise<readonly (readonly number[])[]> {
  const times: number[][] = runners.map(() => [])
  for (let round = 0; round < rounds; round += 1) {
    // another order in every round: nobody always runs after the same rival
    for (let turn = 0; turn < runners.length; turn += 1) {
      const index = (turn + round) % runners.length
      times[index]!.push(await runners[index]!.sample())
    }
  }
  return times
}
