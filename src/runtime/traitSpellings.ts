import { foldKey } from './foldKey.ts'

/**
 * The reserved traits of users and groups: folded name -> the spelling of the spec.
 *
 * @see https://segment.com/docs/connections/spec/identify/#traits
 * @see https://segment.com/docs/connections/spec/group/#traits
 */
export const traitSpellings: ReadonlyMap<string, string> = new Map([
  ...`address age avatar birthday company createdAt description email employees firstName gender id industry lastName name phone plan title username website`
    .split(' ')
    .map((name): [string, string] => [foldKey(name), name]),
  ['created', 'createdAt']
])
