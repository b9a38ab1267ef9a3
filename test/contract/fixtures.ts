import { readdirSync, readFileSync } from 'node:fs'
import type { Settings } from '../../src/index.ts'

/** One event and what a destination is expected to be sent for it. */
export interface Fixture {
  readonly slug: string
  readonly name: string
  readonly title: string
  /** the page the expectation comes from */
  readonly source: string
  readonly settings: Settings
  readonly event: unknown
  readonly now?: number
  readonly status: 'ok' | 'skipped' | 'rejected'
  readonly requests: readonly { readonly name: string }[]
  readonly issues: readonly { readonly code: string }[]
}

/** Every fixture of every destination. */
export function readFixtures(): readonly Fixture[] {
  const root = new URL('../fixtures/destinations/', import.meta.url)
  return readdirSync(root).flatMap(slug =>
    readdirSync(new URL(`${slug}/`, root)).map(file => ({
      slug,
      name: file.replace('.json', ''),
      ...(JSON.parse(readFileSync(new URL(`${slug}/${file}`, root), 'utf8')) as Omit<Fixture, 'slug' | 'name'>)
    }))
  )
}
