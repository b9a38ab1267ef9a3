import { defineMember } from '../runtime/defineMember.ts'
import { isObject } from '../runtime/isObject.ts'
import type { JsonObject } from '../runtime/json.ts'
import { readMember } from '../runtime/readMember.ts'
import { previewHost, previewHostPart } from './previewHost.ts'

/**
 * Fills the required settings that are missing with placeholders that show where they go, and nothing else.
 *
 * @param mapping - a mapping file that has been checked
 * @param given - the settings of the user, which are kept
 */
export function fillSettings(mapping: JsonObject, given: JsonObject): JsonObject {
  const filled: { [name: string]: unknown } = { ...given }
  for (const [name, setting] of Object.entries(readMember(mapping, 'settings') ?? {}))
    if (isObject(setting) && setting['required'] === true && isMissing(readMember(given, name)))
      defineMember(filled, name, placeholder(mapping, name, setting))
  return filled
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

function placeholder(mapping: JsonObject, name: string, setting: JsonObject): unknown {
  if (setting['default'] !== undefined) return setting['default']
  if (Array.isArray(setting['enum'])) return setting['enum'][0]
  switch (setting['type']) {
    case 'number':
    case 'integer':
      return 0
    case 'boolean':
      return false
    case 'list':
      return []
    case 'map':
      return {}
    case 'url':
      return `https://${previewHost(mapping)}/${name}`
    default:
      return previewHostPart(mapping, name) ?? `<${name}>`
  }
}
