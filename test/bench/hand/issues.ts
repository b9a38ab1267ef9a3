import type { Issue, IssueCode } from '../../../src/index.ts'

interface Wording {
  readonly severity?: Issue['severity']
  readonly message: string
  readonly hint?: string
}

/** The words for what the corpora contain. Everything else is reported by its code alone. */
const wordings: { readonly [code in IssueCode]?: Wording } = {
  id_coerced: { message: 'the id was a number and became text', hint: 'send ids as text' },
  timestamp_assumed: {
    message: 'the time is not in the full form of RFC 3339: what is missing was assumed, UTC where there is no offset',
    hint: 'send RFC 3339 with an offset, such as 2024-05-01T10:00:00Z'
  },
  trait_duplicate: { message: 'another spelling of the trait "{name}" was taken', hint: 'send one spelling' },
  trait_unusable: { message: 'the trait "{name}" reads as absent', hint: 'send it as expected, or under a name of your own' },
  trait_format: {
    message: 'the trait "{name}" is sent as it is, though it has an unusual form',
    hint: 'check the value at its source'
  },
  conversion_failed: { message: '"{name}" cannot convert the value: left out', hint: 'send it as expected' },
  truncated: { severity: 'info', message: 'cut to {name}' },
  integration_disabled: { severity: 'info', message: 'the event switches this destination off' },
  not_applicable: { severity: 'info', message: 'no request of the mapping applies to this event' }
}

/** What an issue says beyond its code and place. */
export interface IssueDetails {
  readonly severity?: Issue['severity']
  /** put into the message */
  readonly name?: string
  readonly expected?: string
  readonly got?: string
  readonly hint?: string
  readonly request?: string
  readonly rule?: string
}

/** Makes one issue about a place of the event. */
export function createIssue(code: IssueCode, pointer: string, { severity, name = '', hint, ...details }: IssueDetails = {}): Issue {
  const wording = wordings[code] ?? { message: code.replaceAll('_', ' ') }
  const expectation = details.expected === undefined ? '' : `: expected ${details.expected}, got ${details.got}`
  const repair = hint ?? wording.hint
  return {
    code,
    severity: severity ?? wording.severity ?? 'warning',
    in: 'event',
    pointer,
    message: wording.message.replace('{name}', name) + expectation,
    ...details,
    ...(repair !== undefined && { hint: repair })
  }
}

/** Names the kind and size of a value, never the value. */
export function describeValue(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'string') return `text of ${value.length} character${value.length === 1 ? '' : 's'}`
  if (typeof value === 'number') return Number.isInteger(value) ? 'a whole number' : 'a number'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** A JSON pointer, one token longer. */
export function pointerTo(pointer: string, key: string): string {
  return `${pointer}/${key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key}`
}
