import { parseDate } from './parseDate.ts'

/**
 * Tells whether a date is not too far from now.
 *
 * @param date - any accepted date
 * @param past - seconds that it may lie back; undefined: any
 * @param future - seconds that it may lie ahead; undefined: any
 * @param now - milliseconds since 1970, when known
 * @returns true also without `now` and when there is no date
 * @example isWithin('2024-05-01', 86400, 0, Date.UTC(2024, 4, 3)) // false
 */
export function isWithin(date: unknown, past: number | undefined, future: number | undefined, now: number | undefined): boolean {
  const time = parseDate(date)
  if (time === undefined || now === undefined) return true
  const age = now - time
  return age <= (past ?? Infinity) * 1000 && -age <= (future ?? Infinity) * 1000
}
