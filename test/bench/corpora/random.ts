/** A source of choices that are the same on every run. */
export interface Random {
  /** a whole number from 0 to below `count` */
  below(count: number): number
  pick<T>(list: readonly T[]): T
  /** true in so many of 100 cases */
  chance(percent: number): boolean
  /** so many hex digits */
  hex(length: number): string
  uuid(): string
  /** the same elements in another order */
  shuffle<T>(list: readonly T[]): readonly T[]
}

/**
 * Makes a source of choices (mulberry32).
 *
 * @param seed - any whole number
 * @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number): number => Math.floor(next() * count)
  const hex = (length: number): string => Array.from({ length }, () => below(16).toString(16)).join('')
  return {
    below,
    pick: list => list[below(list.length)]!,
    chance: percent => below(100) < percent,
    hex,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
    shuffle<T>(list: readonly T[]) {
      const rest = [...list]
      return list.map(() => rest.splice(below(rest.length), 1)[0]!)
    }
  }
}
