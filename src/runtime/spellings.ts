import { foldKey } from './foldKey.ts'
import { internTexts } from './internTexts.ts'

/** Names in any spelling, and what they name: the usual spellings stand in the map, to be found at once. Read it with `findSpelled`. */
export interface Spellings<T> extends ReadonlyMap<string, T> {
  /** the folded names by the code of their first letter */
  readonly initials: readonly (readonly FoldedName<T>[] | undefined)[]
}

interface FoldedName<T> {
  readonly folded: string
  readonly named: T
}

/**
 * Makes a table of names that are read by the key rule.
 *
 * @param entries - names in camelCase or snake_case, and what they name
 */
export function createSpellings<T>(entries: readonly (readonly [name: string, named: T])[]): Spellings<T> {
  const initials: FoldedName<T>[][] = []
  for (const [name, named] of entries) {
    const folded = foldKey(name)
    const list = (initials[folded.charCodeAt(0)] ??= [])
    list.push({ folded, named })
  }
  const spelled = entries.flatMap(([name, named]) => usualSpellings(name).map((key): [string, T] => [key, named]))
  return Object.assign(new Map(spelled), { initials })
}

/**
 * Finds what a key names, by the key rule.
 *
 * @param table - of names
 * @param key - any spelling, e.g. "Created_At"
 */
export function findSpelled<T>(table: Spellings<T>, key: string): T | undefined {
  return table.get(key) ?? findFolded(table, key)
}

/** Most keys differ from all names in the first letters: nothing is folded for them. */
function findFolded<T>({ initials }: Spellings<T>, key: string): T | undefined {
  const start = skipSeparators(key, 0)
  const names = initials[key.charCodeAt(start) | 0x20]
  if (names === undefined) return undefined
  for (const { folded, named } of names) if (spells(key, start, folded)) return named
  return undefined
}

/** Compares a key with a folded name, from where the key's first letter is. */
function spells(key: string, start: number, folded: string): boolean {
  let at = start
  for (let index = 0; index < folded.length; index += 1) {
    const code = key.charCodeAt(at)
    if ((code >= 0x41 && code <= 0x5a ? code + 0x20 : code) !== folded.charCodeAt(index)) return false
    at = skipSeparators(key, at + 1)
  }
  return at === key.length
}

function skipSeparators(key: string, start: number): number {
  let at = start
  while (isSeparator(key.charCodeAt(at))) at += 1
  return at
}

function isSeparator(code: number): boolean {
  return code === 0x20 || code === 0x2d || code === 0x5f
}

/** The usual spellings of a name, the folded one among them. */
function usualSpellings(name: string): readonly string[] {
  const lower = name
    .replace(/[A-Z]/g, upper => `_${upper}`)
    .toLowerCase()
    .split('_')
  const upper = lower.map(word => word.toUpperCase())
  const title = lower.map(word => word.charAt(0).toUpperCase() + word.slice(1))
  const camel = [...lower.slice(0, 1), ...title.slice(1)]
  const sentence = [...title.slice(0, 1), ...lower.slice(1)]
  return internTexts(['', '_', ' ', '-'].flatMap(separator => [lower, upper, title, camel, sentence].map(words => words.join(separator))))
}
