import type { JsonObject } from '../runtime/json.ts'
import { parseDate } from '../runtime/parseDate.ts'
import { appendPointer } from '../runtime/pointer.ts'
import { readMember } from '../runtime/readMember.ts'
import type { Finding } from './finding.ts'

/** The members of an event that say when, best first. @see https://segment.com/docs/connections/spec/common/#timestamps */
export const timeFields: readonly string[] = ['timestamp', 'originalTimestamp', 'receivedAt', 'sentAt']

const fullForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/
/** 1970 to 2099: no clock is asked, so that the same event always gets the same answer */
const latestPlausible = 4_102_444_800_000

/**
 * Says what is odd about the times of an event that are dates. Whether they are is for the schema to say.
 *
 * @param event - normalized
 */
export function checkTimes(event: JsonObject): readonly Finding[] {
  return timeFields.flatMap((name): readonly Finding[] => {
    const value = readMember(event, name)
    const ms = parseDate(value)
    if (ms === undefined) return []
    if (!isPlausible(ms)) return [{ code: 'timestamp_implausible', pointer: `/${name}` }]
    return isAssumed(value) ? [{ code: 'timestamp_assumed', pointer: `/${name}` }] : []
  })
}

/** Within the time when events happen. */
export function isPlausible(ms: number): boolean {
  return ms >= 0 && ms < latestPlausible
}

/** Tells whether a date is not in the full form of RFC 3339: something of it had to be assumed. */
export function isAssumed(date: unknown): boolean {
  return typeof date !== 'string' || !fullForm.test(date)
}

/**
 * Finds dates of traits whose time of day has no offset: they were read as UTC.
 *
 * @param traits - the value of `traits` or `context.traits`
 * @param names - of the traits that are dates there
 * @param pointer - of that value
 */
export function checkTraitDates(traits: unknown, names: readonly string[], pointer: string): readonly Finding[] {
  return names
    .filter(name => lacksOffset(readMember(traits, name)))
    .map(name => ({ code: 'timestamp_assumed', pointer: appendPointer(pointer, name) }))
}

/** Tells whether a date has a time of day, but no offset. */
export function lacksOffset(value: unknown): boolean {
  // a calendar day and hours and minutes take 16 characters
  return (
    typeof value === 'string' && value.length > 10 && value[4] === '-' && !/[zZ+-]/.test(value.slice(16)) && parseDate(value) !== undefined
  )
}
