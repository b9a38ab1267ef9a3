/** A day of the proleptic Gregorian calendar. */
export interface CivilDate {
  /** 0 to 9999 in all dates that we accept */
  readonly year: number
  /** 1 to 12 */
  readonly month: number
  /** 1 to 31 */
  readonly day: number
}

/**
 * Counts the days from 1970-01-01 to a day of the calendar.
 *
 * @param date - an existing day: nothing is checked
 * @returns whole days, negative before 1970
 * @see https://howardhinnant.github.io/date_algorithms.html#days_from_civil
 * @example countDays({ year: 1970, month: 1, day: 2 }) // 1
 */
export function countDays({ year, month, day }: CivilDate): number {
  // a year that starts in March has its leap day at its end
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/**
 * Finds the day of the calendar so many days after 1970-01-01.
 *
 * @param days - whole days, negative before 1970
 * @see https://howardhinnant.github.io/date_algorithms.html#civil_from_days
 * @example findDay(-1) // { year: 1969, month: 12, day: 31 }
 */
export function findDay(days: number): CivilDate {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const leapDays = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/**
 * Tells how many days a month has.
 *
 * @param year - 0 to 9999
 * @param month - 1 to 12
 * @example countMonthDays(2024, 2) // 29
 */
export function countMonthDays(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
