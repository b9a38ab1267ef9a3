import { createCompiled } from '../columns.ts'
import { createOrder } from '../corpora/calls.ts'
import type { Members } from '../corpora/members.ts'
import { createRandom } from '../corpora/random.ts'
import { plainSource } from '../corpora/sources.ts'
import { createRunner, measureRounds, type Runner } from '../runner.ts'
import type { Section } from '../section.ts'
import { fitExponent, spreadOf, type Spread } from '../statistics.ts'
import { subjects } from '../subjects.ts'
import { formatRatio } from '../table.ts'

const traitCounts = [10, 16, 32, 64, 120, 200, 400, 1_000]
const productCounts = [1, 3, 10, 30, 100, 300, 1_000]
/** V8 keeps objects of more keys in another form: from here on there is one band */
const dictionaryFrom = 200

interface Growth {
  readonly what: 'traits' | 'products'
  readonly destination: string
  /** microseconds per event, by number of traits or products */
  readonly times: readonly (readonly [count: number, compiled: Spread, parse: Spread])[]
  readonly exponents: { readonly all: number; readonly band: number; readonly parse: number }
}

/** How the time grows with the number of traits and products. */
export const growth: Section = {
  name: 'growth',
  async measure({ report }) {
    const results: Growth[] = []
    for (const { slug } of subjects) {
      report.progress(`growth: ${slug}`)
      results.push(await measureGrowth('traits', slug, traitCounts, createIdentify))
      results.push(
        await measureGrowth('products', slug, productCounts, count =>
          createOrder(count, { random: createRandom(count), source: plainSource })
        )
      )
    }
    const head = ['what', 'destination', 'exponent', 'within one band', 'of JSON.parse alone', 'time per item, largest event / smallest']
    const rows = results.map(({ what, destination, exponents, times }) => [
      what,
      destination,
      exponents.all.toFixed(2),
      exponents.band.toFixed(2),
      exponents.parse.toFixed(2),
      formatRatio(perItem(times.at(-1)!) / perItem(times[0]!))
    ])
    const title = `Growth: 10 to 1,000 traits, 1 to 1,000 products; exponent 1 = linear; band: from ${dictionaryFrom} traits, from 10 products`
    return { results, tables: [{ title, head, rows }] }
  }
}

function perItem([count, { median }]: Growth['times'][number]): number {
  return median / count
}

async function measureGrowth(
  what: Growth['what'],
  slug: string,
  counts: readonly number[],
  createEvent: (count: number) => Members
): Promise<Growth> {
  const translate = await createCompiled(subjects.find(subject => subject.slug === slug)!)
  const lines = counts.map(count => JSON.stringify(createEvent(count)))
  const size = (index: number): number => Math.max(4, Math.min(200, Math.floor(4_000 / counts[index]!)))
  const parse = (index: number): readonly unknown[] => Array.from({ length: size(index) }, () => JSON.parse(lines[index]!) as unknown)
  const compiled = await timeEach(counts.map((_, index) => createRunner({ createInputs: () => parse(index), run: translate })))
  const parsed = await timeEach(
    lines.map((line, index) => createRunner({ createInputs: () => Array.from({ length: size(index) }, () => line), run: JSON.parse }))
  )
  const points = (times: readonly Spread[]): readonly (readonly [number, number])[] =>
    counts.map((count, index) => [count, times[index]!.median])
  const inBand = ([count]: readonly [number, number]): boolean => count >= (what === 'traits' ? dictionaryFrom : 10)
  return {
    what,
    destination: slug,
    times: counts.map((count, index) => [count, compiled[index]!, parsed[index]!]),
    exponents: {
      all: fitExponent(points(compiled)),
      band: fitExponent(points(compiled).filter(inBand)),
      parse: fitExponent(points(parsed))
    }
  }
}

async function timeEach(runners: readonly Runner[]): Promise<readonly Spread[]> {
  for (const runner of runners) await runner.warm(60, 300)
  return (await measureRounds(runners, 9)).map(spreadOf)
}

/** Reserved traits and so many custom ones. */
function createIdentify(count: number): Members {
  const random = createRandom(count)
  const customs = Array.from({ length: count - 4 }, (_, index): [string, unknown] => [
    `trait_${index}`,
    index % 3 === 0 ? random.below(1_000) : random.hex(8)
  ])
  const traits = { email: 'ada@example.com', firstName: 'Ada', lastName: 'Lovelace', createdAt: '2014-03-01T12:00:00.000Z' }
  return {
    type: 'identify',
    userId: 'u-000001',
    anonymousId: random.uuid(),
    messageId: random.uuid(),
    timestamp: '2024-01-15T10:00:00.000Z',
    traits: { ...traits, ...Object.fromEntries(customs) }
  }
}
