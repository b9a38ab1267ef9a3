import { createCompiled } from '../columns.ts'
import { createRandom } from '../corpora/random.ts'
import { createRunner, measureRounds } from '../runner.ts'
import type { Section } from '../section.ts'
import { ratioOf, spreadOf, type Spread } from '../statistics.ts'
import { subjects } from '../subjects.ts'
import { formatRange } from '../table.ts'

const sizes = [1, 4, 16, 64, 256, 1_000].map(kilobytes => kilobytes * 1_000)
/** bytes that one timed pass reads */
const passBytes = 2_000_000

interface EventSize {
  readonly destination: string
  readonly bytes: number
  readonly floor: Spread
  readonly compiled: Spread
  readonly ratio: Spread
  readonly megabytesPerSecond: number
}

/** Line to line with track events of 1 kB to 1 MB. */
export const eventSizes: Section = {
  name: 'eventSizes',
  async measure({ report }) {
    const results: EventSize[] = []
    for (const { slug } of subjects)
      for (const bytes of sizes) {
        report.progress(`event sizes: ${slug}, ${bytes} bytes`)
        results.push(await measureSize(slug, bytes))
      }
    const head = ['destination', 'event', 'line / floor']
    const rows = results.map(({ destination, bytes, ratio }) => [destination, `${bytes / 1_000} kB`, formatRange(ratio)])
    return { results, tables: [{ title: 'Event sizes: line to line against the floor (text properties of 400 characters)', head, rows }] }
  }
}

async function measureSize(slug: string, bytes: number): Promise<EventSize> {
  const translate = await createCompiled(subjects.find(subject => subject.slug === slug)!)
  const line = new TextEncoder().encode(createLine(bytes))
  const inputs = Array.from({ length: Math.max(2, Math.floor(passBytes / line.length)) }, () => line)
  const createInputs = (): readonly Uint8Array[] => inputs
  const write = (result: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(result))
  const bodies = (event: unknown): unknown => translate(event).translations[0]!.requests.map(({ body }) => body)
  const read = (input: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(input))
  if (translate(read(line)).translations[0]!.status !== 'ok') throw new Error(`an event of ${bytes} bytes is refused`)
  const result: unknown = JSON.parse(JSON.stringify(bodies(read(line))))
  const floor = createRunner({ createInputs, run: input => (read(input) === undefined ? undefined : write(result)) })
  const compiled = createRunner({ createInputs, run: input => write(bodies(read(input))) })
  for (const runner of [floor, compiled]) await runner.warm(100, 500)
  const [floorTimes, compiledTimes] = await measureRounds([floor, compiled], 9)
  const spread = spreadOf(compiledTimes!)
  return {
    destination: slug,
    bytes,
    floor: spreadOf(floorTimes!),
    compiled: spread,
    ratio: ratioOf(compiledTimes!, floorTimes!),
    megabytesPerSecond: line.length / spread.median
  }
}

/** A track event of about so many bytes; the values differ, the names repeat in lists of objects as in an order. */
function createLine(bytes: number): string {
  const random = createRandom(bytes)
  const notes: { readonly title: string; readonly text: string }[] = []
  const event = {
    type: 'track',
    event: 'Report Exported',
    userId: 'u-000001',
    messageId: random.uuid(),
    timestamp: '2024-01-15T10:00:00.000Z',
    properties: { report: 'weekly', revenue: 12.5, notes }
  }
  for (let size = 250; size < bytes; size += 440) notes.push({ title: random.hex(20), text: random.hex(396) })
  return JSON.stringify(event)
}
