import { generateModule } from '../../index.ts'
import { checkFile } from '../checkFile.ts'
import type { Command } from '../command.ts'
import { Output } from '../output.ts'
import { printable } from '../printable.ts'
import { UsageError } from '../usageError.ts'

export const buildCommand: Command = {
  name: 'build',
  summary: 'write a mapping file as an ES module, with its types',
  operands: 'FILE',
  count: { min: 1, max: 1 },
  options: { out: { value: 'OUT.js', short: 'o', description: 'the module to write, ending in .js or .mjs', required: true } },
  notes: [
    'Writes OUT.js, and OUT.d.ts beside it (for OUT.mjs OUT.d.mts); what stood there is replaced. Prints their names.',
    'The module exports one destination, named after the mapping, imports "traitmap/runtime" alone and evaluates no text.',
    'Prints the issues of the mapping as "traitmap check" does; with errors among them nothing is written.'
  ],
  examples: ['traitmap build mine.json -o src/mine.js'],
  run: async (args, io) => {
    const path = args.text('out') ?? ''
    if (!/[^/]\.m?js$/.test(path)) throw new UsageError('-o takes a name that ends in .js or .mjs')
    const output = new Output(io.stdout)
    const mapping = await checkFile(args.operands[0] ?? '', io, output)
    if (mapping !== undefined) {
      const { code, types } = generateModule(mapping)
      for (const [name, text] of [[path, code] as const, [path.replace(/(m?)js$/, 'd.$1ts'), types] as const]) {
        await io.replaceFile(name, text)
        await output.write(`${printable(name)}\n`)
      }
    }
    await output.end()
    return mapping === undefined ? 1 : 0
  }
}
