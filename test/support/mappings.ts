import { readdirSync, readFileSync } from 'node:fs'
import { parseMapping, parseMappingText, type Json, type Mapping } from '../../src/index.ts'

/** The catalogue's mappings by slug. */
export function catalogueMappings(): ReadonlyMap<string, Mapping> {
  const folder = new URL('../../mappings/', import.meta.url)
  const files = readdirSync(folder).filter(name => name.endsWith('.json') && name !== 'mapping.schema.json')
  return new Map(
    files.toSorted().map(file => [file.replace('.json', ''), parsed(parseMappingText(readFileSync(new URL(file, folder), 'utf8'), file))])
  )
}

function parsed(result: ReturnType<typeof parseMapping>): Mapping {
  if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 2))
  return result.value
}

/** A small mapping around one body, for track events unless `request` says otherwise. */
export function mappingFile(
  body: Json,
  file: { readonly [key: string]: Json } = {},
  request: { readonly [key: string]: Json } = {}
): { readonly [key: string]: Json } {
  return {
    destination: 'test',
    title: 'Test',
    requests: [{ name: 'request', on: ['track'], url: 'https://example.com/', body, ...request }],
    ...file
  }
}

/** The same, parsed; the test fails when it does not parse. */
export function testMapping(
  body: Json,
  file: { readonly [key: string]: Json } = {},
  request: { readonly [key: string]: Json } = {}
): Mapping {
  return parsed(parseMapping(mappingFile(body, file, request)))
}

/** Declarations for settings given as values. */
export function declareSettings(settings: { readonly [name: string]: Json }): { readonly [name: string]: Json } {
  const typeOf = (value: Json): string => (Array.isArray(value) ? 'list' : typeof value === 'object' ? 'map' : typeof value)
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, { type: typeOf(value), description: name }]))
}
