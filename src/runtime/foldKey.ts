/**
 * Folds a name by the key rule: without spaces, `_` and `-`, ASCII letters in lower case. Two names are the same when their folds are.
 *
 * @param name - a trait, event or table key, e.g. "Created_At"
 * @returns the folded name; other letters and signs stay as they are
 * @example foldKey('Created_At') // "createdat"
 * @example foldKey('e-mail') // "email"
 */
export function foldKey(name: string): string {
  return name.replace(/[ _-]+/g, '').replace(/[A-Z]+/g, upper => upper.toLowerCase())
}
