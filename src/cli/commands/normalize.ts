import { normalize } from '../../index.ts'
import { anyNumber, type Command, eventNotes, sharedOptions } from '../command.ts'
import type { EventLine } from '../readEvents.ts'
import { hasError, type LineResult, recordStart, runLines } from '../runLines.ts'

export const normalizeCommand: Command = {
  name: 'normalize',
  summary: 'give events the keys of the spec',
  operands: '[FILE...]',
  count: anyNumber,
  options: { 'max-line': sharedOptions['max-line'] },
  notes: [...eventNotes, 'Prints {"line", "messageId", "event", "issues"} per event; "event" is missing when the line holds none.'],
  examples: ['traitmap normalize events.ndjson'],
  run: (args, io) => runLines(normalizeCommand, args, io, normalizeLine)
}

function normalizeLine(line: EventLine): LineResult {
  const { event, issues } = line.ok ? normalize(line.value) : { event: {}, issues: [] }
  const all = [...line.issues, ...issues]
  const isFine = !hasError(all)
  return { texts: [JSON.stringify({ ...recordStart(line), ...(isFine && { event }), issues: all })], isFine }
}
