import type { Issue } from '../issues/issue.ts'
import { readMember } from '../runtime/readMember.ts'
import type { Command } from './command.ts'
import type { Io } from './io.ts'
import { Output } from './output.ts'
import type { Arguments } from './parseArguments.ts'
import { parseBytes } from './parseBytes.ts'
import { type EventLine, readEvents } from './readEvents.ts'

/** What a command says about one line: texts without line ends. */
export interface LineResult {
  readonly texts: readonly string[]
  /** nothing was rejected or lost */
  readonly isFine: boolean
}

/**
 * Reads events and prints what a command makes of each, in order.
 *
 * @param handle - total: never throws on any event
 * @returns the exit code: 0 when every line is fine, else 1
 */
export async function runLines(command: Command, args: Arguments, io: Io, handle: (event: EventLine) => LineResult): Promise<number> {
  const output = new Output(io.stdout)
  let total = 0
  let failed = 0
  for await (const event of readEvents(args.operands, io, parseBytes(args.text('max-line')))) {
    const { texts, isFine } = handle(event)
    total++
    if (!isFine) failed++
    for (const text of texts) await output.write(`${text}\n`)
  }
  await output.end()
  if (failed > 0) io.stderr.write(`traitmap ${command.name}: ${failed} of ${total} events have errors\n`)
  return failed > 0 ? 1 : 0
}

/** Whether something was rejected or lost. */
export function hasError(issues: readonly Issue[]): boolean {
  return issues.some(issue => issue.severity === 'error')
}

const longestMessageId = 100

/**
 * The beginning of every record about an event: its line, and its message id where it has a usable one.
 *
 * @example recordStart({ place: { line: 1 }, ok: true, value: { messageId: 'm' }, issues: [] }) // { line: 1, messageId: 'm' }
 */
export function recordStart(event: EventLine): { readonly [key: string]: unknown } {
  const id = event.ok ? readMember(event.value, 'messageId') : undefined
  return typeof id === 'string' && id !== '' && id.length <= longestMessageId ? { ...event.place, messageId: id } : { ...event.place }
}
