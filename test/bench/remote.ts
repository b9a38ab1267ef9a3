import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Cell, Column } from './columns.ts'
import type { Runner } from './runner.ts'
import type { Question } from './worker.ts'

/** A runner in another process: nothing that a rival did there can help or hinder it. */
export interface RemoteRunner extends Runner {
  stop(): void
}

/** Starts a process for one column of one cell. */
export async function createRemote(column: Column, cell: Cell): Promise<RemoteRunner> {
  const child = fork(fileURLToPath(new URL('worker.ts', import.meta.url)), [JSON.stringify({ column, cell })])
  const exit = once(child, 'exit').then(([code]) => {
    throw new Error(`the process of ${column} ended with ${code}`)
  })
  // it ends once nobody waits for it any more
  exit.catch(() => undefined)
  const answer = async (): Promise<number> => {
    const [time] = (await Promise.race([once(child, 'message'), exit])) as [number]
    return time
  }
  const ask = (question: Question): Promise<number> => {
    child.send(question)
    return answer()
  }
  await answer()
  return {
    warm: async (least, most) => void (await ask({ warm: [least, most] })),
    sample: () => ask({ sample: true }),
    stop: () => child.disconnect()
  }
}
