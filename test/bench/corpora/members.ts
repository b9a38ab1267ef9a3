import type { Random } from './random.ts'
import { spellKey, type KeyStyle, type Source } from './sources.ts'
import { customNames, words } from './words.ts'

export type Members = { readonly [key: string]: unknown }

/** Chance and the sender: what every part of an event is made from. */
export interface Maker {
  readonly random: Random
  readonly source: Source
}

/**
 * Makes an object as its source writes it: own order, own spelling, optional members missing.
 *
 * @param members - by name, with spaces between words
 * @param required - names that are always there
 */
export function writeMembers(
  members: Members,
  { random, source }: Maker,
  style: KeyStyle = source.style,
  required: readonly string[] = []
): Members {
  const names = source.order(Object.keys(members)).filter(name => required.includes(name) || random.chance(source.completeness))
  return Object.fromEntries(names.map(name => [spellKey(name, style), members[name]]))
}

/** Some members that no spec reserves. */
export function customMembers({ random, source }: Maker): Members {
  const { least, most } = source.customs
  const names = least === most ? customNames.slice(0, least) : random.shuffle(customNames).slice(0, least + random.below(most - least + 1))
  return Object.fromEntries(names.map((name, index) => [name, customValue(index, random)]))
}

function customValue(index: number, random: Random): unknown {
  if (index % 5 === 1) return random.chance(50)
  if (index % 5 === 2) return random.pick(words.notes)
  return index % 5 === 3 ? random.below(1_000) / 10 : random.below(500)
}

/** A date of the last years, in the form of the source. */
export function writeDate({ random, source }: Maker): string | number {
  const time = 1_500_000_000_000 + random.below(200_000_000) * 1_000 + random.below(1_000)
  switch (source.dates) {
    case 'iso':
      return new Date(time).toISOString()
    case 'day':
      return new Date(time).toISOString().slice(0, 10)
    case 'seconds':
      return Math.floor(time / 1_000)
    case 'milliseconds':
      return time
  }
}

/** A moment as every library writes it. */
export function writeTimestamp(random: Random): string {
  return new Date(1_705_331_085_000 + random.below(1_000_000_000)).toISOString()
}

/** An amount of money. */
export function writeAmount(random: Random): number {
  return (100 + random.below(20_000)) / 100
}
