import { UsageError } from './usageError.ts'

const rfc3339 = /^(\d{4}-\d{2}-\d{2})[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/

/**
 * Reads the value of --now.
 *
 * @param text - RFC 3339, e.g. "2024-05-01T10:00:00Z", or milliseconds since 1970
 * @returns milliseconds since 1970; undefined when there is no text
 * @throws UsageError when it is neither
 * @example parseTime('1970-01-01T00:00:01+00:00') // 1000
 */
export function parseTime(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const time = /^-?\d{1,15}$/.test(text) ? Number(text) : parseRfc3339(text)
  if (!Number.isNaN(time)) return time
  throw new UsageError('--now: expected RFC 3339, e.g. 2024-05-01T10:00:00Z, or milliseconds since 1970')
}

function parseRfc3339(text: string): number {
  const day = rfc3339.exec(text)?.[1]
  // Date rolls February 30 over into March: the day must come back as it was written
  if (day === undefined || new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) !== day) return NaN
  return Date.parse(text.toUpperCase().replace(' ', 'T'))
}
