import { callingCodes } from './callingCodes.ts'
import { toCountryCode } from './toCountryCode.ts'

const codes: ReadonlyMap<string, string> = /* @__PURE__ */ readTable(callingCodes)

/** Countries whose numbers keep a leading 0 behind the country's code. */
const keepsZero: ReadonlySet<string> = new Set(['IT', 'SM', 'VA', 'CI', 'CG', 'BJ'])

/**
 * Writes a phone number in the international form. Looks at its structure only, not at numbering plans.
 *
 * @param text - with `+` or `00`, or as dialled inside the country; spaces and `().-/` do not matter, e.g. "(650) 555-1212"
 * @param country - name or code of the country of a number without `+` or `00`
 * @returns `+` and 7 to 15 digits; undefined when it is no phone number or its country is not known
 * @see https://www.itu.int/rec/T-REC-E.164
 * @example toE164('+33 (0)6 12 34 56 78') // "+33612345678"
 * @example toE164('(650) 555-1212', 'US') // "+16505551212"
 */
export function toE164(text: string, country?: unknown): string | undefined {
  if (text.length > 64) return undefined
  const isInternational = /^[\s(\p{Cf}]*(?:[+\uff0b]|00)/u.test(text)
  // a zero in brackets behind the country's code is dialled inside the country only
  const dialled = isInternational ? text.replace('(0)', '') : text
  const digits = dialled.replace(/^[\s(\p{Cf}]*[+\uff0b]|[\s.()/\p{Pd}\p{Cf}]+/gu, '')
  if (!/^\d{4,20}$/.test(digits)) return undefined
  const full = isInternational ? digits.replace(/^00/, '') : addCountry(digits, country)
  return full !== undefined && /^[1-9]\d{6,14}$/.test(full) ? `+${full}` : undefined
}

function addCountry(digits: string, country: unknown): string | undefined {
  const name = typeof country === 'string' ? toCountryCode(country) : undefined
  const code = name === undefined ? undefined : codes.get(name)
  if (name === undefined || code === undefined) return undefined
  if (code === '1') return addNorthAmerica(digits)
  if (code === '7' && /^[78]\d{10}$/.test(digits)) return code + digits.slice(1)
  // longer than numbers inside the country are: the code is there already (55 is an area of Brazil too)
  if (digits.startsWith(code) && digits.length >= (name === 'BR' ? 12 : 11)) return digits
  return code + (keepsZero.has(name) ? digits : digits.replace(name === 'HU' ? /^06/ : /^0/, ''))
}

/** Ten digits, dialled with 1 before another area and 011 before another country. */
function addNorthAmerica(digits: string): string | undefined {
  if (digits.startsWith('011')) return digits.slice(3)
  if (digits.length === 10) return `1${digits}`
  return digits.length === 11 && digits.startsWith('1') ? digits : undefined
}

function readTable(table: string): ReadonlyMap<string, string> {
  const entries = table
    .trim()
    .split(/; |\n/)
    .map(entry => entry.split(' '))
  return new Map(entries.flatMap(([code = '', ...countries]) => countries.map((country): [string, string] => [country, code])))
}
