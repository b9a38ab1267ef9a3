import { formatIssue, parseMappingText } from '../../index.ts'
import type { Command } from '../command.ts'
import type { Io } from '../io.ts'
import { Output } from '../output.ts'
import { printable } from '../printable.ts'
import { hasError } from '../runLines.ts'

export const checkCommand: Command = {
  name: 'check',
  summary: 'say everything that is wrong with mapping files',
  operands: 'FILE...',
  count: { min: 1, max: Infinity },
  options: {},
  notes: ['Prints every issue with file, line and column, or "FILE: ok". A file with warnings only is ok.'],
  examples: ['traitmap check mappings/*.json'],
  run: async ({ operands }, io) => {
    const output = new Output(io.stdout)
    let failed = false
    for (const path of operands) failed = !(await checkFile(path, io, output)) || failed
    await output.end()
    return failed ? 1 : 0
  }
}

async function checkFile(path: string, io: Io, output: Output): Promise<boolean> {
  const { issues } = parseMappingText(await io.readFile(path), path)
  const isFine = !hasError(issues)
  const lines = issues.map(issue => formatIssue(issue, { file: path, color: io.isTerminal.stdout }))
  for (const line of isFine ? [...lines, `${printable(path)}: ok`] : lines) await output.write(`${line}\n`)
  return isFine
}
