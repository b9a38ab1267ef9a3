import { currencyDigits } from './currencies.ts'
import { roundNumber } from './decimal.ts'

/**
 * Turns an amount of money into whole minor units, rounded half away from zero.
 *
 * @param amount - in major units, e.g. 19.99
 * @param currency - ISO 4217 code in any case; two decimals are assumed when it is unknown or undefined
 * @returns a safe integer; undefined when the amount is too large for one
 * @see https://www.iso.org/iso-4217-currency-codes.html
 * @example toMinorUnits(19.99, 'USD') // 1999
 * @example toMinorUnits(12.5, 'JPY') // 13
 */
export function toMinorUnits(amount: number, currency: unknown): number | undefined {
  const code = typeof currency === 'string' ? currency.trim().toUpperCase() : ''
  const units = roundNumber(amount, 0, currencyDigits.get(code) ?? 2)
  return Number.isSafeInteger(units) ? units : undefined
}
