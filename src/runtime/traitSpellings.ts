import { foldKey } from './foldKey.ts'

/** Another name of a reserved trait: folded -> the spelling of the spec. */
export const traitSynonyms: { readonly [folded: string]: string } = { created: 'createdAt' }

/**
 * The reserved traits of users and groups: folded name -> the spelling of the spec. Written out, and held to the schemas by a test, so that
 * who renames members does not carry the descriptions of all traits.
 *
 * @see https://segment.com/docs/connections/spec/identify/#traits
 * @see https://segment.com/docs/connections/spec/group/#traits
 */
export const traitSpellings: ReadonlyMap<string, string> = /* @__PURE__ */ readNames(
  `address age avatar birthday company createdAt description email firstName gender id lastName name phone title username website
employees industry plan`
)

function readNames(names: string): ReadonlyMap<string, string> {
  return new Map([...names.split(/\s/).map((name): [string, string] => [foldKey(name), name]), ...Object.entries(traitSynonyms)])
}
