import { capIssues } from '../issues/capIssues.ts'
import { createIssue, type Issue } from '../issues/issue.ts'
import { runCodes } from '../issues/runCodes.ts'
import { isPlainObject } from '../runtime/isPlainObject.ts'
import { callTypes, type CallType, type JsonObject } from '../runtime/json.ts'
import { readMember } from '../runtime/readMember.ts'
import { checkContainers } from './checkContainers.ts'
import { checkIds } from './checkIds.ts'
import { checkSchema } from './checkSchema.ts'
import { checkTimes, checkTraitDates } from './checkTimes.ts'
import type { Finding } from './finding.ts'
import { inspectText } from './inspectText.ts'
import { inspectValues } from './inspectValues.ts'
import { groupTraits, namesOfKind, userTraits } from './traits.ts'
import { notObject, unreadable } from './unreadable.ts'

const userDates = /* @__PURE__ */ namesOfKind(userTraits, 'date')
const groupDates = /* @__PURE__ */ namesOfKind(groupTraits, 'date')

/**
 * Says everything that is wrong with an event. An error means that it is refused; warnings say what reads as absent, and what is odd.
 * Total. Identity and routing are refused when wrong, everything else is degraded, nothing is repaired.
 *
 * @param event - as `normalize` gives it
 * @returns errors first, then fields that read as absent, then the rest, each by pointer; at most 100, then `issues_truncated`
 * @see https://segment.com/docs/connections/spec/common/
 */
export function validate(event: unknown): readonly Issue[] {
  try {
    return isPlainObject(event) ? describe(check(event)) : [notObject(event)]
  } catch {
    // a getter or a proxy of the input threw
    return unreadable()
  }
}

function check(event: JsonObject): readonly Finding[] {
  const { findings, exceeded } = inspectValues(event)
  if (exceeded) return findings
  const type = callTypes.find(type => type === readMember(event, 'type'))
  return [
    ...(type === undefined ? checkType(event) : []),
    ...checkContainers(event),
    ...checkSchema(event, type),
    ...checkIds(event),
    ...(type === 'track' ? checkEventName(readMember(event, 'event')) : []),
    ...checkMessageId(readMember(event, 'messageId')),
    ...checkTimes(event),
    ...checkDates(event, type),
    ...findings
  ]
}

function checkType(event: JsonObject): readonly Finding[] {
  const type = readMember(event, 'type')
  return [{ code: type === undefined || type === null || type === '' ? 'type_missing' : 'type_unknown', pointer: '/type' }]
}

/** A good name has nothing around it and nothing that does not show. */
function checkEventName(name: unknown): readonly Finding[] {
  if (typeof name !== 'string' || name.trim() === '') return []
  const isOdd = name.trim() !== name || /[\t\r\n\u2028\u2029]/.test(name) || inspectText(name).length > 0
  return isOdd ? [{ code: 'event_name_suspicious', pointer: '/event' }] : []
}

/** It becomes a part of keys and headers, where not even a line end may stand. */
function checkMessageId(id: unknown): readonly Finding[] {
  return typeof id === 'string' && /[\t\r\n\u2028\u2029]/.test(id) ? [{ code: 'text_control', pointer: '/messageId' }] : []
}

function checkDates(event: JsonObject, type: CallType | undefined): readonly Finding[] {
  const own = type === 'group' ? groupDates : type === 'identify' ? userDates : undefined
  return [
    ...(own === undefined ? [] : checkTraitDates(readMember(event, 'traits'), own, '/traits')),
    ...checkTraitDates(readMember(readMember(event, 'context'), 'traits'), userDates, '/context/traits')
  ]
}

/** Puts findings into order and words, each code once per place. */
function describe(findings: readonly Finding[]): readonly Issue[] {
  if (findings.length === 0) return []
  const unique = new Map<string, Finding>()
  for (const finding of findings) {
    const id = `${finding.code} ${finding.pointer}`
    if (!unique.has(id)) unique.set(id, finding)
  }
  const sorted = [...unique.values()].sort(compareFindings)
  // one more than are shown, so that the cap sees the surplus
  return capIssues(sorted.slice(0, 101).map(({ code, pointer, values }) => createIssue(code, { in: 'event', pointer }, values)))
}

function compareFindings(a: Finding, b: Finding): number {
  return rank(a) - rank(b) || compareTexts(a.pointer, b.pointer) || compareTexts(a.code, b.code)
}

/** Errors decide, and absent fields are looked for by others: neither may fall to the cap. */
function rank({ code }: Finding): number {
  if (runCodes[code].severity === 'error') return 0
  return code === 'field_unusable' ? 1 : 2
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
