/** Arithmetic on the decimals that numbers are written with, so that 19.99 x 100 is 1999. */

/** coefficient x 10^exponent */
interface Decimal {
  readonly coefficient: bigint
  readonly exponent: number
}

/**
 * Adds numbers exactly.
 *
 * @param numbers - finite numbers
 * @returns the sum; undefined when it is too large for a number
 * @example addNumbers([0.1, 0.2]) // 0.3
 */
export function addNumbers(numbers: readonly number[]): number | undefined {
  return addHundredths(numbers) ?? addDecimals(numbers)
}

/** Most numbers have two decimals at most: sums of whole hundredths are exact. */
function addHundredths(numbers: readonly number[]): number | undefined {
  let sum = 0
  for (const number of numbers) sum += toHundredths(number)
  return isExact(sum) ? sum / 100 + 0 : undefined
}

function addDecimals(numbers: readonly number[]): number | undefined {
  let sum: Decimal = { coefficient: 0n, exponent: 0 }
  for (const { coefficient, exponent } of numbers.map(toDecimal)) {
    const common = Math.min(sum.exponent, exponent)
    sum = {
      coefficient: sum.coefficient * powerOfTen(sum.exponent - common) + coefficient * powerOfTen(exponent - common),
      exponent: common
    }
  }
  return fromDecimal(sum)
}

/**
 * Multiplies numbers exactly.
 *
 * @param numbers - finite numbers, a few: the digits add up
 * @returns the product; undefined when it is too large for a number
 * @example multiplyNumbers([19.99, 100]) // 1999
 */
export function multiplyNumbers(numbers: readonly number[]): number | undefined {
  const [first, second] = numbers
  if (numbers.length === 2 && first !== undefined && second !== undefined) {
    const product = toHundredths(first) * toHundredths(second)
    if (isExact(product)) return product / 10_000 + 0
  }
  return multiplyDecimals(numbers)
}

function multiplyDecimals(numbers: readonly number[]): number | undefined {
  const factors = numbers.map(toDecimal)
  const coefficient = factors.reduce((product, factor) => product * factor.coefficient, 1n)
  return fromDecimal({ coefficient, exponent: factors.reduce((total, factor) => total + factor.exponent, 0) })
}

/**
 * Rounds half away from zero, on the decimals as they are written.
 *
 * @param number - a finite number
 * @param digits - how many decimals stay, 0 or more
 * @param shift - multiplies by this power of ten first, e.g. 2 for cents
 * @returns the rounded number; undefined when it is too large for a number
 * @example roundNumber(1.005, 2) // 1.01
 * @example roundNumber(12.345, 0, 2) // 1235
 */
export function roundNumber(number: number, digits: number, shift = 0): number | undefined {
  const { coefficient, exponent } = toDecimal(number)
  const surplus = -(exponent + shift) - digits
  if (surplus <= 0) return fromDecimal({ coefficient, exponent: exponent + shift })
  const unit = powerOfTen(surplus)
  const rounded = (2n * (coefficient < 0n ? -coefficient : coefficient) + unit) / (2n * unit)
  return fromDecimal({ coefficient: coefficient < 0n ? -rounded : rounded, exponent: -digits })
}

/** The hundredths of a number of at most 15 digits and two decimals: exact, for such numbers are what they are written as; else NaN. */
function toHundredths(number: number): number {
  const hundredths = Math.round(number * 100)
  return hundredths / 100 === number && Math.abs(hundredths) <= 1e15 ? hundredths : NaN
}

function isExact(whole: number): boolean {
  return Math.abs(whole) <= Number.MAX_SAFE_INTEGER
}

function toDecimal(number: number): Decimal {
  const [mantissa = '', power = '0'] = String(number).split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  return { coefficient: BigInt(whole + fraction), exponent: Number(power) - fraction.length }
}

function fromDecimal({ coefficient, exponent }: Decimal): number | undefined {
  const number = Number(`${coefficient}e${exponent}`)
  return Number.isFinite(number) ? number + 0 : undefined
}

function powerOfTen(power: number): bigint {
  return 10n ** BigInt(power)
}
