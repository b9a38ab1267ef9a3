import { tokenizer } from 'acorn'

/**
 * The tokens of a module without what its texts say.
 *
 * @param code - an ES module
 * @returns one line per token: its type, and how it is written when it is no text
 */
export function codeShape(code: string): string {
  const tokens = [...tokenizer(code, { ecmaVersion: 2022, sourceType: 'module' })]
  return tokens.map(({ type, start, end }) => (type.label === 'string' ? 'string' : `${type.label} ${code.slice(start, end)}`)).join('\n')
}
