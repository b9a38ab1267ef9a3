import type { Traits } from '../../event/traitValues.ts'

/**
 * A trait of one's own.
 *
 * @param traits - from userOf or groupOf
 * @param name - exactly as spelled; no reserved trait
 */
export function traitOf({ keys, values }: Traits, name: string): unknown {
  const index = keys.indexOf(name)
  return index < 0 ? undefined : values[index]
}
