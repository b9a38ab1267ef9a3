// Writes what is derived and checked in: mappings/mapping.schema.json, mappings/README.md and the tables of README.md, and puts the mappings
// into their one form. With --check it only compares.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { describeMapping } from '../src/catalogue/describeMapping.ts'
import { orderKeys } from '../src/catalogue/orderKeys.ts'
import { formatIssue, parseMappingText } from '../src/index.ts'
import { cataloguePage } from './cataloguePage.ts'
import { mappingSchema } from './mappingSchema.ts'
import { codeTable, destinationTable, operatorTable, viewTable } from './tables.ts'

const root = new URL('../', import.meta.url)
const check = process.argv.includes('--check')
const stale: string[] = []

async function put(file: string, text: string, old: string | undefined): Promise<void> {
  const path = new URL(file, root)
  const options = await resolveConfig(path)
  const formatted = await format(text, { ...options, filepath: path.pathname })
  if (formatted === old) return
  if (check) stale.push(file)
  else await writeFile(path, formatted)
}

const read = (file: string): Promise<string | undefined> => readFile(new URL(file, root), 'utf8').catch(() => undefined)

const schemaFile = 'mappings/mapping.schema.json'
await put(schemaFile, JSON.stringify(mappingSchema()), await read(schemaFile))

const files = (await readdir(new URL('mappings', root))).filter(name => name.endsWith('.json') && name !== 'mapping.schema.json').toSorted()
const mappings = []
for (const file of files) {
  const text = await readFile(new URL(`mappings/${file}`, root), 'utf8')
  const result = parseMappingText(text, `mappings/${file}`)
  if (!result.ok) throw new Error(result.issues.map(issue => formatIssue(issue)).join('\n'))
  await put(`mappings/${file}`, JSON.stringify(orderKeys(JSON.parse(text))), text)
  mappings.push(describeMapping(result.value))
}
const pageFile = 'mappings/README.md'
await put(pageFile, cataloguePage(mappings), await read(pageFile))

const tables: { readonly [name: string]: string } = {
  destinations: destinationTable(mappings, mapping => `mappings/README.md#${mapping.slug}`),
  operators: operatorTable(),
  views: viewTable(),
  codes: codeTable()
}
const readme = await read('README.md')
if (readme !== undefined) {
  const filled = Object.entries(tables).reduce(
    (text, [name, table]) =>
      text.replace(
        new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`),
        (_, open: string, close: string) => `${open}\n<!-- prettier-ignore -->\n${table}\n\n${close}`
      ),
    readme
  )
  await put('README.md', filled, readme)
}

if (stale.length > 0) {
  console.error(`not fresh, run "npm run generate": ${stale.join(', ')}`)
  process.exitCode = 1
}
