import { parseDate } from '../runtime/parseDate.ts'

/**
 * The formats of the event schemas, each in linear time. Empty text is an absent value, outer spaces are not looked at,
 * and 32 or 64 hex digits where an email address or a phone number is due count as hashed by the sender.
 */
export const formats: { readonly [name in Format]: (text: string) => boolean } = {
  email: isEmail,
  uri: isWebAddress,
  phone: isPhoneNumber,
  'event-date': text => text === '' || parseDate(text) !== undefined
}

export type Format = 'email' | 'uri' | 'phone' | 'event-date'

const hashed = /^(?:[0-9a-f]{32}|[0-9a-f]{64})$/i
const quotedLocal = /^"[^"\\\r\n]*"$/
const atom = /^[^\s\u0000-\u001f\u007f"(),:;<>@[\\\]]+$/
const label = /^[0-9a-z\u0080-\uffff-]{1,63}$/i
const notInUri = /[\s\u0000-\u001f\u007f"<>\\^`{|}]/
const scheme = /^https?:\/\//i
const phoneNumber = /^\+?[0-9 ().\-/\u00a0]+(?:[,;]? ?(?:ext\.?|x|#) ?[0-9]+)?$/i

/**
 * Tells whether a text looks like one email address: a local part and a domain with a dot.
 *
 * @param text - any text; letters beyond ASCII are fine on both sides
 * @see https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2
 * @example isEmail('ada@example.com') // true
 * @example isEmail('ada@localhost') // false
 */
export function isEmail(text: string): boolean {
  const address = text.trim()
  if (address === '' || hashed.test(address)) return true
  const at = address.lastIndexOf('@')
  return at > 0 && at <= 64 && address.length - at <= 256 && isLocalPart(address.slice(0, at)) && isDomain(address.slice(at + 1))
}

function isLocalPart(text: string): boolean {
  return quotedLocal.test(text) || text.split('.').every(part => atom.test(part))
}

function isDomain(text: string): boolean {
  const labels = text.split('.')
  return labels.length > 1 && labels.every(part => label.test(part) && !part.startsWith('-') && !part.endsWith('-'))
}

/**
 * Tells whether a text looks like a web address: http or https, with a host.
 *
 * @param text - any text; letters beyond ASCII are fine
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-3
 * @example isWebAddress('https://example.com/ada.png') // true
 * @example isWebAddress('my home page') // false
 */
export function isWebAddress(text: string): boolean {
  const address = text.trim()
  if (address === '') return true
  if (!scheme.test(address) || notInUri.test(address)) return false
  const afterScheme = address.slice(address.indexOf('//') + 2)
  const authority = afterScheme.split(/[/?#]/, 1)[0] ?? ''
  return /[0-9a-z\u0080-\uffff\]]/i.test(authority.slice(authority.lastIndexOf('@') + 1))
}

/**
 * Tells whether a text looks like a phone number of any country: digits and what people put between them, perhaps an extension.
 *
 * @param text - any text
 * @see https://www.itu.int/rec/T-REC-E.123
 * @example isPhoneNumber('+49 (0)151 23456789') // true
 * @example isPhoneNumber('call me') // false
 */
export function isPhoneNumber(text: string): boolean {
  const number = text.trim()
  if (number === '' || hashed.test(number)) return true
  // no number is longer, and short texts keep the expression from going back and forth
  if (number.length > 40 || !phoneNumber.test(number)) return false
  const digits = number.replace(/[^0-9]/g, '').length
  return digits >= 3 && digits <= 24
}
