import groupSchema from '../schemas/group-traits.json' with { type: 'json' }
import userSchema from '../schemas/user-traits.json' with { type: 'json' }
import { foldKey } from './foldKey.ts'

/** Another name of a reserved trait: folded -> the spelling of the spec. */
export const traitSynonyms: { readonly [folded: string]: string } = { created: 'createdAt' }

/**
 * The reserved traits of users and groups: folded name -> the spelling of the spec.
 *
 * @see https://segment.com/docs/connections/spec/identify/#traits
 * @see https://segment.com/docs/connections/spec/group/#traits
 */
export const traitSpellings: ReadonlyMap<string, string> = new Map([
  ...[userSchema, groupSchema].flatMap(schema => Object.keys(schema.properties).map((name): [string, string] => [foldKey(name), name])),
  ...Object.entries(traitSynonyms)
])
