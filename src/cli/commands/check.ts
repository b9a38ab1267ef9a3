import { checkFile } from '../checkFile.ts'
import type { Command } from '../command.ts'
import { Output } from '../output.ts'
import { printable } from '../printable.ts'

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
    for (const path of operands) {
      const isFine = (await checkFile(path, io, output)) !== undefined
      if (isFine) await output.write(`${printable(path)}: ok\n`)
      failed ||= !isFine
    }
    await output.end()
    return failed ? 1 : 0
  }
}
