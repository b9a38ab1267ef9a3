import { countryNames } from './countryNames.ts'

const codes: ReadonlyMap<string, string> = /* @__PURE__ */ readTable(countryNames)

/** Longer than the longest name, however it is punctuated. */
const maxLength = 100

/**
 * Turns a country's name or code into its two-letter code; case, accents, spaces and punctuation do not matter.
 *
 * @param text - two or three letters or an English name, e.g. "fra" or "United States"
 * @returns ISO 3166-1 alpha-2 in upper case; undefined when the country is not known
 * @see https://www.iso.org/iso-3166-country-codes.html
 * @example toCountryCode('France') // "FR"
 * @example toCountryCode('Utopia') // undefined
 */
export function toCountryCode(text: string): string | undefined {
  return text.length > maxLength ? undefined : codes.get(foldName(text))
}

function foldName(name: string): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/\bst\.? /, 'saint')
  return plain.replace(/ß/g, 'ss').replace(/[^\p{L}]+/gu, '')
}

function readTable(table: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const entry of table.trim().split(/; |\n/)) {
    const code = entry.slice(0, 2)
    for (const name of [code, entry.slice(3, 6), ...entry.slice(7).split('|')]) found.set(foldName(name), code)
  }
  return found
}
