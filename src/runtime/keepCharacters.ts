import { characterSet } from './characterSet.ts'

/**
 * Keeps the characters of a set and replaces or drops all others.
 *
 * @param text - any text
 * @param chars - the set, e.g. "A-Za-z0-9_" (see `characterSet`)
 * @param other - what stands instead of each other character
 * @param start - the set that the result must start with: other characters at its start are dropped
 * @example keepCharacters('9 lives!', 'A-Za-z0-9_', '_', 'A-Za-z') // "lives_"
 */
export function keepCharacters(text: string, chars: string, other: string, start?: string): string {
  const kept = text.replace(new RegExp(`[^${characterSet(chars)}]`, 'gu'), () => other)
  return start === undefined ? kept : kept.replace(new RegExp(`^[^${characterSet(start)}]+`, 'u'), '')
}
