import type { JsonObject } from './json.ts'
import { readMember } from './readMember.ts'

/**
 * An object with another value under a key.
 *
 * @returns the same object when the member is what it was
 */
export function replaceMember(object: JsonObject, key: string, value: unknown): JsonObject {
  return Object.is(value, readMember(object, key)) ? object : { ...object, [key]: value }
}
