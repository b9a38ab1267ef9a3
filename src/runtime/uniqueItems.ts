import { isObject } from './isObject.ts'

/**
 * Leaves out elements that are equal to an earlier one.
 *
 * @param items - JSON values
 * @returns the first of each, in order
 * @example uniqueItems([1, '1', 1]) // [1, "1"]
 */
export function uniqueItems(items: readonly unknown[]): readonly unknown[] {
  const first = new Map<string, unknown>()
  for (const item of items) {
    const text = identityText(item)
    if (!first.has(text)) first.set(text, item)
  }
  return [...first.values()]
}

/** A text that is the same for equal values only: JSON with sorted keys. */
function identityText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(identityText).join()}]`
  if (!isObject(value)) return JSON.stringify(value) ?? ''
  const members = Object.keys(value).sort()
  return `{${members.map(key => `${JSON.stringify(key)}:${identityText(value[key])}`).join()}}`
}
