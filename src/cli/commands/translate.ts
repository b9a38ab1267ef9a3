import { compile, type Translation, translateAll, type TranslateOptions } from '../../index.ts'
import { anyNumber, type Command, eventNotes, sharedOptions } from '../command.ts'
import { loadRoutes, type LoadedRoute } from '../loadRoutes.ts'
import { maskSecrets } from '../maskSecrets.ts'
import { parseTime } from '../parseTime.ts'
import type { EventLine } from '../readEvents.ts'
import { hasError, type LineResult, recordStart, runLines } from '../runLines.ts'

export const translateCommand: Command = {
  name: 'translate',
  summary: 'turn events into the requests that destinations want',
  operands: '[FILE...]',
  count: anyNumber,
  options: {
    to: sharedOptions.to,
    settings: sharedOptions.settings,
    preview: sharedOptions.preview,
    redact: { description: 'mask the secrets in the printed requests' },
    now: sharedOptions.now,
    'max-line': sharedOptions['max-line']
  },
  notes: [
    ...eventNotes,
    'Prints {"line", "messageId", "destination", "status", "requests", "issues"} per event and destination; "status" is ok, skipped or rejected.',
    'The requests are complete, secrets included, because something may send them. With --redact or --preview secrets are masked',
    '(of a URL with a secret only the host stays); values of the event are never masked.'
  ],
  examples: [
    'traitmap translate --to mixpanel --preview events.ndjson',
    'traitmap translate --to mixpanel,./mine.json --settings settings.json < events.ndjson > requests.ndjson'
  ],
  run: async (args, io) => {
    const now = parseTime(args.text('now'))
    const loaded = await loadRoutes(args, io, compile)
    const translateEvent = prepare(loaded, now === undefined ? {} : { now })
    const isMasked = args.has('redact') || args.has('preview')
    return runLines(translateCommand, args, io, line => translateLine(line, translateEvent, isMasked))
  }
}

/** A function from a line to its translations; a line that holds no JSON is rejected at every destination. */
function prepare(loaded: readonly LoadedRoute[], options: TranslateOptions): (line: EventLine) => ReturnType<typeof translateAll> {
  const routes = loaded.map(({ route }) => route)
  const rejected = loaded.map(({ destination }): Translation => ({
    destination: destination.slug,
    status: 'rejected',
    requests: [],
    issues: []
  }))
  return line => (line.ok ? translateAll(line.value, routes, options) : { issues: [], translations: rejected })
}

function translateLine(line: EventLine, translateEvent: ReturnType<typeof prepare>, isMasked: boolean): LineResult {
  const { translations, issues } = translateEvent(line)
  const shared = [...line.issues, ...issues]
  const start = recordStart(line)
  const texts = translations.map(({ destination, status, requests, issues: own }) => {
    const printed = isMasked ? requests.map(maskSecrets) : requests
    return JSON.stringify({ ...start, destination, status, requests: printed, issues: [...shared, ...own] })
  })
  return { texts, isFine: !hasError(shared) && !translations.some(translation => hasError(translation.issues)) }
}
