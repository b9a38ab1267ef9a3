import { createColumn, eventColumns, lineColumns, peerColumns, quickPassSize, type Cell, type Column } from '../columns.ts'
import { rows } from '../corpora/calls.ts'
import { corpusNames } from '../corpora/index.ts'
import { createRemote } from '../remote.ts'
import { measureRounds, type Runner } from '../runner.ts'
import type { Options, Section } from '../section.ts'
import { ratioOf, spreadOf, type Spread } from '../statistics.ts'
import { subjects } from '../subjects.ts'
import { formatRange, formatRatio, type Table } from '../table.ts'
import { findDifference } from '../verify.ts'

/** What was measured at one place. */
interface CellResult extends Cell {
  /** microseconds per event or line, by column */
  readonly times: { readonly [column: string]: Spread }
  /** quotients within the same rounds */
  readonly ratios: { readonly [name: string]: Spread }
}

/** name of the quotient, and what is divided by what */
const quotients: readonly (readonly [name: string, numerator: Column, denominator: Column])[] = [
  ['compiled / hand', 'compiled', 'hand'],
  ['interpreted / compiled', 'interpreted', 'compiled'],
  ['mapping kit / compiled', 'mapping kit', 'compiled'],
  ['JSONata / compiled', 'JSONata', 'compiled'],
  ['hand line / floor', 'hand line', 'floor'],
  ['compiled line / floor', 'compiled line', 'floor'],
  ['throughput of the floor', 'floor', 'compiled line']
]

/** after so long on a slow machine the rest is done in fewer rounds */
const quickMilliseconds = 25_000

const quickColumns: readonly Column[] = ['hand', 'compiled', 'mapping kit', 'floor', 'compiled line']

/** How fast, against what: every column at every place (destination, kind of event, corpus). */
export const ratios: Section = {
  name: 'ratios',
  async measure(options) {
    const results = await measureCells(options)
    return { results, tables: [timeTable(results), ratioTable(results), summaryTable(results)] }
  }
}

async function measureCells({ isQuick, hasPeers, report }: Options): Promise<readonly CellResult[]> {
  const wanted: readonly Column[] = isQuick ? quickColumns : [...eventColumns, ...lineColumns]
  const columns = hasPeers ? wanted : wanted.filter(column => !peerColumns.includes(column))
  const results: CellResult[] = []
  for (const cell of listCells()) {
    report.progress(`${cell.slug}, ${cell.row}, ${cell.corpus}`)
    const difference = await findDifference(cell, isQuick ? 3 : 1)
    if (difference !== undefined) throw new Error(difference)
    results.push(await measureCell(cell, columns, isQuick))
  }
  return results
}

function listCells(): readonly Cell[] {
  return subjects.flatMap(({ slug }) => rows.flatMap(row => corpusNames.map(corpus => ({ slug, row, corpus }))))
}

async function measureCell(cell: Cell, columns: readonly Column[], isQuick: boolean): Promise<CellResult> {
  if (isQuick) {
    const runners = await Promise.all(columns.map(column => createColumn(column, cell, quickPassSize)))
    return timeCell(
      cell,
      columns,
      runners,
      performance.now() < quickMilliseconds ? { least: 20, most: 60, rounds: 9 } : { least: 10, most: 20, rounds: 5 }
    )
  }
  const runners = await Promise.all(columns.map(column => createRemote(column, cell)))
  try {
    return await timeCell(cell, columns, runners, { least: 250, most: 1_500, rounds: 9 })
  } finally {
    for (const runner of runners) runner.stop()
  }
}

async function timeCell(
  cell: Cell,
  columns: readonly Column[],
  runners: readonly Runner[],
  { least, most, rounds }: { readonly least: number; readonly most: number; readonly rounds: number }
): Promise<CellResult> {
  for (const runner of runners) await runner.warm(least, most)
  const times = await measureRounds(runners, rounds)
  const timesOf = (column: Column): readonly number[] | undefined => times[columns.indexOf(column)]
  const ratios = quotients.flatMap(([name, numerator, denominator]): [string, Spread][] => {
    const [above, below] = [timesOf(numerator), timesOf(denominator)]
    return above === undefined || below === undefined ? [] : [[name, ratioOf(above, below)]]
  })
  return {
    ...cell,
    times: Object.fromEntries(columns.map((column, index) => [column, spreadOf(times[index]!)])),
    ratios: Object.fromEntries(ratios)
  }
}

/** The ratios, one line per place. */
function ratioTable(results: readonly CellResult[]): Table {
  const names = quotients.map(([name]) => name).filter(name => results.some(({ ratios }) => ratios[name] !== undefined))
  return {
    title: 'Ratios of times, median (min to max of the rounds); "throughput of the floor" is floor / compiled line',
    head: ['destination', 'event', 'corpus', ...names],
    rows: results.map(({ slug, row, corpus, ratios }) => [slug, row, corpus, ...names.map(name => formatRange(ratios[name]))])
  }
}

/** The same in microseconds of this machine. */
function timeTable(results: readonly CellResult[]): Table {
  const columns = Object.keys(results[0]?.times ?? {})
  return {
    isMachineBound: true,
    title: 'Microseconds per event (hand to JSONata) and per line (floor and lines), median',
    head: ['destination', 'event', 'corpus', ...columns],
    rows: results.map(({ slug, row, corpus, times }) => [slug, row, corpus, ...columns.map(column => formatRatio(times[column]?.median))])
  }
}

/** One line per ratio over all places: the middle place, and the best and worst. */
function summaryTable(results: readonly CellResult[]): Table {
  const names = quotients.map(([name]) => name).filter(name => results.some(({ ratios }) => ratios[name] !== undefined))
  const of = (name: string, corpus: string): string =>
    formatRange(spreadOf(results.filter(result => result.corpus === corpus).flatMap(({ ratios }) => ratios[name]?.median ?? [])))
  return {
    title: 'All destinations and events together: the median place (smallest to largest)',
    head: ['ratio', ...corpusNames],
    rows: names.map(name => [name, ...corpusNames.map(corpus => of(name, corpus))])
  }
}
