import { formatIsoDate } from './formatDate.ts'
import { parseDate } from './parseDate.ts'
import { toCountryCode } from './toCountryCode.ts'
import { toE164 } from './toE164.ts'
import { usStates } from './usStates.ts'

/** What a piece of personal data is. */
export type PersonalKind = 'email' | 'phone' | 'phoneE164' | 'name' | 'city' | 'state' | 'postalCode' | 'country' | 'gender' | 'birthday'

/** Longer than any of them is; composing accents takes more than linear time on long texts. */
const maxLength = 512

/**
 * Writes a piece of personal data in the one form that ad platforms hash. A hash (32 or 64 hex digits) is left alone.
 *
 * @param value - a text; a birthday may be any accepted date
 * @param kind - what it is
 * @param country - name or code of the country of a phone, state or postal code
 * @returns the text; undefined when it is not of that kind
 * @see https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/customer-information-parameters
 * @example canonicalText(' Ada@Example.com', 'email') // "ada@example.com"
 * @example canonicalText('37221-3442', 'postalCode', 'US') // "37221"
 */
export function canonicalText(value: unknown, kind: PersonalKind, country?: unknown): string | undefined {
  if (typeof value !== 'string') return kind === 'birthday' ? writeBirthday(value) : undefined
  const text = value.trim()
  if (/^(?:[0-9a-f]{32}|[0-9a-f]{64})$/i.test(text)) return text
  return text.length > maxLength ? undefined : writers[kind](text, country) || undefined
}

const writers: { readonly [kind in PersonalKind]: (text: string, country: unknown) => string | undefined } = {
  email: text => text.toLowerCase(),
  phone: (text, country) => toE164(text, country)?.slice(1),
  phoneE164: toE164,
  name: text =>
    fold(text, /[^\p{L}\p{M}\p{N}\s]+/gu)
      .replace(/\s+/g, ' ')
      .trim(),
  city: text => fold(text, /[^\p{L}\p{M}]+/gu),
  state: writeState,
  postalCode: writePostalCode,
  country: text => toCountryCode(text)?.toLowerCase(),
  gender: text => genders.get(text.toLowerCase()),
  birthday: writeBirthday
}

const genders: ReadonlyMap<string, string> = /* @__PURE__ */ readGenders()

function readGenders(): ReadonlyMap<string, string> {
  return new Map(['f', 'female', 'woman', 'girl', 'm', 'male', 'man', 'boy'].map((word, index) => [word, index < 4 ? 'f' : 'm']))
}

/** Small letters, accents composed, without the characters that `drop` finds. */
function fold(text: string, drop: RegExp): string {
  return text.replace(drop, '').normalize('NFC').toLowerCase().normalize('NFC')
}

function isUnitedStates(country: unknown): boolean {
  return typeof country === 'string' && toCountryCode(country) === 'US'
}

function writeState(text: string, country: unknown): string {
  const state = fold(text, /[^\p{L}\p{M}\p{N}]+/gu)
  return country === undefined || isUnitedStates(country) ? (usStates.get(state) ?? state) : state
}

function writePostalCode(text: string, country: unknown): string {
  const code = fold(text, /[^\p{L}\p{M}\p{N}]+/gu)
  return isUnitedStates(country) ? code.replace(/[^0-9]+/g, '').slice(0, 5) : code
}

/** A day of the calendar as it is written, whatever the offset behind it; YYYYMMDD stays. */
function writeBirthday(value: unknown): string | undefined {
  const text = typeof value === 'string' && /^\d{8}$/.test(value) ? value.replace(/^(....)(..)(..)$/, '$1-$2-$3') : value
  const time = parseDate(text)
  if (time === undefined) return undefined
  const day = typeof text === 'string' && text[4] === '-' ? text : formatIsoDate(time)
  return day.slice(0, 10).replaceAll('-', '')
}
