/** Texts and the inserts between them. */
export type TextPart = string | { readonly insert: string }

/**
 * Splits a text at its inserts: `{name}`, with `{{` for a brace.
 *
 * @returns undefined when a brace is open
 * @example splitInserts('a {b}{{') // ['a ', { insert: 'b' }, '{']
 */
export function splitInserts(text: string): readonly TextPart[] | undefined {
  const parts: TextPart[] = []
  let plain = ''
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '{') plain += text[at]
    else if (text[at + 1] === '{') {
      plain += '{'
      at++
    } else {
      const close = findClose(text, at)
      if (close < 0) return undefined
      if (plain !== '') parts.push(plain)
      plain = ''
      parts.push({ insert: text.slice(at + 1, close) })
      at = close
    }
  }
  return plain === '' ? parts : [...parts, plain]
}

/** The brace that ends an insert; one inside a bracketed name does not. */
function findClose(text: string, start: number): number {
  let quoted = false
  for (let at = start; at < text.length; at++) {
    if (quoted && text[at] === '\\') at++
    else if (text[at] === "'" && (quoted || text[at - 1] === '[')) quoted = !quoted
    else if (text[at] === '}' && !quoted) return at
  }
  return -1
}
