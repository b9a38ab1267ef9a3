import { callTypes, type CallType, type JsonObject } from '../runtime/json.ts'
import { moveIssue, type Issue } from '../issues/issue.ts'
import { normalizeEvent, originalPointer } from '../event/normalize.ts'
import { validate } from '../event/validate.ts'

/** An event that went through normalize and validate, ready for any number of destinations. */
export interface PreparedEvent {
  readonly event: JsonObject
  /** undefined: rejected */
  readonly type: CallType | undefined
  /** the event's own issues; pointers lead into the event as it was given */
  readonly issues: readonly Issue[]
  /** fields of the envelope that read as absent */
  readonly absent: ReadonlySet<string>
  /** into the event as it was given */
  readonly locate: (pointer: string) => string
}

/**
 * Normalizes and validates an event.
 *
 * @param input - any JavaScript value, raw or normalized; never changed
 */
export function prepare(input: unknown): PreparedEvent {
  const { event, issues, renames } = normalizeEvent(input)
  const locate = (pointer: string): string => originalPointer(pointer, renames)
  const failed = issues.some(issue => issue.severity === 'error')
  const found = failed ? [] : validate(event)
  const rejected = failed || found.some(issue => issue.severity === 'error')
  const unusable = found.filter(issue => issue.code === 'field_unusable' || issue.code === 'id_empty').map(issue => issue.pointer.slice(1))
  return {
    event,
    type: rejected ? undefined : callTypes.find(type => type === event['type']),
    issues: [...issues, ...found.map(issue => moveIssue(issue, locate(issue.pointer)))],
    absent: new Set(unusable),
    locate
  }
}
