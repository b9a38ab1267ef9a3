// a name without any of these is its own fold
const foldable = /[A-Z _-]/

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
  return name.replace(/[ _-]+/g, '').replace(/[A-Z]+/g, upper => upper.toLowerCase())
}
