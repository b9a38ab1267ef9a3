import { currencies } from './currencies.ts'

/**
 * Turns a currency's code into its usual spelling.
 *
 * @param text - three letters in any case, e.g. "eur"; spaces around them do not matter
 * @returns ISO 4217 code in upper case; undefined when there is no such currency
 * @see https://www.iso.org/iso-4217-currency-codes.html
 * @example toCurrencyCode('eur') // "EUR"
 * @example toCurrencyCode('euro') // undefined
 */
export function toCurrencyCode(text: string): string | undefined {
  const code = text.trim().toUpperCase()
  return currencies.has(code) ? code : undefined
}
