import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Io } from './io.ts'

/**
 * Finds the folder of the built-in mappings.
 *
 * @returns `mappings` in the package that this file belongs to, else in the installed package `traitmap`
 */
export function findMappings(): string {
  return join(findOwnPackage() ?? dirname(createRequire(import.meta.url).resolve('traitmap/package.json')), 'mappings')
}

/** The nearest folder above this file that holds the package: works from `src` as well as from wherever the build put us. */
function findOwnPackage(): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!isOwnPackage(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) return undefined
    folder = parent
  }
  return folder
}

function isOwnPackage(path: string): boolean {
  if (!existsSync(path)) return false
  const { name } = JSON.parse(readFileSync(path, 'utf8')) as { readonly name?: unknown }
  return name === 'traitmap'
}

/**
 * Lists the built-in destinations.
 *
 * @returns their slugs, sorted
 */
export async function listSlugs(io: Io): Promise<readonly string[]> {
  const names = await io.listFolder(io.mappings)
  return names
    .filter(name => name.endsWith('.json') && name !== 'mapping.schema.json')
    .map(name => name.slice(0, -'.json'.length))
    .toSorted()
}

/**
 * Turns what people write for a destination into a file.
 *
 * @param name - a slug, or a path that ends in `.json`
 */
export function mappingPath(name: string, io: Io): string {
  return isMappingPath(name) ? name : join(io.mappings, `${name}.json`)
}

/** Whether a destination is given as a file. */
export function isMappingPath(name: string): boolean {
  return name.endsWith('.json')
}
