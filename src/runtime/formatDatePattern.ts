import { formatIsoDateTime } from './formatDate.ts'

const tokens: { readonly [token: string]: readonly [start: number, end: number] } = {
  YYYY: [0, 4],
  YY: [2, 4],
  MM: [5, 7],
  DD: [8, 10],
  HH: [11, 13],
  mm: [14, 16],
  ss: [17, 19],
  SSS: [20, 23]
}

/**
 * Writes a time by a pattern, in UTC.
 *
 * @param time - milliseconds since 1970-01-01 UTC, in the years 0000 to 9999
 * @param pattern - YYYY, YY, MM, DD, HH, mm, ss, SSS; everything else stands for itself
 * @example formatDatePattern(0, 'MM/DD/YYYY') // "01/01/1970"
 */
export function formatDatePattern(time: number, pattern: string): string {
  const iso = formatIsoDateTime(time)
  return pattern.replace(/YYYY|YY|MM|DD|HH|mm|ss|SSS/g, token => iso.slice(...(tokens[token] ?? [0, 0])))
}
