import { translateAll } from '../../index.ts'
import { anyNumber, type Command, eventNotes, sharedOptions } from '../command.ts'
import type { EventLine } from '../readEvents.ts'
import { hasError, type LineResult, recordStart, runLines } from '../runLines.ts'

export const validateCommand: Command = {
  name: 'validate',
  summary: 'say what is wrong with events',
  operands: '[FILE...]',
  count: anyNumber,
  options: { 'max-line': sharedOptions['max-line'] },
  notes: [...eventNotes, 'Prints {"line", "messageId", "valid", "issues"} per event; "valid" is false when an issue is an error.'],
  examples: ['traitmap validate events.ndjson', 'tail -f events.ndjson | traitmap validate'],
  run: (args, io) => runLines(validateCommand, args, io, validateLine)
}

function validateLine(line: EventLine): LineResult {
  // translating to nowhere normalizes and validates: its pointers lead into the event as it was given
  const issues = [...line.issues, ...(line.ok ? translateAll(line.value, []).issues : [])]
  const valid = !hasError(issues)
  return { texts: [JSON.stringify({ ...recordStart(line), valid, issues })], isFine: valid }
}
