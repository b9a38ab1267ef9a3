// One column of one cell in a process of its own: warms up and takes samples when it is asked to. Started by remote.ts.
import { createColumn, type Cell, type Column } from './columns.ts'

/** What the parent asks for. */
export type Question = { readonly warm: readonly [least: number, most: number] } | { readonly sample: true }

const { column, cell } = JSON.parse(process.argv[2] ?? '') as { readonly column: Column; readonly cell: Cell }
const runner = await createColumn(column, cell)

process.on('message', async (question: Question) => {
  if ('warm' in question) {
    await runner.warm(...question.warm)
    process.send?.(0)
  } else process.send?.(await runner.sample())
})
process.send?.(0)
