import { moveIssue, type Issue } from '../issues/issue.ts'
import { callTypes, type CallType, type JsonObject } from '../runtime/json.ts'
import { readMember } from '../runtime/readMember.ts'
import { acceptEvent } from './accept/acceptEvent.ts'
import type { Reading } from './accept/reading.ts'
import { spellAccepted } from './accept/spellAccepted.ts'
import { normalizeEvent, originalPointer } from './normalize.ts'
import type { GroupTraits, UserTraits } from './traitValues.ts'
import { validate } from './validate.ts'

/** An event that went through normalize and validate, ready for any number of destinations. */
export class PreparedEvent {
  /** undefined: rejected */
  readonly type: CallType | undefined
  /** the event's own issues; pointers lead into the event as it was given */
  readonly issues: readonly Issue[]
  /**
   * the members of the event that read as something: without the fields that validation made absent. Reserved traits in `traits` and
   * `context.traits` may still be spelled as they were given: read those two from `event`, or through the views
   */
  readonly fields: JsonObject
  /** what the fast pass read on its way */
  readonly reading: Reading | undefined
  // views that were read, for all destinations; null = there is none
  user: UserTraits | null | undefined = undefined
  group: GroupTraits | null | undefined = undefined
  commerce: object | null | undefined = undefined
  surface: string | null | undefined = undefined
  os: string | null | undefined = undefined
  private readonly given: unknown
  private readonly absent: ReadonlySet<string>
  private normalized: JsonObject | undefined
  private renames: ReadonlyMap<string, string> | undefined
  private groupIdPlace: PreparedEvent['groupId'] | undefined = undefined

  constructor(
    given: unknown,
    normalized: JsonObject | undefined,
    renames: ReadonlyMap<string, string> | undefined,
    type: CallType | undefined,
    issues: readonly Issue[],
    fields: JsonObject,
    absent: ReadonlySet<string>,
    reading: Reading | undefined
  ) {
    this.type = type
    this.issues = issues
    this.fields = fields
    this.reading = reading
    this.given = given
    this.absent = absent
    this.normalized = normalized
    this.renames = renames
  }

  /** in canonical spelling */
  get event(): JsonObject {
    this.normalized ??= spellAccepted(this.fields)
    return this.normalized
  }

  /** `groupId`, else `context.groupId`, on every call */
  get groupId(): { readonly value: unknown; readonly pointer: string } {
    this.groupIdPlace ??= readGroupId(this.fields, this.absent)
    return this.groupIdPlace
  }

  /** Leads a pointer into `event` back into the event as it was given. */
  locate(pointer: string): string {
    this.renames ??= normalizeEvent(this.given).renames
    return originalPointer(pointer, this.renames)
  }
}

function readGroupId(event: JsonObject, absent: ReadonlySet<string>): PreparedEvent['groupId'] {
  const own = readMember(event, 'groupId')
  if (own !== undefined && own !== null && own !== '') return { value: own, pointer: '/groupId' }
  const pointer = '/context/groupId'
  return { value: absent.has('context/groupId') ? undefined : readMember(readMember(event, 'context'), 'groupId'), pointer }
}

const noIssues: readonly Issue[] = /* @__PURE__ */ Object.freeze([])
const noRenames: ReadonlyMap<string, string> = new Map()
const noneAbsent: ReadonlySet<string> = new Set()

/**
 * Normalizes and validates an event.
 *
 * @param input - any JavaScript value, raw or normalized; never changed
 */
export function prepare(input: unknown): PreparedEvent {
  return prepareFast(input) ?? prepareFully(input)
}

/**
 * Prepares an event that has nothing to complain about, without asking `normalize` and `validate`.
 *
 * @returns what `prepareFully` gives; undefined when in doubt
 */
export function prepareFast(input: unknown): PreparedEvent | undefined {
  const reading = tryAccept(input)
  if (reading === undefined) return undefined
  const event = input as JsonObject
  return reading.isRenamed
    ? new PreparedEvent(event, undefined, undefined, reading.type, noIssues, event, noneAbsent, reading)
    : new PreparedEvent(event, event, noRenames, reading.type, noIssues, event, noneAbsent, reading)
}

function tryAccept(input: unknown): Reading | undefined {
  try {
    return acceptEvent(input)
  } catch {
    // a getter or a proxy of the input threw
    return undefined
  }
}

/** Prepares any event, by `normalize` and `validate`. */
export function prepareFully(input: unknown): PreparedEvent {
  const { event, issues, renames } = normalizeEvent(input)
  const failed = issues.some(issue => issue.severity === 'error')
  const found = failed ? [] : validate(event)
  const rejected = failed || found.some(issue => issue.severity === 'error')
  const unusable = found.filter(issue => issue.code === 'field_unusable' || issue.code === 'id_empty').map(issue => issue.pointer.slice(1))
  const type = rejected ? undefined : callTypes.find(type => type === event['type'])
  const located = found.map(issue => moveIssue(issue, originalPointer(issue.pointer, renames)))
  const absent = new Set(unusable)
  return new PreparedEvent(input, event, renames, type, [...issues, ...located], withoutFields(event, absent), absent, undefined)
}

function withoutFields(event: JsonObject, absent: ReadonlySet<string>): JsonObject {
  return absent.size === 0 ? event : Object.fromEntries(Object.entries(event).filter(([name]) => !absent.has(name)))
}
