import { tokenizer } from 'acorn'

/**
 * Lines that are not indented by two spaces for each bracket around them.
 *
 * @param code - an ES module whose `case` lines stand one level inside their `switch`, and what belongs to them another
 */
export function misplacedLines(code: string): readonly string[] {
  const lines = code.split('\n')
  const misplaced: string[] = []
  const open: ('case' | 'other')[] = []
  let known = 0
  let isSwitch = false
  for (const { type, loc } of tokenizer(code, { ecmaVersion: 2022, sourceType: 'module', locations: true })) {
    const line = loc?.start.line ?? 0
    const isCloser = ['}', ')', ']'].includes(type.label)
    if (isCloser) open.pop()
    if (line > known) {
      const inside = open.at(-1) === 'case' && !isCloser && type.label !== 'case' ? 1 : 0
      if (loc?.start.column !== 2 * (open.length + inside + open.slice(0, -1).filter(kind => kind === 'case').length))
        misplaced.push(`${line}: ${lines[line - 1]}`)
    }
    known = Math.max(known, line)
    if (type.label === 'switch') isSwitch = true
    if (['{', '(', '[', '${'].includes(type.label)) {
      open.push(isSwitch && type.label === '{' ? 'case' : 'other')
      if (type.label === '{') isSwitch = false
    }
  }
  return misplaced
}
