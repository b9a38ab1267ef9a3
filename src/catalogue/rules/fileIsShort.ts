import type { CatalogueRule } from '../entry.ts'

/** A mapping is read as a whole: longer ones want a view, an operator or a define. */
const maxLines = 400

export const fileIsShort: CatalogueRule = ({ text }) => {
  const lines = text.trimEnd().split('\n').length
  return lines <= maxLines ? [] : [`the file has ${lines} lines, ${maxLines} are the limit`]
}
