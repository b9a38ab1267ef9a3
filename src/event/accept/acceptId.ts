import { isPlaceholder } from '../checkIds.ts'
import type { Reading } from './reading.ts'

/** Nothing that is trimmed, refused or odd, whatever follows. */
const usualId = /^[a-z\d][\w@:|+.=-]*$/i
const maxLength = 512

/**
 * Looks whether a value is an id that there is nothing to say about.
 *
 * @returns false when in doubt
 */
export function acceptId(id: unknown, reading: Reading): boolean {
  if (typeof id !== 'string') return false
  reading.size += 3 * id.length
  return id.length <= maxLength && usualId.test(id) && !(mayBePlaceholder(id) && isPlaceholder(id))
}

/** Placeholders of so plain characters are short words, or zeros and dashes. */
function mayBePlaceholder(id: string): boolean {
  return id.length < 10 || id.charCodeAt(0) === 0x30
}
