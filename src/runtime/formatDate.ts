import { findDay } from './civil.ts'

const msPerDay = 86_400_000

/**
 * Writes a moment as the one form of date and time that we send.
 *
 * @param ms - milliseconds since 1970 within the years 0 to 9999, as `parseDate` gives them; fractions are cut
 * @returns RFC 3339 in UTC with milliseconds, always 24 characters
 * @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 * @example formatIsoDateTime(1577934245678) // "2020-01-02T03:04:05.678Z"
 */
export function formatIsoDateTime(ms: number): string {
  const whole = Math.floor(ms)
  const rest = whole - Math.floor(whole / msPerDay) * msPerDay
  const hour = pad(Math.floor(rest / 3_600_000), 2)
  const minute = pad(Math.floor(rest / 60_000) % 60, 2)
  const second = pad(Math.floor(rest / 1_000) % 60, 2)
  return `${formatIsoDate(whole)}T${hour}:${minute}:${second}.${pad(rest % 1_000, 3)}Z`
}

/**
 * Writes the day of a moment in UTC.
 *
 * @param ms - milliseconds since 1970 within the years 0 to 9999, as `parseDate` gives them
 * @returns the calendar day, always 10 characters
 * @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 * @example formatIsoDate(1577934245678) // "2020-01-02"
 */
export function formatIsoDate(ms: number): string {
  const { year, month, day } = findDay(Math.floor(ms / msPerDay))
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0')
}
