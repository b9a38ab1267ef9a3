import type { ViewReader } from '../language/view.ts'
import { memberOrigin, viewSources } from '../language/viewed.ts'
import { isObject } from '../runtime/isObject.ts'
import type { Run } from './run.ts'

/** The place in the event from which a value of a view came. */
export function placeInView(view: ViewReader, { event, now }: Run, path: readonly (string | number)[]): string | undefined {
  const [name, ...rest] = path.map(String)
  const viewed = { event: event.event, now }
  const member = view.readMember !== undefined && name !== undefined ? view.readMember(viewed, name) : undefined
  const from = view.readMember !== undefined && name !== undefined ? member?.from : view.read(viewed)?.from
  const keys = view.readMember !== undefined && name !== undefined ? rest : path.map(String)
  return from === undefined ? undefined : viewSources({ from: keys.reduce(memberOrigin, from) })[0]
}

/** The place of an element of a list: values that are there, with their places. */
export function placeOfItem(
  parts: readonly (readonly [value: unknown, place: string | undefined])[],
  index: number | string
): string | undefined {
  return parts.filter(([value]) => value !== undefined)[Number(index)]?.[1]
}

/** The index from the start for one from the end. */
export function endIndex(list: unknown, index: number): number {
  return Array.isArray(list) ? list.length + index : index
}

/** The name of the nth member that is null. */
export function nullAt(object: unknown, index: number | string): string {
  return (isObject(object) ? Object.keys(object).filter(key => object[key] === null)[Number(index)] : undefined) ?? ''
}

/** The name of the first member. */
export function firstKey(object: unknown): string | undefined {
  return isObject(object) ? Object.keys(object)[0] : undefined
}

/** Whether a spread has a member that it gives to an object. */
export function givesMember(spread: unknown, key: string | number, keepsNull: boolean): boolean {
  return isObject(spread) && Object.hasOwn(spread, key) && (keepsNull || spread[key] !== null)
}

/** The names that lead to the first leaf of a value. */
export function firstLeaf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const [entry] = Object.entries(value)
  return entry === undefined ? [] : [entry[0], ...firstLeaf(entry[1])]
}
