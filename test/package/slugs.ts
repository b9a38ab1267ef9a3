import { readdirSync } from 'node:fs'

/** The built-in destinations. */
export const slugs: readonly string[] = readdirSync(new URL('../../mappings/', import.meta.url))
  .filter(name => name.endsWith('.json') && name !== 'mapping.schema.json')
  .map(name => name.replace('.json', ''))
