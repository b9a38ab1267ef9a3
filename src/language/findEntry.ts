import { foldKey } from '../runtime/foldKey.ts'
import { scalarText } from '../runtime/scalarText.ts'
import type { Cell } from './cell.ts'
import type { Element } from './operator.ts'

/**
 * Finds the entry of the first table that has one of the keys: tables in order, in each the keys in order, an exact key before a folded one.
 *
 * @param tables - entries by key
 * @param keys - the values looked up, by their text
 * @param folds - also compare by the key rule
 */
export function findEntry(
  tables: readonly (readonly Element[])[],
  keys: readonly Cell[],
  folds: boolean
): { readonly entry: Element; readonly key: Cell } | undefined {
  for (const table of tables) {
    for (const key of keys) {
      const text = scalarText(key.value)
      if (text === undefined) continue
      const entry =
        table.find(element => element.key === text) ?? (folds ? table.find(element => foldKey(element.key) === foldKey(text)) : undefined)
      if (entry !== undefined) return { entry, key }
    }
  }
  return undefined
}
