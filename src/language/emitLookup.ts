import { foldKey } from '../runtime/foldKey.ts'
import type { Emission, Emitted, EmittedTable, Place } from './emission.ts'
import { chosenPlace, itemPlace } from './place.ts'

/**
 * Writes a look-up: the counterpart of `findEntry`.
 *
 * @param keys - the values looked up, or one value that may be a list of them
 * @param folds - also compare by the key rule
 * @param otherwise - the value when no table has it
 */
export function emitLookup(
  tables: readonly EmittedTable[],
  keys: readonly Emitted[] | Emitted,
  folds: boolean,
  call: Emission,
  otherwise: () => Emitted
): Emitted {
  const isWritten = isList(keys)
  const list = isWritten ? keys.filter(key => key.presence !== 'never') : [keys]
  const codes = isWritten ? list.map(key => key.code) : [`...${call.use('keysOf')}(${keys.code})`]
  const result = call.variable()
  // which key was found: the last number means none
  const found = call.variable('0')
  const label = call.label()
  let value = call.nothing
  const entries: Entry[] = []
  call.block(`${label}:`, () => {
    for (const table of tables)
      codes.forEach((key, number) => entries.push(...writeTable(table, key, number, { folds, result, found, label }, call)))
    call.write(`${found} = ${codes.length}`)
    value = otherwise()
    if (value.presence !== 'never') call.write(`${result} = ${value.code}`)
  })
  const places = list.map((key, number) => ({
    when: `${found} === ${number}`,
    // what was looked for, else what was found
    value: call.placed(
      result,
      key.isLiteral ? chosenPlace(entries.filter(entry => entry.key === number)) : isWritten ? key.place : itemPlace(key, '0')
    )
  }))
  return call.chosen(result, [...places, { when: 'true', value }])
}

function isList(keys: readonly Emitted[] | Emitted): keys is readonly Emitted[] {
  return Array.isArray(keys)
}

interface LookupNames {
  readonly folds: boolean
  readonly result: string
  readonly found: string
  readonly label: string
}

/** Where the value of an entry comes from, and when it is the one. */
interface Entry {
  readonly key: number
  readonly when: string
  readonly place: Place
}

function writeTable(
  table: EmittedTable,
  keys: string,
  number: number,
  { folds, result, found, label }: LookupNames,
  call: Emission
): readonly Entry[] {
  const leave = `${number === 0 ? '' : `${found} = ${number}; `}break ${label}`
  if (table.kind === 'given') {
    if (table.table.presence === 'never') return []
    const key = call.variable(`${call.use('keyIn')}(${table.table.code}, ${String(folds)}, ${keys})`)
    call.write(`if (${key} !== undefined) { ${result} = ${table.table.code}[${key}] ?? undefined; ${leave} }`)
    return [{ key: number, when: `${key} !== undefined`, place: table.table.place.member(key) }]
  }
  const { elements } = table
  if (elements.length === 0) return []
  const names = new Map<string, number>()
  if (folds) elements.forEach(({ key }, index) => names.has(foldKey(key)) || names.set(foldKey(key), index))
  const exact = elements.map(({ key }, index): readonly [string, number] => [key, index])
  const entries = call.table(exact, folds ? [...names] : undefined)
  const index = call.variable(`${call.use('entryOf')}(${entries}, ${keys})`)
  const places: Entry[] = []
  call.block(`if (${index} >= 0)`, () => {
    elements.forEach((element, entry) => {
      const part = call.capture(() => element.value())
      places.push({ key: number, when: `${index} === ${entry}`, place: part.value.place })
      call.writePart(
        `${entry === 0 ? '' : 'else '}${entry === elements.length - 1 && entry > 0 ? '' : `if (${index} === ${entry})`}`.trim(),
        part,
        result
      )
    })
    call.write(`${result} ??= undefined; ${leave}`)
  })
  return places
}
