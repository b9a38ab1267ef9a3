import type { Settings } from '../../src/index.ts'

/** The settings of a case in the peer's own words. */
export type Config = { readonly [name: string]: unknown }

/** How the cases of two peers are run through one mapping: their files, and the settings of the mapping in the peers' words. */
export interface Peer {
  /** names of the files below rudderstack/ */
  readonly rudderstack: readonly string[]
  /** names of the files below segment/ */
  readonly segment: readonly string[]
  /** the settings of a case, from its `config` */
  readonly fromConfig: (config: Config) => Settings
  /** the settings of all cases of Segment, which have dummy values */
  readonly dummies: Settings
}

/** A setting that is text; absent when it is empty. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** "Viewed a {{ name }} page" as "Viewed a {name} page". */
export function toTemplate(value: unknown): string | undefined {
  return text(value)?.replace(/\{\{\s*(\w+)\s*\}\}/g, '{$1}')
}

/** A table of the form `[{ from, to }]` as a map; rows that lack one side are left out. */
export function pairs(value: unknown): { readonly [from: string]: string } {
  const rows = rowsOf(value).map(row => [text(row['from']), text(row['to'])] as const)
  return Object.fromEntries(rows.filter((row): row is [string, string] => row[0] !== undefined && row[1] !== undefined))
}

/** A list of the form `[{ [key]: text }]` as texts; empty ones are left out. */
export function texts(value: unknown, key: string): readonly string[] {
  return rowsOf(value).flatMap(row => text(row[key]) ?? [])
}

function rowsOf(value: unknown): readonly Config[] {
  return Array.isArray(value) ? value.filter((row): row is Config => typeof row === 'object' && row !== null) : []
}
