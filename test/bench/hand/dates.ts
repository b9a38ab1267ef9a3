const zero = 48
const earliest = -62_167_219_200_000
const latest = 253_402_300_799_999
const anyForm = /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?:[Zz]|([+-])(\d\d)(?::?(\d\d))?)?)?$/
const epochForm = /^-?\d{9,13}(?:\.\d+)?$/

/**
 * Reads a date: RFC 3339 and its near kin, seconds or milliseconds since 1970. Without an offset it is UTC.
 *
 * @param value - text or a number
 * @returns milliseconds since 1970; undefined when it is no date
 */
export function parseDate(value: unknown): number | undefined {
  if (typeof value === 'string') return parseUsualForm(value) ?? parseText(value)
  return typeof value === 'number' && Number.isFinite(value) ? parseEpoch(value) : undefined
}

/** `2024-05-01T10:00:00.000Z`, what every library sends. */
function parseUsualForm(text: string): number | undefined {
  if (text.length !== 24 || text[10] !== 'T' || text[19] !== '.' || text[23] !== 'Z') return undefined
  if (text[4] !== '-' || text[7] !== '-' || text[13] !== ':' || text[16] !== ':') return undefined
  const day = readDay(readDigits(text, 0, 4), readDigits(text, 5, 2), readDigits(text, 8, 2))
  const hour = readDigits(text, 11, 2)
  const minute = readDigits(text, 14, 2)
  const second = readDigits(text, 17, 2)
  const millisecond = readDigits(text, 20, 3)
  if (day === undefined || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || millisecond < 0)
    return undefined
  return day + hour * 3_600_000 + minute * 60_000 + second * 1_000 + millisecond
}

function parseText(text: string): number | undefined {
  const parts = anyForm.exec(text)
  if (parts === null) return epochForm.test(text) ? parseEpoch(Number(text)) : undefined
  const [, year, month, date, hour = '0', minute = '0', second = '0', fraction = '', sign, offsetHours = '0', offsetMinutes = '0'] = parts
  const day = readDay(Number(year), Number(month), Number(date))
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined
  if (Number(offsetHours) > 23 || Number(offsetMinutes) > 59) return undefined
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * (sign === '-' ? -1 : 1)
  const minutes = Number(hour) * 60 + Number(minute) - offset
  // a leap second is the last one of a day in UTC
  if (Number(second) === 60 && (minutes + 1_440) % 1_440 !== 1_439) return undefined
  return inRange(day + minutes * 60_000 + Number(second) * 1_000 + Number(fraction.slice(0, 3).padEnd(3, '0')))
}

/** Numbers below 1e11 are seconds. */
function parseEpoch(number: number): number | undefined {
  return inRange(Math.floor(Math.abs(number) < 1e11 ? number * 1_000 : number))
}

function inRange(time: number): number | undefined {
  return time >= earliest && time <= latest ? time : undefined
}

/** Midnight of an existing day, in milliseconds. */
function readDay(year: number, month: number, day: number): number | undefined {
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return undefined
  // civil date to days, with March as the first month: Date.UTC takes 0 to 99 for 1900 to 1999
  const shifted = month > 2 ? year : year - 1
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const days = shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + dayOfYear - 719_468
  return days * 86_400_000
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The number that so many digits make, or -1. */
function readDigits(text: string, start: number, count: number): number {
  let number = 0
  for (let index = start; index < start + count; index += 1) {
    const digit = text.charCodeAt(index) - zero
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}

/** Whether a text is a date with a time of day. */
export function isDateTime(text: string): boolean {
  return text.length > 10 && text.length <= 320 && text[4] === '-' && parseDate(text) !== undefined
}

/**
 * A date as `2020-01-02T03:04:05.678Z`.
 *
 * @param value - text that has this form already is its own result
 */
export function toIsoDate(value: unknown): string | undefined {
  if (typeof value === 'string' && parseUsualForm(value) !== undefined) return value
  const time = parseDate(value)
  return time === undefined ? undefined : new Date(time).toISOString()
}
