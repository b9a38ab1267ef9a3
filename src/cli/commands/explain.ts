import { explain, type Explanation, interpret } from '../../index.ts'
import { anyNumber, type Command, eventNotes, sharedOptions } from '../command.ts'
import { formatExplanation } from '../formatExplanation.ts'
import { loadRoutes, type LoadedRoute } from '../loadRoutes.ts'
import { maskSecrets } from '../maskSecrets.ts'
import { parseTime } from '../parseTime.ts'
import type { EventLine } from '../readEvents.ts'
import { hasError, type LineResult, recordStart, runLines } from '../runLines.ts'

export const explainCommand: Command = {
  name: 'explain',
  summary: 'say where every field of the requests came from, and what became of every field of the event',
  operands: '[FILE...]',
  count: anyNumber,
  options: {
    to: sharedOptions.to,
    settings: sharedOptions.settings,
    preview: sharedOptions.preview,
    now: sharedOptions.now,
    json: { description: 'print one JSON record per event and destination' },
    'max-line': sharedOptions['max-line']
  },
  notes: [
    ...eventNotes,
    'Every field of the event is exactly one of sent, shadowed (another spelling or name won), unusable, unused. Secrets are masked.'
  ],
  examples: [
    'traitmap explain --to mixpanel --preview events.ndjson',
    'head -n 1 events.ndjson | traitmap explain --to ./mine.json --preview'
  ],
  run: async (args, io) => {
    const now = parseTime(args.text('now'))
    const routes = await loadRoutes(args, io, interpret)
    const options = now === undefined ? {} : { now }
    return runLines(explainCommand, args, io, line => {
      const explanations = routes.map(route => explainLine(line, route, options))
      const format = args.has('json') ? formatRecord : formatExplanation
      return {
        texts: explanations.map(explanation => format(recordStart(line), explanation)),
        isFine: !explanations.some(({ issues }) => hasError(issues))
      } satisfies LineResult
    })
  }
}

function explainLine(line: EventLine, { destination, settings }: LoadedRoute, options: { now?: number }): Explanation {
  const explanation = line.ok ? explain(line.value, destination, settings, options) : rejectLine(destination.slug)
  const { destination: slug, status, requests, issues, ...details } = explanation
  return { destination: slug, status, requests: requests.map(maskSecrets), issues: [...line.issues, ...issues], ...details }
}

/** What is left to say about a line that holds no JSON. */
function rejectLine(destination: string): Explanation {
  return { destination, status: 'rejected', requests: [], issues: [], fields: [], shadowed: [], unusable: [], unused: [], notSent: [] }
}

function formatRecord(start: ReturnType<typeof recordStart>, explanation: Explanation): string {
  return JSON.stringify({ ...start, ...explanation })
}
