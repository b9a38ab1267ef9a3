import { isOrdinary } from '../inspectText.ts'
import { maxBytes, maxDepth, maxKeyLength } from '../limits.ts'
import { acceptText } from './acceptText.ts'
import type { Reading } from './reading.ts'
import { usualKeys } from './usualKeys.ts'

/** Estimates are up to three times too high for texts: nothing above this is small enough, and nothing runs on for long. */
const maxSize = 4 * maxBytes

/**
 * Looks whether a JSON value is one that normalize leaves alone and validate says nothing about.
 *
 * @param value - any value inside an event
 * @param depth - how many objects and lists it is in
 * @returns false when in doubt
 */
export function acceptValue(value: unknown, depth: number, reading: Reading): boolean {
  if (typeof value === 'string') return acceptText(value, reading)
  if (typeof value === 'number') return acceptNumber(value, reading)
  if (value === null || typeof value === 'boolean') {
    reading.size += 6
    return true
  }
  if (typeof value !== 'object') return false
  return Array.isArray(value)
    ? acceptList(value, depth, reading)
    : acceptMembers(value as { readonly [key: string]: unknown }, depth, reading)
}

/** One member of an object, key and value. */
export function acceptMember(key: string, value: unknown, depth: number, reading: Reading): boolean {
  reading.size += 3 * key.length + 4
  if (!usualKeys.has(key) && (key === '__proto__' || key.length > maxKeyLength || !isOrdinary(key))) return false
  return acceptValue(value, depth, reading)
}

/** Finite, no -0, and a whole number only with all its digits. */
export function acceptNumber(value: number, reading: Reading): boolean {
  reading.size += 26
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER && (value !== 0 || 1 / value > 0)
}

/** An object of JSON that may be entered. */
export function acceptContainer(value: object, depth: number, reading: Reading): boolean {
  reading.size += 2
  if (depth >= maxDepth || reading.size > maxSize) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function acceptMembers(object: { readonly [key: string]: unknown }, depth: number, reading: Reading): boolean {
  if (!acceptContainer(object, depth, reading)) return false
  for (const key in object) if (!acceptMember(key, object[key], depth + 1, reading)) return false
  return true
}

function acceptList(list: readonly unknown[], depth: number, reading: Reading): boolean {
  reading.size += 2
  if (depth >= maxDepth || reading.size > maxSize) return false
  for (let index = 0; index < list.length; index += 1) if (!acceptValue(list[index], depth + 1, reading)) return false
  return true
}
