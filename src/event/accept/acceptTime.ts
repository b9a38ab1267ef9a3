import { parseDate } from '../../runtime/parseDate.ts'
import { isAssumed, isPlausible } from '../checkTimes.ts'
import type { Reading } from './reading.ts'

/** 1970 to 2099, with all that a day and a time need; the last days of a month are left to the calendar */
const usualTime = /^(?:19[7-9]\d|20\d\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/

/**
 * Looks whether a text is a date and time with nothing to say about it.
 *
 * @returns false when in doubt
 */
export function acceptTime(text: string, reading: Reading): boolean {
  reading.size += 3 * text.length
  if (isUsualTime(text)) return true
  const ms = parseDate(text)
  return ms !== undefined && isPlausible(ms) && !isAssumed(text)
}

/** Tells whether a text is a date and time in full form, in UTC and of usual days: most are. */
export function isUsualTime(text: string): boolean {
  return usualTime.test(text)
}
