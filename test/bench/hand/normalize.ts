import type { Issue, IssueCode } from '../../../src/index.ts'
import { parseDate } from './dates.ts'
import { inspectEvent } from './inspect.ts'
import { createIssue, describeValue, pointerTo, type IssueDetails } from './issues.ts'
import { groupTable, isBag, readTraits, userTable, type Bag, type Findings, type Traits } from './traits.ts'

/** An event that was checked, with everything that several vendors ask for. */
export interface Call {
  readonly type: string
  /** "" = absent, as for all ids */
  readonly userId: string
  readonly anonymousId: string
  /** `groupId`, else `context.groupId` */
  readonly groupId: string
  readonly messageId: string
  /** raw: where it came from */
  readonly channel: unknown
  /** name of a track event */
  readonly event: string
  readonly name: string | undefined
  readonly category: string | undefined
  /** milliseconds since 1970: the first of the four times that is a date */
  readonly time: number | undefined
  readonly context: Bag
  readonly properties: Bag
  readonly integrations: Bag
  /** the event's own traits */
  readonly traits: Traits
  /** what is known about the user: `traits` on identify, and what is missing there from `context.traits` */
  readonly user: Bag
}

/** undefined `call`: refused. */
export interface Reading {
  readonly call: Call | undefined
  readonly issues: readonly Issue[]
}

type Id = 'userId' | 'anonymousId' | 'previousId' | 'groupId'

const nobody: Bag = {}
const noTraits: Traits = { values: nobody, nulls: [], numbers: nobody }
const types: readonly unknown[] = ['identify', 'track', 'page', 'screen', 'group', 'alias']
const timeFields = ['timestamp', 'originalTimestamp', 'receivedAt', 'sentAt'] as const
const fullForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/
const latestPlausible = 4_102_444_800_000

const plainId = /^[ -~]*$/
const cleanId = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]*$/u
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/
const unfilled = /^(?:[0-]+|\{\{.*\}\}|\$\{.*\}|<%.*%>|%.*%|\[object .*\])$/
const placeholders = new Set('null undefined none nil nan n/a anonymous unknown guest (null) (none) -1'.split(' ').concat('(not set)'))

/**
 * Reads an event: spelling, kinds, ids, times and sizes are checked. Never throws, never changes the event.
 *
 * @param input - any value
 */
export function readEvent(input: unknown): Reading {
  try {
    if (isBag(input)) return readCall(input)
  } catch {
    // a getter or a proxy threw
  }
  return { call: undefined, issues: [createIssue('event_not_object', '', { severity: 'error' })] }
}

function readCall(given: Bag): Reading {
  const inspection = inspectEvent(given)
  if (inspection.isRefused) return { call: undefined, issues: inspection.issues }
  const findings: Findings = { changes: [], problems: inspection.issues.map(issue => ({ place: issue.pointer, issue })) }
  const type = readType(given['type'], findings)
  const context = readContainer(given, 'context', findings)
  const own = readContainer(given, 'traits', findings)
  const userId = readId(given['userId'], 'userId', '/userId', findings)
  const anonymousId = readId(given['anonymousId'], 'anonymousId', '/anonymousId', findings)
  const previousId = readId(given['previousId'], 'previousId', '/previousId', findings)
  const ownGroupId = readId(given['groupId'], 'groupId', '/groupId', findings)
  checkIdentity(type, userId, anonymousId, previousId, ownGroupId, findings)
  const traits = own === nobody ? noTraits : readTraits(own, type === 'group' ? groupTable : userTable, '/traits', findings)
  const known = isBag(context['traits']) ? readTraits(context['traits'], userTable, '/context/traits', findings) : noTraits
  checkContext(context, findings)
  const call: Call = {
    type,
    userId,
    anonymousId,
    groupId: ownGroupId || readId(context['groupId'], 'groupId', '/context/groupId', findings),
    messageId: readMessageId(given['messageId'], findings),
    channel: given['channel'],
    event: type === 'track' ? readEventName(given['event'], findings) : '',
    name: readText(given, 'name', findings),
    category: readText(given, 'category', findings),
    time: readTime(given, findings),
    context,
    properties: readContainer(given, 'properties', findings),
    integrations: readIntegrations(given, findings),
    traits,
    user: type === 'identify' ? mergeTraits(traits.values, known.values) : known.values
  }
  if (findings.changes.length === 0 && findings.problems.length === 0) return { call, issues: [] }
  return conclude(call, findings)
}

