import { capitalCase } from 'change-case'
import type { Command } from '../command.ts'
import { createFixture, createMapping } from '../newDestination.ts'
import { Output } from '../output.ts'
import { UsageError } from '../usageError.ts'

const slugPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const longestSlug = 64

export const newCommand: Command = {
  name: 'new',
  summary: 'start a destination: a mapping file and its first test case',
  operands: 'SLUG',
  count: { min: 1, max: 1 },
  options: {},
  notes: [
    'Writes mappings/SLUG.json and test/fixtures/destinations/SLUG/identify.json into the current folder; nothing is overwritten.',
    'The mapping is complete and the test case fails: write into it what the vendor expects, then make the mapping give that.'
  ],
  examples: ['traitmap new acme-crm'],
  run: async (args, io) => {
    const slug = args.operands[0] ?? ''
    if (!slugPattern.test(slug) || slug.length > longestSlug)
      throw new UsageError(`"${slug}" is no slug: expected lower-case letters, digits and "-", such as acme-crm`)
    const files = [
      [`mappings/${slug}.json`, createMapping(slug, capitalCase(slug, { locale: false }), io.today())],
      [`test/fixtures/destinations/${slug}/identify.json`, createFixture(slug)]
    ] as const
    for (const [path] of files) if (await io.exists(path)) throw new UsageError(`"${path}" exists already: nothing was written`)
    const output = new Output(io.stdout)
    for (const [path, text] of files) {
      await io.writeNewFile(path, text)
      await output.write(`${path}\n`)
    }
    await output.end()
    return 0
  }
}
