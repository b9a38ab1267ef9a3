import { parseDate } from './parseDate.ts'
import { readUrlHost } from './readUrlHost.ts'

/** The forms of text that a condition can ask for. */
export type TextFormat = 'email' | 'url' | 'uuid' | 'ulid' | 'date' | 'dateTime' | 'e164' | 'ipv4' | 'ipv6'

/** Longer than any of them but a URL is. */
const maxLength = 320

/**
 * Tells whether a text has a form.
 *
 * @param text - any text; spaces around it count
 * @param format - email, url (http or https), uuid, ulid, date (day alone), dateTime (RFC 3339 and its near kin), e164, ipv4, ipv6
 * @example hasFormat('ada@example.com', 'email') // true
 * @example hasFormat('2024-02-30', 'date') // false
 */
export function hasFormat(text: string, format: TextFormat): boolean {
  return (text.length <= maxLength || format === 'url') && formats[format](text)
}

const formats: { readonly [format in TextFormat]: (text: string) => boolean } = {
  email: text => /^[^\s@]{1,64}@(?:[^\s@.]+\.)+[^\s@.]+$/.test(text),
  url: text => /^https?:\/\/[^\s<>"\\^`{|}]+$/i.test(text) && readUrlHost(text) !== undefined,
  uuid: text => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text),
  ulid: text => /^[0-7][0-9a-hjkmnp-tv-z]{25}$/i.test(text),
  date: text => isCalendarText(text) && text.length === 10,
  dateTime: text => isCalendarText(text) && text.length > 10,
  e164: text => /^\+[1-9]\d{6,14}$/.test(text),
  ipv4: isIpv4,
  ipv6: isIpv6
}

function isCalendarText(text: string): boolean {
  return text[4] === '-' && parseDate(text) !== undefined
}

function isIpv4(text: string): boolean {
  const parts = text.split('.')
  return parts.length === 4 && parts.every(part => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
}

/** RFC 4291, section 2.2: eight groups, one run of zeros may be `::`, the last two groups may be IPv4. */
function isIpv6(text: string): boolean {
  const sides = text.split('::')
  const groups = sides.flatMap(side => (side === '' ? [] : side.split(':')))
  const last = groups.at(-1) ?? ''
  const hasIpv4 = !text.endsWith('::') && isIpv4(last)
  const words = hasIpv4 ? groups.slice(0, -1) : groups
  const count = words.length + (hasIpv4 ? 2 : 0)
  return words.every(word => /^[0-9a-f]{1,4}$/i.test(word)) && (sides.length === 1 ? count === 8 : sides.length === 2 && count <= 7)
}
