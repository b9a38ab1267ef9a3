import { createCompiled, createInterpreted, createLoaded, type Cell } from './columns.ts'
import { createLines } from './corpora/index.ts'
import type { HandWritten } from './hand/deliver.ts'
import { isSame } from './isSame.ts'
import { subjects } from './subjects.ts'

/**
 * Compares what is timed: hand-written, compiled and interpreted give the same requests and issues.
 *
 * @param cell - where
 * @param step - every so many events of the corpus
 * @returns what differs, in words; undefined when nothing does
 */
export async function findDifference({ slug, row, corpus }: Cell, step = 1): Promise<string | undefined> {
  const { interpreted, rivals } = await enginesOf(slug)
  const lines = createLines(corpus, row)
  for (let index = 0; index < lines.length; index += step) {
    const expected = interpreted(JSON.parse(lines[index]!))
    for (const [name, rival] of Object.entries(rivals)) {
      const got = rival?.(JSON.parse(lines[index]!))
      const place = `${slug}, ${row}, ${corpus}, event ${index}`
      if (rival !== undefined && !isSame(got, expected)) return `${place}: ${name} differs from interpreted${describe(got, expected)}`
    }
  }
  return undefined
}

interface Engines {
  readonly interpreted: HandWritten
  readonly rivals: { readonly [name: string]: HandWritten | undefined }
}

const known = new Map<string, Engines>()

/** Every way to translate for a destination; made once, for compiling takes longer than comparing. */
async function enginesOf(slug: string): Promise<Engines> {
  const found = known.get(slug)
  if (found !== undefined) return found
  const subject = subjects.find(subject => subject.slug === slug)!
  const rivals = { hand: subject.hand, compiled: await createCompiled(subject), loaded: await createLoaded(subject) }
  const engines: Engines = { interpreted: await createInterpreted(subject), rivals }
  known.set(slug, engines)
  return engines
}

/** The first place where two values differ. */
function describe(got: unknown, expected: unknown, path = ''): string {
  if (typeof got !== 'object' || typeof expected !== 'object' || got === null || expected === null)
    return ` at ${path}: ${JSON.stringify(got)} instead of ${JSON.stringify(expected)}`
  const keys = [...new Set([...Object.keys(got), ...Object.keys(expected)])]
  const members = [got, expected] as readonly { readonly [key: string]: unknown }[]
  const key = keys.find(key => !isSame(members[0]![key], members[1]![key]))
  return key === undefined ? '' : describe(members[0]![key], members[1]![key], `${path}/${key}`)
}
