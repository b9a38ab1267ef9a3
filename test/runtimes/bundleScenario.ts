import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { readFixtures } from '../contract/fixtures.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What the scenario says at its end, as JSON text in `globalThis.scenarioResult`. */
export interface ScenarioResult {
  /** whether text may become code there */
  readonly evaluates: boolean
  /** mappings whose compiled code gives anything else than the interpreter */
  readonly different: readonly string[]
  /** one text per fixture: what the built-in destination and the compiled mapping give */
  readonly builtIn: readonly string[]
  readonly compiled: readonly string[]
  readonly statuses: { readonly [status: string]: number }
}

/** Every fixture of the catalogue through the built-in destination, the compiled mapping and the interpreter. */
const scenario = `
import { bind, compile, formatIssue, interpret, normalize, parseMappingText, translate, validate } from 'traitmap'
import * as all from 'traitmap/destinations'
import { files, fixtures } from 'fixtures'

const evaluates = () => {
  try {
    return new Function('return true')()
  } catch {
    return false
  }
}
const engines = {}
for (const [slug, text] of Object.entries(files)) {
  const { ok, value, issues } = parseMappingText(new TextEncoder().encode(text), slug)
  if (!ok) throw new Error(issues.map(issue => formatIssue(issue)).join())
  const builtIn = Object.values(all).find(one => one.slug === slug)
  engines[slug] = { builtIn, compiled: compile(value), interpreted: interpret(value) }
}
const results = { builtIn: [], compiled: [], interpreted: [] }
const statuses = {}
for (const { slug, event, settings, now } of fixtures) {
  for (const name of Object.keys(results)) {
    const { status, requests, issues } = translate(event, engines[slug][name], settings, { now })
    results[name].push(JSON.stringify([status, requests, issues, validate(normalize(event).event)]))
    if (name === 'compiled') statuses[status] = (statuses[status] ?? 0) + 1
  }
}
const different = fixtures.filter((_, index) => results.compiled[index] !== results.interpreted[index]).map(({ slug }) => slug)
const { builtIn, compiled } = results
globalThis.scenarioResult = JSON.stringify({ evaluates: evaluates(), different, builtIn, compiled, statuses })
`

/** One script with the built library and the scenario in it. */
export async function bundleScenario(): Promise<string> {
  const fixtures = readFixtures().map(({ slug, event, settings, now }) => ({ slug, event, settings, now }))
  const slugs = [...new Set(fixtures.map(({ slug }) => slug))]
  const files = Object.fromEntries(slugs.map(slug => [slug, readFileSync(`${root}mappings/${slug}.json`, 'utf8')]))
  const data = `export const files = ${JSON.stringify(files)}\nexport const fixtures = ${JSON.stringify(fixtures)}`
  const { outputFiles } = await build({
    stdin: { contents: scenario, resolveDir: root },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'neutral',
    target: 'es2022',
    logLevel: 'error',
    alias: { traitmap: `${root}dist/index.js`, 'traitmap/destinations': `${root}dist/destinations/index.js` },
    plugins: [
      {
        name: 'fixtures',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^fixtures$/ }, () => ({ path: 'fixtures', namespace: 'fixtures' }))
          onLoad({ filter: /./, namespace: 'fixtures' }, () => ({ contents: data }))
        }
      }
    ]
  })
  return outputFiles[0]?.text ?? ''
}
