import { UserTraits } from '../../event/traitValues.ts'

/**
 * Trait by trait, never inside one; the null or "" of `own` stays where nothing better is known, for it clears.
 *
 * @param own - `traits`
 * @param known - `context.traits`
 */
export function mergeTraits(own: UserTraits, known: UserTraits): UserTraits {
  const merged = new UserTraits()
  for (let slot = 0; slot < merged.slots.length; slot += 1) merged.slots[slot] = choose(own.slots[slot], known.slots[slot])
  const ownKeys = new Set(own.keys)
  const knownValues = new Map(known.keys.map((key, index) => [key, known.values[index]]))
  own.keys.forEach((key, index) => add(merged, key, choose(own.values[index], knownValues.get(key))))
  known.keys.forEach((key, index) => {
    if (!ownKeys.has(key)) add(merged, key, known.values[index])
  })
  return merged
}

function add({ keys, values }: UserTraits, key: string, value: unknown): void {
  keys.push(key)
  values.push(value)
}

function choose(own: unknown, known: unknown): unknown {
  if (own === undefined) return known
  return (own === null || own === '') && known !== undefined && known !== null && known !== '' ? known : own
}
