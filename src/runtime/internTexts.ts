/**
 * Gives texts that are made at run time the identity of keys of objects: a `Map` or `Set` of them then finds a key by identity, without
 * comparing letters.
 *
 * @param texts - few
 * @example internTexts(['a' + 'b']) // ["ab"]
 */
export function internTexts(texts: readonly string[]): readonly string[] {
  return texts.map(text => Object.keys({ [text]: 0 })[0] ?? text)
}
