import { printable } from './printable.ts'

/** a longer cell moves the rest of its own row only */
const widestColumn = 56

/**
 * Lays rows out in columns for reading.
 *
 * @param rows - cells as they are; they are made printable here
 * @param indent - what every line begins with
 * @returns one line per row, without spaces at the end
 */
export function formatTable(rows: readonly (readonly string[])[], indent = ''): readonly string[] {
  const printed = rows.map(row => row.map(printable))
  const widths: number[] = []
  for (const row of printed)
    row.forEach((cell, column) => {
      if (cell.length <= widestColumn) widths[column] = Math.max(widths[column] ?? 0, cell.length)
    })
  return printed.map(row => (indent + row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).trimEnd())
}
