import { describeMapping } from '../../catalogue/describeMapping.ts'
import { type Command, sharedOptions } from '../command.ts'
import { formatMapping } from '../formatMapping.ts'
import { loadMapping } from '../loadMapping.ts'
import { Output } from '../output.ts'

export const showCommand: Command = {
  name: 'show',
  summary: 'describe a destination: settings, calls, requests, and which field comes from where',
  operands: 'SLUG|FILE',
  count: { min: 1, max: 1 },
  options: { json: sharedOptions.json },
  notes: [],
  examples: ['traitmap show mixpanel', 'traitmap show ./mine.json --json'],
  run: async (args, io) => {
    const { mapping } = await loadMapping(args.operands[0] ?? '', io)
    const description = describeMapping(mapping)
    const output = new Output(io.stdout)
    for (const line of args.has('json') ? [JSON.stringify(description)] : formatMapping(description)) await output.write(`${line}\n`)
    await output.end()
    return 0
  }
}
