import { readdirSync, readFileSync } from 'node:fs'
import type { Route, Settings } from '../../../src/index.ts'
import { loadApi, loadDestination, packageRoot } from '../built.ts'
import { corpusNames, createLines, type CorpusName } from '../corpora/index.ts'
import { createRunner, measureRounds } from '../runner.ts'
import type { Section } from '../section.ts'
import { ratioOf, type Spread } from '../statistics.ts'
import { subjects } from '../subjects.ts'
import { formatRange } from '../table.ts'

const passSize = 256

interface FanOut {
  readonly row: 'identify' | 'track'
  readonly corpus: CorpusName
  readonly destinations: number
  /** time of so many destinations / time of one */
  readonly total: Spread
}

/** One event to 1, 2, 4 and all destinations: normalized and validated once. */
export const fanOut: Section = {
  name: 'fanOut',
  async measure({ isQuick, report }) {
    const routes = await bindAll()
    const results: FanOut[] = []
    for (const row of ['identify', 'track'] as const)
      for (const corpus of corpusNames) {
        report.progress(`fan-out: ${row}, ${corpus}`)
        results.push(...(await measureFanOut(row, corpus, routes, isQuick)))
      }
    const rows = results.map(({ row, corpus, destinations, total }) => [
      row,
      corpus,
      String(destinations),
      formatRange(total),
      perAdded(total, destinations)
    ])
    const head = ['event', 'corpus', 'destinations', 'time / time of one', 'added destination / first']
    return { results, tables: [{ title: 'Fan-out: translateAll with several routes', head, rows }] }
  }
}

function perAdded({ median }: Spread, destinations: number): string {
  return destinations === 1 ? '' : ((median - 1) / (destinations - 1)).toFixed(2)
}

async function measureFanOut(
  row: FanOut['row'],
  corpus: CorpusName,
  routes: readonly Route[],
  isQuick: boolean
): Promise<readonly FanOut[]> {
  const { translateAll } = await loadApi()
  const lines = createLines(corpus, row)
  const counts = [...new Set([1, 2, 4, routes.length])].filter(count => count <= routes.length)
  const runners = counts.map(count => {
    const some = routes.slice(0, count)
    const createInputs = (): readonly unknown[] => lines.slice(0, passSize).map(line => JSON.parse(line) as unknown)
    return createRunner({ createInputs, run: event => translateAll(event, some) })
  })
  for (const runner of runners) await runner.warm(isQuick ? 40 : 500, isQuick ? 120 : 3_000)
  const times = await measureRounds(runners, isQuick ? 5 : 15)
  return counts.map((destinations, index) => ({ row, corpus, destinations, total: ratioOf(times[index]!, times[0]!) }))
}

/** Every destination of the package, those of the bench first. */
async function bindAll(): Promise<readonly Route[]> {
  const { bind } = await loadApi()
  const slugs = readdirSync(new URL('mappings/', packageRoot))
    .filter(name => name.endsWith('.json') && name !== 'mapping.schema.json')
    .map(name => name.replace('.json', ''))
  const ordered = [...new Set([...subjects.map(({ slug }) => slug), ...slugs])]
  const bound = await Promise.all(ordered.map(async slug => bind(await loadDestination(slug), settingsOf(slug))))
  return bound.flatMap(result => (result.ok ? [result.value] : []))
}

/** The settings of the bench, or something of the right kind for each required one. */
function settingsOf(slug: string): Settings {
  const subject = subjects.find(subject => subject.slug === slug)
  if (subject !== undefined) return subject.settings
  const { settings = {} } = JSON.parse(readFileSync(new URL(`mappings/${slug}.json`, packageRoot), 'utf8')) as {
    readonly settings?: {
      readonly [name: string]: { readonly type: string; readonly required?: boolean; readonly enum?: readonly string[] }
    }
  }
  const required = Object.entries(settings).filter(([, setting]) => setting.required === true)
  return Object.fromEntries(required.map(([name, setting]) => [name, setting.enum?.[0] ?? sampleOf(setting.type)]))
}

function sampleOf(type: string): NonNullable<Settings[string]> {
  const samples: { readonly [type: string]: NonNullable<Settings[string]> } = {
    url: 'https://example.com/',
    number: 1,
    integer: 1,
    boolean: true,
    list: ['x'],
    map: { x: 'x' }
  }
  return samples[type] ?? '1'
}
