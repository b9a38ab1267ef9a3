import { readFileSync } from 'node:fs'
import type { Destination } from '../../src/index.ts'
import { loadApi, loadDestination, packageRoot } from './built.ts'
import type { Row } from './corpora/calls.ts'
import { createLines, type CorpusName } from './corpora/index.ts'
import type { Answer } from './hand/deliver.ts'
import { createJsonata } from './peers/jsonata.ts'
import { createMappingKit } from './peers/mappingKit.ts'
import { createRunner, type Runner } from './runner.ts'
import { subjects, type Subject } from './subjects.ts'

/** Event to Translation. */
export const eventColumns = ['hand', 'compiled', 'interpreted', 'mapping kit', 'JSONata'] as const
/** Line to line: UTF-8 in, UTF-8 out. */
export const lineColumns = ['floor', 'hand line', 'compiled line'] as const
export type Column = (typeof eventColumns)[number] | (typeof lineColumns)[number]

/** One place of the table: a destination, a kind of event, a corpus. */
export interface Cell {
  readonly slug: string
  readonly row: Row
  readonly corpus: CorpusName
}

/** The columns that need packages of other people. */
export const peerColumns: readonly Column[] = ['mapping kit', 'JSONata']

type Translate = (event: unknown) => Answer

const decoder = new TextDecoder()
const encoder = new TextEncoder()
/** events of one timed pass: each of a corpus a few times, or once */
const passSize = 1_024
const slowPassSize = 256
/** of a quick run: half a corpus */
export const quickPassSize: number = 128

/**
 * Makes the runner of one column at one place.
 *
 * @param most - events of one timed pass
 */
export async function createColumn(column: Column, { slug, row, corpus }: Cell, most: number = passSize): Promise<Runner> {
  const size = row === 'order of 50' ? Math.min(most, slowPassSize) : most
  const subject = subjects.find(subject => subject.slug === slug)!
  const lines = createLines(corpus, row)
  switch (column) {
    case 'hand':
      return translating(subject.hand, lines, size)
    case 'compiled':
      return translating(await createCompiled(subject), lines, size)
    case 'interpreted':
      return translating(await createInterpreted(subject), lines, Math.min(size, slowPassSize))
    case 'mapping kit':
      return createRunner({ createInputs: parsing(lines, Math.min(size, slowPassSize)), run: createMappingKit(slug, row) })
    case 'JSONata':
      return createRunner({ createInputs: parsing(lines, Math.min(size, slowPassSize)), run: createJsonata(slug, row), isAsync: true })
    case 'floor':
      return createFloor(lines, subject.hand, size)
    case 'hand line':
      return piping(subject.hand, lines, size)
    case 'compiled line':
      return piping(await createCompiled(subject), lines, size)
  }
}

/** The destination as the package ships it, bound once. Compiled by the package, or when the bench starts if the package can do that. */
export async function createCompiled(subject: Subject): Promise<Translate> {
  return bindTranslate(await loadDestination(subject.slug), subject)
}

/** The same mapping in the reference interpreter. */
export async function createInterpreted(subject: Subject): Promise<Translate> {
  const { interpret, parseMappingText } = await loadApi()
  const mapping = parseMappingText(readFileSync(new URL(`mappings/${subject.slug}.json`, packageRoot)))
  if (!mapping.ok) throw new Error(`mappings/${subject.slug}.json has mistakes`)
  return bindTranslate(interpret(mapping.value), subject)
}

/** The mapping compiled in this process; undefined while the package cannot do that. */
export async function createLoaded(subject: Subject): Promise<Translate | undefined> {
  const { compile, parseMappingText } = await loadApi()
  const mapping = parseMappingText(readFileSync(new URL(`mappings/${subject.slug}.json`, packageRoot)))
  return compile === undefined || !mapping.ok ? undefined : bindTranslate(compile(mapping.value), subject)
}

async function bindTranslate(destination: Destination, { settings }: Subject): Promise<Translate> {
  const { bind, translateAll } = await loadApi()
  const bound = bind(destination, settings)
  if (!bound.ok) throw new Error(bound.issues.map(({ message }) => message).join(', '))
  const routes = [bound.value]
  return event => translateAll(event, routes)
}

function translating(translate: Translate, lines: readonly string[], size: number): Runner {
  return createRunner({ createInputs: parsing(lines, size), run: translate })
}

/** So many of a list; each call goes on where the one before ended. */
function taking<T>(items: readonly T[], size: number): () => readonly T[] {
  let next = 0
  return () =>
    Array.from({ length: size }, () => {
      next = (next + 1) % items.length
      return items[next]!
    })
}

/** New objects in every pass, none is translated twice. */
function parsing(lines: readonly string[], size: number): () => readonly unknown[] {
  const take = taking(lines, size)
  return () => take().map(line => JSON.parse(line) as unknown)
}

/** Line to line: decode, parse, translate, write the bodies, encode. */
function piping(translate: Translate, lines: readonly string[], size: number): Runner {
  const encoded = lines.map(line => encoder.encode(line))
  return createRunner<Uint8Array>({
    createInputs: taking(encoded, size),
    run: line => encoder.encode(JSON.stringify(bodiesOf(translate(JSON.parse(decoder.decode(line))))))
  })
}

/** What no translator can do without: decode, parse, write a result that is there already, encode. */
function createFloor(lines: readonly string[], translate: Translate, size: number): Runner {
  // results made by JSON.parse, as V8 likes them best: built ones take longer to write
  const results = lines.map(line => JSON.parse(JSON.stringify(bodiesOf(translate(JSON.parse(line))))) as unknown)
  const inputs = lines.map((line, index) => ({ line: encoder.encode(line), result: results[index] }))
  return createRunner<(typeof inputs)[number]>({
    createInputs: taking(inputs, size),
    run: ({ line, result }) => {
      const event: unknown = JSON.parse(decoder.decode(line))
      return event === undefined ? undefined : encoder.encode(JSON.stringify(result))
    }
  })
}

function bodiesOf({ translations }: Answer): unknown {
  return translations[0]!.requests.map(request => request.body)
}
