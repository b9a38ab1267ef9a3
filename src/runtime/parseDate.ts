import { countDays, countMonthDays } from './civil.ts'

/** the years 0 to 9999, in milliseconds since 1970 */
const earliest = -62_167_219_200_000
const latest = 253_402_300_799_999
/** below this a number counts seconds, from it on milliseconds: 5138-11-16 in seconds, 1973-03-03 in milliseconds */
const firstMilliseconds = 1e11

const plus = 0x2b
const comma = 0x2c
const minus = 0x2d
const dot = 0x2e
const zero = 0x30
const nine = 0x39
const colon = 0x3a

/**
 * Reads a date in one of the accepted forms: RFC 3339 and its near kin, seconds or milliseconds since 1970, or a `Date`.
 * Without an offset it is UTC. Nothing depends on the host's zone or locale, and every form is read in linear time.
 *
 * @param value - any value
 * @returns milliseconds since 1970, fractions cut, within the years 0 to 9999; undefined if it is no date
 * @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 * @example parseDate('2020-01-02T03:04:05.678Z') // 1577934245678
 * @example parseDate(1577934245) // 1577934245000
 * @example parseDate('2020-02-30') // undefined
 */
export function parseDate(value: unknown): number | undefined {
  if (typeof value === 'string') return value.charCodeAt(4) === minus ? parseCalendarText(value) : parseEpochText(value)
  if (typeof value === 'number') return parseEpochNumber(value)
  return typeof value === 'object' && value !== null ? parseDateObject(value) : undefined
}

/** `2020-01-02`, alone or with a time after `T`, `t` or a space. */
function parseCalendarText(text: string): number | undefined {
  const year = readDigits(text, 0, 4)
  const month = readDigits(text, 5, 2)
  const day = readDigits(text, 8, 2)
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > countMonthDays(year, month) || text.charCodeAt(7) !== minus) return undefined
  const midnight = countDays({ year, month, day }) * 86_400_000
  if (text.length === 10) return midnight
  const separator = text.charAt(10)
  return separator === 'T' || separator === 't' || separator === ' ' ? parseTime(text, midnight) : undefined
}

/** `03:04`, with seconds and fraction, with offset. */
function parseTime(text: string, midnight: number): number | undefined {
  const hour = readDigits(text, 11, 2)
  const minute = readDigits(text, 14, 2)
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || text.charCodeAt(13) !== colon) return undefined
  const hasSeconds = text.charCodeAt(16) === colon
  const second = hasSeconds ? readDigits(text, 17, 2) : 0
  if (second < 0 || second > 60) return undefined
  const fractionEnd = hasSeconds ? findFractionEnd(text, 19) : 16
  const offset = parseOffset(text, fractionEnd)
  if (offset === undefined) return undefined
  const minutes = hour * 60 + minute - offset
  // a leap second is the last one of a day in UTC, and becomes the first one of the next day
  if (second === 60 && (minutes + 1_440) % 1_440 !== 1_439) return undefined
  return checkRange(midnight + minutes * 60_000 + second * 1_000 + readMilliseconds(text, 20, fractionEnd))
}

/** Minutes east of UTC: `Z`, `z`, `+02:00`, `+0200`, `+02`, or nothing at all. */
function parseOffset(text: string, start: number): number | undefined {
  if (start === text.length) return 0
  const sign = text.charCodeAt(start)
  const letter = text.charAt(start)
  if (letter === 'Z' || letter === 'z') return text.length === start + 1 ? 0 : undefined
  if (sign !== plus && sign !== minus) return undefined
  const hours = readDigits(text, start + 1, 2)
  const minutes = readOffsetMinutes(text, start + 3)
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return undefined
  return (hours * 60 + minutes) * (sign === minus ? -1 : 1)
}

function readOffsetMinutes(text: string, start: number): number {
  if (text.length === start) return 0
  const digits = text.charCodeAt(start) === colon ? start + 1 : start
  return text.length === digits + 2 ? readDigits(text, digits, 2) : -1
}

/** 9 to 13 digits with `-` and a fraction where wanted: fewer are years and calendar days, more are no milliseconds. */
function parseEpochText(text: string): number | undefined {
  const negative = text.charCodeAt(0) === minus
  const start = negative ? 1 : 0
  const end = skipDigits(text, start)
  if (end - start < 9 || end - start > 13) return undefined
  if (end === text.length) return toMilliseconds(negative, Number(text.slice(start)), '')
  const fractionEnd = skipDigits(text, end + 1)
  if (text.charCodeAt(end) !== dot || fractionEnd === end + 1 || fractionEnd < text.length) return undefined
  return toMilliseconds(negative, Number(text.slice(start, end)), text.slice(end + 1))
}

function parseEpochNumber(value: number): number | undefined {
  if (!Number.isFinite(value)) return undefined
  const size = Math.abs(value)
  if (Number.isInteger(value)) return toMilliseconds(value < 0, size, '')
  // the digits that people see, not the binary fraction: 1577934245.678 is 678 milliseconds, not 677
  const text = String(size)
  const point = text.indexOf('.')
  return text.includes('e')
    ? toMilliseconds(value < 0, 0, '0001')
    : toMilliseconds(value < 0, Number(text.slice(0, point)), text.slice(point + 1))
}

/** Seconds or milliseconds by their size. Cut means rounded down, so that equal moments stay equal in every form. */
function toMilliseconds(negative: boolean, whole: number, fraction: string): number | undefined {
  const inSeconds = whole < firstMilliseconds
  const digits = inSeconds ? fraction.slice(0, 3).padEnd(3, '0') : ''
  const size = inSeconds ? whole * 1_000 + Number(digits) : whole
  const isCut = skipZeros(fraction, inSeconds ? 3 : 0) < fraction.length
  return checkRange(negative ? -size - (isCut ? 1 : 0) : size)
}

/** Takes the internal time and runs no code of the object: subclasses, other realms and proxies included. */
function parseDateObject(value: object): number | undefined {
  try {
    return checkRange(Date.prototype.getTime.call(value))
  } catch {
    return undefined
  }
}

function checkRange(ms: number): number | undefined {
  // adding 0 turns -0 into 0; an invalid Date is NaN and fails both comparisons
  return ms >= earliest && ms <= latest ? ms + 0 : undefined
}

/** The number that so many digits make, or -1. */
function readDigits(text: string, start: number, count: number): number {
  let number = 0
  for (let index = start; index < start + count; index += 1) {
    if (!isDigit(text.charCodeAt(index))) return -1
    number = number * 10 + text.charCodeAt(index) - zero
  }
  return number
}

/** Where a fraction that starts with `.` or `,` ends; where it would start if there is none. */
function findFractionEnd(text: string, start: number): number {
  const separator = text.charCodeAt(start)
  if (separator !== dot && separator !== comma) return start
  const end = skipDigits(text, start + 1)
  return end === start + 1 ? start : end
}

function readMilliseconds(text: string, start: number, end: number): number {
  return start < end ? Number(text.slice(start, Math.min(end, start + 3)).padEnd(3, '0')) : 0
}

function skipDigits(text: string, start: number): number {
  let index = start
  while (isDigit(text.charCodeAt(index))) index += 1
  return index
}

function skipZeros(text: string, start: number): number {
  let index = start
  while (text.charCodeAt(index) === zero) index += 1
  return index
}

function isDigit(code: number): boolean {
  return code >= zero && code <= nine
}
