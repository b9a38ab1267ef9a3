import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Readable } from 'node:stream'
import { packageRoot } from '../built.ts'
import { createRandom } from '../corpora/random.ts'
import type { Section } from '../section.ts'
import { subjects } from '../subjects.ts'

const millionLines = 2_000_000
const longLineBytes = 300 * 1_024 * 1_024

interface Memory {
  readonly input: string
  readonly bytes: number
  readonly seconds: number
  readonly exitCode: number
  /** bytes of resident memory: after a tenth of the time, at the end, the most */
  readonly rssEarly: number
  readonly rssLate: number
  readonly rssMax: number
}

/** The memory of the command over a long stream, and over one line that is longer than it takes. */
export const memory: Section = {
  name: 'memory',
  async measure({ report }) {
    const results: Memory[] = []
    for (const [input, chunks] of [
      ['100 thousand lines', () => streamLines(100_000)],
      ['2 million lines', () => streamLines(millionLines)],
      ['one line of 300 MiB', streamLongLine]
    ] as const) {
      report.progress(`memory: ${input}`)
      results.push(await runCommand(input, chunks()))
    }
    const megabytes = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MiB`
    const rows = results.map(({ input, bytes, rssEarly, rssLate, rssMax }) => [
      input,
      megabytes(bytes),
      megabytes(rssEarly),
      megabytes(rssLate),
      megabytes(rssMax)
    ])
    const head = ['input', 'size', 'resident after a tenth', 'resident at the end', 'most']
    return { results, tables: [{ title: 'Memory: traitmap translate --to mixpanel, input piped in', head, rows }] }
  }
}

/** Runs the built command on some input and looks at its memory. */
async function runCommand(input: string, chunks: Iterable<Uint8Array>): Promise<Memory> {
  const folder = mkdtempSync(join(tmpdir(), 'traitmap-bench-'))
  const settings = join(folder, 'settings.json')
  writeFileSync(settings, JSON.stringify({ mixpanel: subjects.find(({ slug }) => slug === 'mixpanel')?.settings }))
  const probe = new URL('rssProbe.mjs', import.meta.url).href
  const cli = fileURLToPath(new URL('dist/cli.js', packageRoot))
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', probe, cli, 'translate', '--to', 'mixpanel', '--settings', settings], {
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    execArgv: []
  } as object)
  const exit = once(child, 'exit') as Promise<[number]>
  const found = readText(child.stdio[3] as Readable)
  let bytes = 0
  for (const chunk of chunks) {
    bytes += chunk.length
    if (!child.stdin!.write(chunk)) await once(child.stdin!, 'drain')
  }
  child.stdin!.end()
  const [exitCode] = await exit
  rmSync(folder, { recursive: true })
  const { samples, max } = JSON.parse(await found) as { readonly samples: readonly number[]; readonly max: number }
  const early = samples[Math.floor(samples.length / 10)] ?? max
  const seconds = (performance.now() - started) / 1_000
  return { input, bytes, seconds, exitCode, rssEarly: early, rssLate: samples.at(-1) ?? max, rssMax: max }
}

async function readText(stream: Readable): Promise<string> {
  let text = ''
  for await (const chunk of stream) text += String(chunk)
  return text
}

/** So many identify events, each with ids of its own, in chunks of about 64 kB. */
function* streamLines(count: number): Iterable<Uint8Array> {
  const random = createRandom(7)
  const perChunk = 250
  for (let line = 0; line < count; line += perChunk) {
    const lines = Array.from({ length: Math.min(perChunk, count - line) }, (_, index) => {
      const id = line + index
      const traits = `{"email":"user${id}@example.com","first_name":"Ada","createdAt":"2014-03-01T12:00:00.000Z","plan":"pro","logins":${random.below(500)}}`
      return `{"type":"identify","userId":"user-${id}","messageId":"m-${id}","timestamp":"2024-01-15T10:00:00.000Z","traits":${traits}}\n`
    })
    yield Buffer.from(lines.join(''))
  }
}

/** One line that never seems to end. */
function* streamLongLine(): Iterable<Uint8Array> {
  yield Buffer.from('{"type":"identify","userId":"u-1","traits":{"note":"')
  const chunk = Buffer.alloc(65_536, 'x')
  for (let sent = 0; sent < longLineBytes; sent += chunk.length) yield chunk
  yield Buffer.from('"}}\n')
}
