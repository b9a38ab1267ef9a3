import type { Spread } from './statistics.ts'

/** Something to print. */
export interface Table {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** says more about the machine than about the code: printed, but not kept in README.md */
  readonly isMachineBound?: boolean
}

/** Three digits that count. */
export function formatRatio(number: number | undefined): string {
  if (number === undefined) return ''
  return number >= 100 ? number.toFixed(0) : number >= 10 ? number.toFixed(1) : number.toFixed(2)
}

/** Median, smallest and largest. */
export function formatRange(spread: Spread | undefined): string {
  return spread === undefined ? '' : `${formatRatio(spread.median)} (${formatRatio(spread.min)}-${formatRatio(spread.max)})`
}

/** The table in columns, for a terminal. */
export function printTable({ title, head, rows }: Table): string {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map(row => row[column]!.length)))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd()
  return [title, '', line(head), line(widths.map(width => '-'.repeat(width))), ...rows.map(line), ''].join('\n')
}

/** The table in Markdown. */
export function markdownTable({ title, head, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [title, '', '<!-- prettier-ignore -->', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n')
}
