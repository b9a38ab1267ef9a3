// npm run check:peers -- DIRECTORY [--only SLUG,...] [--diff]: runs the peers' events through our mappings and compares what is sent.
import { readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { interpret, parseMapping } from '../../src/index.ts'
import { readDecisions } from './decisions.ts'
import type { Peer } from './peer.ts'
import { formatDifferences, formatTallies, shareAfter, shareBefore, tally } from './report.ts'
import { runPeer } from './runPeer.ts'

/** What is asked of all mapped destinations together. */
const goals = { before: 0.6, after: 0.9 }

const { positionals, values } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' }, diff: { type: 'boolean' } } })
const root = positionals[0]
if (root === undefined) throw new Error('npm run check:peers -- DIRECTORY [--only SLUG,...] [--diff]')

const only = values.only?.split(',')
const slugs = readdirSync(new URL('destinations/', import.meta.url)).map(file => file.replace(/\.ts$/, ''))
const decisions = readDecisions()
const results = []
for (const slug of slugs.filter(name => only?.includes(name) ?? true)) {
  const mapping = parseMapping(JSON.parse(readFileSync(new URL(`../../mappings/${slug}.json`, import.meta.url), 'utf8')))
  if (!mapping.ok) throw new Error(`mappings/${slug}.json is not usable: npx traitmap check says why`)
  const { peer } = (await import(`./destinations/${slug}.ts`)) as { readonly peer: Peer }
  const outcomes = runPeer(root, interpret(mapping.value), peer, decisions[slug] ?? [])
  results.push({ slug, outcomes })
  if (values.diff === true) console.log([slug, ...formatDifferences(outcomes), ''].join('\n'))
}

const all = tally(results.flatMap(result => result.outcomes))
const rows = results.map(({ slug, outcomes }) => ({ name: slug, tally: tally(outcomes) })).filter(row => row.tally.cases > 0)
console.log(formatTallies([...rows, { name: 'all', tally: all }]).join('\n'))
const isReached = shareBefore(all) >= goals.before && shareAfter(all) >= goals.after
console.log(`goals: ${goals.before * 100} % before decisions, ${goals.after * 100} % after: ${isReached ? 'reached' : 'not reached'}`)
if (!isReached) process.exitCode = 1
