import { tokenizer } from 'acorn'

const openers: ReadonlySet<string> = new Set(['{', '(', '['])
const closers: ReadonlySet<string> = new Set(['}', ')', ']'])

/**
 * Lines that do not stand two spaces further in than the line that opened the bracket around them; what belongs to a `case` stands further
 * in than the `case`.
 *
 * @param code - an ES module
 * @returns the lines, without those that begin with a comment
 */
export function misplacedLines(code: string): readonly string[] {
  const misplaced: string[] = []
  /** of each open bracket: the indent of what stands in it, and whether it is that of a `switch` */
  const open: { readonly indent: number; readonly isSwitch: boolean }[] = []
  let [end, indent, isSwitch] = [0, 0, false]
  for (const { type, start, end: after } of tokenizer(code, { ecmaVersion: 2022, sourceType: 'module' })) {
    const { label } = type
    const around = open.at(-1)
    if (closers.has(label)) open.pop()
    const lineStart = code.lastIndexOf('\n', start - 1) + 1
    if (lineStart >= end) {
      indent = start - lineStart
      const isInCase = around?.isSwitch === true && label !== 'case' && label !== 'default'
      const expected = closers.has(label) ? (around?.indent ?? 0) - 2 : (around?.indent ?? 0) + (isInCase ? 2 : 0)
      if (indent !== expected) misplaced.push(code.slice(lineStart, after))
    }
    end = after
    isSwitch ||= label === 'switch'
    if (!openers.has(label)) continue
    open.push({ indent: indent + 2, isSwitch: isSwitch && label === '{' })
    if (label === '{') isSwitch = false
  }
  return misplaced
}
