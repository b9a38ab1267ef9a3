import { isObject } from '../runtime/isObject.ts'
import type { JsonObject } from '../runtime/json.ts'
import { readMember } from '../runtime/readMember.ts'

const invalidHost = 'preview.invalid'

/**
 * A host for the placeholder of a setting that is a whole URL.
 *
 * @param mapping - a mapping file that has been checked
 * @returns the first of its hosts, with `*` read as "preview"; "preview.invalid" where it lists none
 */
export function previewHost(mapping: JsonObject): string {
  return listHosts(mapping)[0] ?? invalidHost
}

/**
 * The placeholder of a setting that is a part of a host, such that the host is an allowed one.
 *
 * @param mapping - a mapping file that has been checked
 * @param setting - its name
 * @returns undefined when the setting stands in no host
 * @example previewHostPart({ hosts: ['*.zendesk.com'], requests: [{ url: 'https://{settings.shop}.zendesk.com/x' }] }, 'shop') // "preview"
 */
export function previewHostPart(mapping: JsonObject, setting: string): string | undefined {
  const template = listUrls(mapping)
    .map(readHost)
    .find(host => host.some(part => insertsSetting(part, mapping, setting)))
  if (template === undefined) return undefined
  const pattern = new RegExp(`^${template.map(part => hostPattern(part, insertsSetting(part, mapping, setting))).join('')}$`)
  const fitting = listHosts(mapping).flatMap(host => pattern.exec(host)?.[1] ?? [])
  return fitting[0] ?? (template.length === 1 ? invalidHost : 'preview')
}

function listHosts(mapping: JsonObject): readonly string[] {
  const hosts = readMember(mapping, 'hosts')
  return Array.isArray(hosts) ? hosts.map(host => String(host).replace('*', 'preview')) : []
}

/** The URL templates of defaults and requests. */
function listUrls(mapping: JsonObject): readonly string[] {
  const requests = [readMember(mapping, 'requests')].flat().flatMap(request => [request, readMember(request, 'first')].flat())
  return [readMember(mapping, 'defaults'), ...requests].map(holder => readMember(holder, 'url')).filter(url => typeof url === 'string')
}

/** The host of a URL template, cut into inserts and what stands between them. */
function readHost(url: string): readonly string[] {
  const host = /^https?:\/\/((?:\{[^{}]*\}|[^{}/?#])*)/.exec(url)?.[1] ?? ''
  return host.split(/(\{[^{}]*\})/).filter(part => part !== '')
}

function insertsSetting(part: string, mapping: JsonObject, setting: string): boolean {
  if (part === `{settings.${setting}}`) return true
  const define = /^\{define\.(.+)\}$/.exec(part)?.[1]
  const defines = readMember(mapping, 'define')
  return define !== undefined && isObject(defines) && readMember(defines, define) === `$.settings.${setting}`
}

function hostPattern(part: string, isWanted: boolean): string {
  if (isWanted) return '([^/]+)'
  return part.startsWith('{') ? '[^/]+' : part.replace(/[^A-Za-z0-9]/g, '\\$&')
}
