import { basename } from 'node:path'
import { type Mapping, parseMappingText } from '../index.ts'
import { nearest } from '../issues/suggest.ts'
import { isObject } from '../runtime/isObject.ts'
import type { JsonObject } from '../runtime/json.ts'
import { isMappingPath, listSlugs, mappingPath } from './catalogue.ts'
import type { Io } from './io.ts'
import { formatIssues } from './loadJson.ts'
import { UsageError } from './usageError.ts'

/** A checked mapping and the file's value. */
export interface LoadedMapping {
  readonly mapping: Mapping
  readonly source: JsonObject
}

/**
 * Loads one destination; warnings about its file go to standard error.
 *
 * @param name - the slug of a built-in destination, or a path that ends in `.json`
 * @throws UsageError when there is no such destination, or its file has errors
 */
export async function loadMapping(name: string, io: Io): Promise<LoadedMapping> {
  if (!isMappingPath(name)) await checkSlug(name, io)
  const path = mappingPath(name, io)
  const bytes = await io.readFile(path)
  const { ok, value, issues } = parseMappingText(bytes, isMappingPath(name) ? path : `mappings/${basename(path)}`)
  if (!ok) throw new UsageError(`"${name}" is no usable mapping`, formatIssues(issues, io))
  for (const text of formatIssues(issues, io)) io.stderr.write(`${text}\n`)
  const source: unknown = JSON.parse(
    Buffer.from(bytes)
      .toString('utf8')
      .replace(/^\ufeff/, '')
  )
  return { mapping: value, source: isObject(source) ? source : {} }
}

async function checkSlug(slug: string, io: Io): Promise<void> {
  const slugs = await listSlugs(io)
  if (slugs.includes(slug)) return
  const near = nearest(slug, slugs) ?? slugs.find(known => slug !== '' && (known.includes(slug) || slug.includes(known)))
  const hint = near === undefined ? 'see traitmap list; the path of a mapping file ends in .json' : `did you mean "${near}"?`
  throw new UsageError(`there is no destination "${slug}"`, [`  hint: ${hint}`])
}
