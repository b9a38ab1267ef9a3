import { moveIssue, type Issue } from '../issues/issue.ts'
import { callTypes, type CallType, type JsonObject } from '../runtime/json.ts'
import { readMember } from '../runtime/readMember.ts'
import { normalizeEvent, originalPointer } from './normalize.ts'
import { validate } from './validate.ts'

/** An event that went through normalize and validate, ready for any number of destinations. */
export class PreparedEvent {
  /** in canonical spelling */
  readonly event: JsonObject
  /** undefined: rejected */
  readonly type: CallType | undefined
  /** the event's own issues; pointers lead into the event as it was given */
  readonly issues: readonly Issue[]
  /** the members of the event that read as something: without the fields that validation made absent */
  readonly fields: JsonObject
  /** `groupId`, else `context.groupId`, on every call */
  readonly groupId: { readonly value: unknown; readonly pointer: string }
  private readonly renames: ReadonlyMap<string, string>

  constructor(
    event: JsonObject,
    type: CallType | undefined,
    issues: readonly Issue[],
    absent: ReadonlySet<string>,
    renames: ReadonlyMap<string, string>
  ) {
    this.event = event
    this.type = type
    this.issues = issues
    this.fields = absent.size === 0 ? event : Object.fromEntries(Object.entries(event).filter(([name]) => !absent.has(name)))
    this.groupId = readGroupId(event, absent)
    this.renames = renames
  }

  /** Leads a pointer into `event` back into the event as it was given. */
  locate(pointer: string): string {
    return originalPointer(pointer, this.renames)
  }
}

function readGroupId(event: JsonObject, absent: ReadonlySet<string>): PreparedEvent['groupId'] {
  const own = readMember(event, 'groupId')
  if (own !== undefined && own !== null && own !== '') return { value: own, pointer: '/groupId' }
  const pointer = '/context/groupId'
  return { value: absent.has('context/groupId') ? undefined : readMember(readMember(event, 'context'), 'groupId'), pointer }
}

/**
 * Normalizes and validates an event.
 *
 * @param input - any JavaScript value, raw or normalized; never changed
 */
export function prepare(input: unknown): PreparedEvent {
  const { event, issues, renames } = normalizeEvent(input)
  const failed = issues.some(issue => issue.severity === 'error')
  const found = failed ? [] : validate(event)
  const rejected = failed || found.some(issue => issue.severity === 'error')
  const unusable = found.filter(issue => issue.code === 'field_unusable' || issue.code === 'id_empty').map(issue => issue.pointer.slice(1))
  const type = rejected ? undefined : callTypes.find(type => type === event['type'])
  const located = found.map(issue => moveIssue(issue, originalPointer(issue.pointer, renames)))
  return new PreparedEvent(event, type, [...issues, ...located], new Set(unusable), renames)
}
