import { isObject } from '../runtime/isObject.ts'
import type { Kind, Slot } from './slot.ts'

/** The kind of a JSON value; undefined for null. */
export function kindOf(value: unknown): Kind | undefined {
  if (typeof value === 'string') return 'text'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'boolean'
  return Array.isArray(value) ? 'list' : isObject(value) ? 'object' : undefined
}

/** The kinds that a slot takes; undefined: any. */
export function slotKinds(slot: Slot): readonly Kind[] | undefined {
  return slot.slot === 'value' || slot.slot === 'values' ? slot.kinds : undefined
}

/** Tells whether values of these kinds, where they are known, are no lists and no objects. */
export function areScalar(kinds: readonly Kind[] | undefined): boolean {
  return kinds !== undefined && !kinds.includes('list') && !kinds.includes('object')
}

/** Tells whether a value is of a kind that the slot takes. */
export function fitsKinds(slot: Slot, value: unknown): boolean {
  const kind = kindOf(value)
  const kinds = slotKinds(slot)
  return kinds === undefined || (kind !== undefined && kinds.includes(kind))
}
