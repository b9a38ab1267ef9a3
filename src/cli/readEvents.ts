import { createAnyIssue } from '../issues/createAnyIssue.ts'
import type { Issue } from '../issues/issue.ts'
import { frameLines, type Line } from './frameLines.ts'
import type { Io } from './io.ts'
import { lineTooLong, readLine } from './readLine.ts'
import { startProgress } from './progress.ts'

/** Where a line stands; `file` only when there are several. */
export interface LinePlace {
  readonly file?: string
  readonly line: number
}

/** One line that is not blank. */
export type EventLine = { readonly place: LinePlace; readonly issues: readonly Issue[] } & (
  { readonly ok: true; readonly value: unknown } | { readonly ok: false }
)

interface Input {
  readonly file?: string
  readonly path: string
  readonly size: number
}

/**
 * Reads the events of some files, one after the other, in constant memory.
 *
 * @param paths - files; "-" is standard input; none means standard input
 * @param maxBytes - the longest line that is read
 * @throws the error of the file system when a file cannot be read: all are looked at before the first line
 */
export async function* readEvents(paths: readonly string[], io: Io, maxBytes: number): AsyncGenerator<EventLine> {
  const inputs = await Promise.all((paths.length === 0 ? ['-'] : paths).map(path => inspectInput(path, io, paths.length > 1)))
  const isSized = inputs.every(input => input.size > 0)
  const progress = await startProgress(io, isSized ? inputs.reduce((sum, input) => sum + input.size, 0) : 0)
  try {
    for (const { file, path } of inputs) {
      const chunks = countBytes(path === '-' ? io.stdin : io.streamFile(path), progress.readBytes)
      for await (const line of frameLines(chunks, maxBytes)) {
        progress.readLine()
        const event = readEvent(line, file, maxBytes)
        if (event !== undefined) yield event
      }
    }
  } finally {
    progress.stop()
  }
}

async function inspectInput(path: string, io: Io, isNamed: boolean): Promise<Input> {
  const size = path === '-' ? 0 : await io.fileSize(path)
  return { path, size, ...(isNamed && { file: path }) }
}

async function* countBytes(chunks: AsyncIterable<Uint8Array>, count: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length)
    yield chunk
  }
}

function readEvent(line: Line, file: string | undefined, maxBytes: number): EventLine | undefined {
  const place: LinePlace = { ...(file !== undefined && { file }), line: line.line }
  const mark = line.bom ? [createAnyIssue('bom_removed', { in: 'event', pointer: '' })] : []
  if (line.tooLong) return { place, ok: false, issues: [...mark, lineTooLong(maxBytes)] }
  if (isBlank(line.bytes)) return undefined
  const read = readLine(line.bytes, { maxBytes })
  return { place, ...read, issues: [...mark, ...read.issues] }
}

/** Only JSON white space. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.every(byte => byte === 0x20 || byte === 0x09 || byte === 0x0d)
}
