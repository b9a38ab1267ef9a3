const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** those of the corpora; a real service has the whole table */
const threeLetterCodes: { readonly [code: string]: string } = {
  UKR: 'UA',
  USA: 'US',
  DEU: 'DE',
  FRA: 'FR',
  GBR: 'GB',
  BRA: 'BR',
  CHE: 'CH'
}

/** codes of countries that are no more, some under a name that is in use */
const retired = new Set('AN BU CS DD FX NH NT RH SU TP UK VD YD YU ZR'.split(' '))

/** Names and codes, in small letters -> code. */
const codes: ReadonlyMap<string, string> = readCodes()

function readCodes(): ReadonlyMap<string, string> {
  const found = new Map(Object.entries(threeLetterCodes).map(([long, code]): [string, string] => [long.toLowerCase(), code]))
  for (const code of letters.flatMap(first => letters.map(second => first + second))) {
    const name = names.of(code)?.toLowerCase()
    if (name === undefined || retired.has(code)) continue
    found.set(name, code)
    found.set(code.toLowerCase(), code)
  }
  return found
}

/** ISO 3166-1 alpha-2 of a country's name or code. */
export function toCountryCode(text: string): string | undefined {
  return codes.get(text.trim().toLowerCase())
}
