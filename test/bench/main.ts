// npm run bench [-- --quick] [-- --json FILE] [-- --write] [-- --only SECTION,...]
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { installPeers } from './peers/install.ts'
import { createReport } from './report.ts'
import { quickSections, sections } from './sections/index.ts'
import { markdownTable, printTable, type Table } from './table.ts'

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean' }, json: { type: 'string' }, write: { type: 'boolean' }, only: { type: 'string' } }
})
const isQuick = options.quick === true
const only = options.only?.split(',')
const report = createReport()
const started = performance.now()
const hasPeers = installPeers()
if (!hasPeers) console.log('The peers could not be installed: their columns are left out.\n')

const chosen = (isQuick ? quickSections : sections).filter(({ name }) => only === undefined || only.includes(name))
const results: { [section: string]: unknown } = {}
const tables: Table[] = []
for (const section of chosen) {
  const outcome = await section.measure({ isQuick, hasPeers, report })
  report.done()
  results[section.name] = outcome.results
  tables.push(...outcome.tables.filter(table => table.isMachineBound !== true))
  for (const table of outcome.tables) console.log(printTable(table))
}
console.log(`${Math.round((performance.now() - started) / 1_000)} s, Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}`)

const file = options.json === undefined ? new URL('results.json', import.meta.url) : options.json
const about = { date: new Date().toISOString(), node: process.version, v8: process.versions.v8, processor: cpus()[0]?.model, isQuick }
writeFileSync(file, `${JSON.stringify({ ...about, sections: results }, null, 2)}\n`)
if (options.write === true) writeReadme()

/** Puts the tables of this run between the marks in README.md. */
function writeReadme(): void {
  const readme = new URL('README.md', import.meta.url)
  const head = `Run on ${about.date.slice(0, 10)} with Node ${process.version}.`
  const text = [head, '', ...tables.map(markdownTable)].join('\n').trimEnd()
  const marked = /(<!-- results -->\n)[\s\S]*(\n<!-- \/results -->)/
  writeFileSync(
    readme,
    readFileSync(readme, 'utf8').replace(marked, (_, start: string, end: string) => `${start}\n${text}\n${end}`)
  )
}
