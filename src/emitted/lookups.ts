import { foldKey } from '../runtime/foldKey.ts'
import { isObject } from '../runtime/isObject.ts'
import type { Run } from './run.ts'
import { scalarText } from '../runtime/scalarText.ts'

/** A table of a mapping: keys to the numbers of its entries, exact and folded. */
export interface Table {
  readonly exact: ReadonlyMap<string, number>
  readonly folded: ReadonlyMap<string, number>
}

/** A table out of its entries. */
export function tableOf([exact, folded]: readonly [readonly (readonly [string, number])[], readonly (readonly [string, number])[]]): Table {
  return { exact: new Map(exact), folded: new Map(folded) }
}

/** The number of the entry that one of the keys has; below 0: none. An exact key goes before a folded one. */
export function entryOf({ exact, folded }: Table, ...keys: readonly unknown[]): number {
  for (const key of keys) {
    const text = scalarText(key)
    if (text === undefined) continue
    const entry = exact.get(text) ?? (folded.size === 0 ? undefined : folded.get(foldKey(text)))
    if (entry !== undefined) return entry
  }
  return -1
}

/** The key of a table from a setting or the event that one of the keys means. */
export function keyIn(table: unknown, folds: boolean, ...keys: readonly unknown[]): string | undefined {
  if (!isObject(table)) return undefined
  for (const key of keys) {
    const text = scalarText(key)
    if (text === undefined) continue
    if (Object.hasOwn(table, text)) return text
    const folded = folds ? findFolded(table, text) : undefined
    if (folded !== undefined) return folded
  }
  return undefined
}

function findFolded(table: { readonly [key: string]: unknown }, text: string): string | undefined {
  let folded: string | undefined
  for (const key in table) {
    folded ??= foldKey(text)
    if (foldKey(key) === folded && Object.hasOwn(table, key)) return key
  }
  return undefined
}

/** Whether a track event has one of these names, which are there as they are written and folded. */
export function isOneOf(run: Run, names: ReadonlySet<string>): boolean {
  const name = run.fields['event']
  if (typeof name !== 'string') return false
  if (names.has(name)) return true
  run.foldedEvent ??= foldKey(name)
  return names.has(run.foldedEvent)
}
