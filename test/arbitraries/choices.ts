import fc from 'fast-check'
import { hostileString } from './hostileString.ts'

/** Decisions in a row. When the row is used up each of them is the first option, so that shorter rows make simpler things and failures shrink. */
export interface Choices {
  /** a whole number from 0, less than the limit */
  below(limit: number): number
  /** true so many times of a hundred; false when the row is used up */
  often(percent: number): boolean
  /** one of several */
  from<T>(options: readonly T[]): T
  /** what one of several makers makes, each as often as its weight says */
  one<T>(options: readonly (readonly [weight: number, make: () => T])[]): T
  /** so many things, at least `min` and at most `max` */
  list<T>(min: number, max: number, make: (index: number) => T): readonly T[]
  /** any text, hostile ones among them */
  text(): string
}

const longest = 500

/**
 * What a function makes by deciding: for things whose parts depend on each other too much to be put together from arbitraries.
 *
 * @param make - pure but for the decisions it asks for
 */
export function decided<T>(make: (choices: Choices) => T): fc.Arbitrary<T> {
  const row = fc.noBias(fc.array(fc.nat(0xffff), { maxLength: longest, size: 'max' }))
  return fc
    .tuple(row, fc.array(hostileString(), { maxLength: 8, size: 'max' }))
    .map(([numbers, texts]) => make(readChoices(numbers, texts)))
}

function readChoices(numbers: readonly number[], texts: readonly string[]): Choices {
  let at = 0
  const below = (limit: number): number => (numbers[at++] ?? 0) % limit
  const from = <T>(options: readonly T[]): T => options[below(options.length)]!
  return {
    below,
    from,
    often: percent => below(100) >= 100 - percent,
    one(options) {
      let rest = below(options.reduce((sum, [weight]) => sum + weight, 0))
      const chosen = options.find(([weight]) => (rest -= weight) < 0)
      return (chosen ?? options[0]!)[1]()
    },
    list: (min, max, make) => Array.from({ length: min + below(max - min + 1) }, (_, index) => make(index)),
    text: () => (texts.length === 0 ? 'x' : from(texts))
  }
}