/** Errors first, then fields that read as absent, then the rest, each by place. */
function conclude(call: Call, { changes, problems }: Findings): Reading {
  const rank = ({ issue }: Findings['problems'][number]): number =>
    issue.severity === 'error' ? 0 : issue.code === 'field_unusable' ? 1 : 2
  const sorted = problems.toSorted(
    (a, b) => rank(a) - rank(b) || compareTexts(a.place, b.place) || compareTexts(a.issue.code, b.issue.code)
  )
  const issues = [...changes, ...sorted.map(({ issue }) => issue)]
  return { call: issues.some(({ severity }) => severity === 'error') ? undefined : call, issues }
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function add({ problems }: Findings, code: IssueCode, pointer: string, details?: IssueDetails): void {
  problems.push({ place: pointer, issue: createIssue(code, pointer, details) })
}

function readType(given: unknown, findings: Findings): string {
  if (types.includes(given)) return given as string
  const type = typeof given === 'string' ? given.trim().toLowerCase() : ''
  if (types.includes(type)) findings.changes.push(createIssue('type_respelled', '/type'))
  else add(findings, given === undefined ? 'type_missing' : 'type_unknown', '/type', { severity: 'error' })
  return type
}

/** An object, or none. Null is none; anything else refuses the event. */
function readContainer(parent: Bag, name: string, findings: Findings): Bag {
  const value = parent[name]
  if (value === undefined) return nobody
  if (isBag(value)) return value
  if (value === null) findings.changes.push(createIssue('field_null', `/${name}`))
  else add(findings, 'container_invalid', `/${name}`, { severity: 'error', expected: 'an object', got: describeValue(value) })
  return nobody
}

function readIntegrations(given: Bag, findings: Findings): Bag {
  const integrations = readContainer(given, 'integrations', findings)
  if (integrations === nobody) return nobody
  for (const name of Object.keys(integrations)) {
    const value = integrations[name]
    if (typeof value !== 'boolean' && !isBag(value))
      add(findings, 'integration_invalid', pointerTo('/integrations', name), { severity: 'error' })
  }
  return integrations
}

function checkContext(context: Bag, findings: Findings): void {
  const { traits, consent } = context
  if (traits !== undefined && traits !== null && !isBag(traits)) add(findings, 'field_unusable', '/context/traits')
  if (consent !== undefined && consent !== null && !isBag(consent))
    add(findings, 'container_invalid', '/context/consent', { severity: 'error' })
}

/** The id as text; "" when there is none. */
function readId(given: unknown, name: Id, pointer: string, findings: Findings): string {
  if (given === undefined || given === null) return ''
  const id = typeof given === 'string' ? trimId(given, pointer, findings) : coerceId(given, pointer, findings)
  if (id === '') add(findings, 'id_empty', pointer)
  else if (id.length > 512 && [...id].length > 512) add(findings, 'id_too_long', pointer, { severity: 'error' })
  else if (!plainId.test(id)) {
    if (!cleanId.test(id)) add(findings, 'id_characters', pointer, { severity: 'error' })
    if (invisible.test(id)) add(findings, 'id_suspicious', pointer)
  }
  if (id === '.' || (id.includes('..') && id.split(/[/\\]/).includes('..'))) add(findings, 'id_suspicious', pointer)
  if (id.length <= 100 && (placeholders.has(id.toLowerCase()) || unfilled.test(id))) add(findings, 'id_placeholder', pointer, { name })
  return id
}

function trimId(given: string, pointer: string, { changes }: Findings): string {
  const trimmed = given.trim()
  if (trimmed !== given) changes.push(createIssue('id_trimmed', pointer))
  return trimmed
}

function coerceId(given: unknown, pointer: string, findings: Findings): string {
  if (Number.isSafeInteger(given)) {
    findings.changes.push(createIssue('id_coerced', pointer))
    return String(given)
  }
  add(findings, 'id_invalid', pointer, { severity: 'error', expected: 'text or a whole number', got: describeValue(given) })
  return ''
}

function checkIdentity(type: string, userId: string, anonymousId: string, previousId: string, groupId: string, findings: Findings): void {
  const severity = 'error'
  if (type === 'group') {
    if (groupId === '') add(findings, 'id_missing', '/groupId', { severity })
  } else if (type === 'alias') {
    if (userId === '') add(findings, 'id_missing', '/userId', { severity })
    if (previousId === '') add(findings, 'id_missing', '/previousId', { severity })
    if (userId !== '' && userId === previousId) add(findings, 'alias_self', '/previousId')
  } else if (userId === '' && anonymousId === '') add(findings, 'id_missing', '/userId', { severity })
}

function readMessageId(given: unknown, findings: Findings): string {
  if (given === undefined || given === null) return ''
  if (typeof given !== 'string' || given.length > 100) {
    add(findings, 'field_unusable', '/messageId', { expected: 'text of at most 100 characters', got: describeValue(given) })
    return ''
  }
  if (/[\t\r\n\u2028\u2029]/.test(given)) add(findings, 'text_control', '/messageId')
  return given
}

function readEventName(given: unknown, findings: Findings): string {
  if (typeof given !== 'string' || given.trim() === '' || given.length > 1_024) {
    add(findings, 'event_name_invalid', '/event', { severity: 'error' })
    return ''
  }
  if (given.trim() !== given || /[\t\r\n\u2028\u2029]/.test(given)) add(findings, 'event_name_suspicious', '/event')
  return given
}

function readText(given: Bag, name: 'name' | 'category', findings: Findings): string | undefined {
  const value = given[name]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value
  add(findings, 'field_unusable', `/${name}`, { expected: 'text', got: describeValue(value) })
  return undefined
}

/** The first time that is a date; all four are checked. */
function readTime(given: Bag, findings: Findings): number | undefined {
  let first: number | undefined
  for (const name of timeFields) {
    const value = given[name]
    if (value === undefined || value === null) continue
    const time = parseDate(value)
    if (time === undefined) add(findings, 'field_unusable', `/${name}`, { expected: 'a date', got: describeValue(value) })
    else if (time < 0 || time >= latestPlausible) add(findings, 'timestamp_implausible', `/${name}`)
    else if (typeof value !== 'string' || !fullForm.test(value)) add(findings, 'timestamp_assumed', `/${name}`)
    first ??= time
  }
  return first
}

/** Trait by trait: what is usable in `own` wins. */
function mergeTraits(own: Bag, known: Bag): Bag {
  if (known === nobody) return own
  if (own === nobody) return known
  const merged: { [key: string]: unknown } = { ...own }
  for (const key of Object.keys(known)) {
    const value = known[key]
    if (!Object.hasOwn(own, key) || (isBlank(own[key]) && !isBlank(value))) merged[key] = value
  }
  return merged
}

function isBlank(value: unknown): boolean {
  return value === null || value === ''
}
