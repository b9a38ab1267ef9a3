// a name without any of these is its own fold
const foldable = /[A-Z _-]/
const separators = /[ _-]+/g
const upperCase = /[A-Z]+/g
const beyondAscii = /[^\0-\x7f]/

/**
 * Folds a name by the key rule: without spaces, `_` and `-`, ASCII letters in lower case. Two names are the same when their folds are.
 *
 * @param name - a trait, event or table key, e.g. "Created_At"
 * @returns the folded name; other letters and signs stay as they are
 * @example foldKey('Created_At') // "createdat"
 * @example foldKey('e-mail') // "email"
 */
export function foldKey(name: string): string {
  if (!foldable.test(name)) return name
  const bare = name.replace(separators, '')
  // of ASCII letters alone all are folded, and at once
  return beyondAscii.test(bare) ? bare.replace(upperCase, upper => upper.toLowerCase()) : bare.toLowerCase()
}
