import { type Destination, interpret } from '../../index.ts'
import { listSlugs } from '../catalogue.ts'
import { type Command, sharedOptions } from '../command.ts'
import { formatTable } from '../formatTable.ts'
import { loadMapping } from '../loadMapping.ts'
import { Output } from '../output.ts'

export const listCommand: Command = {
  name: 'list',
  summary: 'name the built-in destinations',
  operands: '',
  count: { min: 0, max: 0 },
  options: { json: sharedOptions.json },
  notes: ['One line per destination: slug, title, version of the API, calls. With --json one JSON record per line.'],
  examples: ['traitmap list'],
  run: async (args, io) => {
    const destinations: Destination[] = []
    for (const slug of await listSlugs(io)) destinations.push(interpret((await loadMapping(slug, io)).mapping))
    const output = new Output(io.stdout)
    for (const line of args.has('json') ? destinations.map(formatRecord) : formatRows(destinations)) await output.write(`${line}\n`)
    await output.end()
    return 0
  }
}

function formatRecord({ slug, title, apiVersion, calls }: Destination): string {
  return JSON.stringify({ slug, title, apiVersion, calls })
}

function formatRows(destinations: readonly Destination[]): readonly string[] {
  return formatTable(destinations.map(({ slug, title, apiVersion, calls }) => [slug, title, apiVersion ?? '', calls.join(' ')]))
}
