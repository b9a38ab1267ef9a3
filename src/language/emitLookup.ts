import { foldKey } from '../runtime/foldKey.ts'
import type { Emission, Emitted, EmittedTable } from './emission.ts'
import { firstOf, itemPlace, lazyPlace, nowhere, placeIfThere } from './place.ts'

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
  const list = 'code' in keys ? [keys] : keys.filter(key => key.presence !== 'never')
  const codes = 'code' in keys ? `...${call.use('keysOf')}(${keys.code})` : list.map(key => key.code).join(', ')
  const result = call.variable()
  const isFound = call.variable('true')
  const label = call.label()
  let value = call.nothing
  call.block(`${label}:`, () => {
    for (const table of list.length === 0 ? [] : tables) writeTable(table, codes, folds, result, label, call)
    call.write(`${isFound} = false`)
    value = otherwise()
    if (value.presence !== 'never') call.write(`${result} = ${value.code}`)
  })
  const keyPlace = lazyPlace(
    () => ('code' in keys ? itemPlace(keys, '0').first : firstOf(list.map(placeIfThere))),
    () => nowhere
  )
  const found = call.placed(result, keyPlace)
  return call.chosen(result, [
    { when: isFound, value: found },
    { when: 'true', value }
  ])
}

function writeTable(table: EmittedTable, keys: string, folds: boolean, result: string, label: string, call: Emission): void {
  if (table.kind === 'given') {
    if (table.table.presence === 'never') return
    const key = call.variable(`${call.use('keyIn')}(${table.table.code}, ${String(folds)}, ${keys})`)
    call.write(`if (${key} !== undefined) { ${result} = ${table.table.code}[${key}] ?? undefined; break ${label} }`)
    return
  }
  const { elements } = table
  if (elements.length === 0) return
  const names = new Map<string, number>()
  if (folds) elements.forEach(({ key }, index) => names.has(foldKey(key)) || names.set(foldKey(key), index))
  const exact = elements.map(({ key }, index): readonly [string, number] => [key, index])
  const entries = call.table(exact, folds ? [...names] : undefined)
  const index = call.variable(`${call.use('entryOf')}(${entries}, ${keys})`)
  call.block(`if (${index} >= 0)`, () => {
    elements.forEach((element, number) => {
      const part = call.capture(() => element.value())
      call.writePart(`${number === 0 ? '' : 'else '}${number === elements.length - 1 && number > 0 ? '' : `if (${index} === ${number})`}`.trim(), part, result)
    })
    call.write(`${result} ??= undefined`)
    call.write(`break ${label}`)
  })
}
