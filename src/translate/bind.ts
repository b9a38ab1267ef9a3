import { isObject } from '../runtime/isObject.ts'
import { isEmpty } from '../runtime/isEmpty.ts'
import { appendPointer } from '../runtime/pointer.ts'
import type { JsonObject } from '../runtime/json.ts'
import { createIssue, type Issue, type Result } from '../issues/issue.ts'
import { describeValue } from '../issues/describeValue.ts'
import { isHeaderName, isHeaderValue } from '../language/headers.ts'
import { suggest } from '../issues/suggest.ts'
import { mappingTree } from '../compiler/mapping.ts'
import { freezeTree } from '../runtime/freezeTree.ts'
import type { AnyDestination, Destination } from '../compiler/destination.ts'
import { isAllowedUrl, isHostPart } from '../language/hosts.ts'
import { describeSettingType, isSettingValue } from '../language/settings.ts'
import type { MappingTree, Node, SettingNode } from '../language/tree.ts'

/** A destination with its settings checked once and defaults filled in. */
export interface Route {
  readonly destination: AnyDestination
  readonly '~route': unknown
}

/** Settings of every destination, which the core itself reads. LANGUAGE.md rule 16 */
const consentSettings: ReadonlyMap<string, SettingNode> = freezeTree(
  new Map<string, SettingNode>([
    [
      'consentCategories',
      {
        type: 'list',
        required: false,
        secret: false,
        default: [],
        description: 'consent categories without which nothing is sent; empty: no gate'
      }
    ],
    [
      'consentRequired',
      { type: 'boolean', required: false, secret: false, default: false, description: 'send only where each category is consented to' }
    ]
  ])
)

/**
 * Checks settings once and fills in defaults, for many events.
 *
 * @param destination - from interpret or a module of `traitmap/destinations`
 * @param settings - values by name; absent and null take the default
 * @returns the route, or one issue per wrong setting (never showing its value)
 */
export function bind<S>(destination: Destination<S>, settings: NoInfer<S>): Result<Route> {
  const tree = mappingTree(destination.mapping)
  const { values, issues } = readSettings(tree, settings)
  if (issues.length > 0) return { ok: false, issues }
  return { ok: true, value: Object.freeze({ destination: destination as AnyDestination, '~route': freezeTree(values) }), issues }
}

/** The checked settings of a route. */
export function routeSettings(route: Route): JsonObject {
  return route['~route'] as JsonObject
}

/** Settings whose getters or proxies throw are no settings. */
function readSettings(tree: MappingTree, settings: unknown): ReturnType<typeof checkSettings> {
  try {
    return checkSettings(tree, settings)
  } catch {
    const values = { setting: '', expected: 'plain JSON' }
    return { values: {}, issues: [createIssue('setting_invalid', { in: 'settings', pointer: '' }, values)] }
  }
}

function checkSettings(tree: MappingTree, settings: unknown): { readonly values: JsonObject; readonly issues: readonly Issue[] } {
  const declared = new Map([...tree.settings, ...consentSettings])
  const given = isObject(settings) ? settings : {}
  const issues: Issue[] = isObject(settings)
    ? []
    : [
        createIssue(
          'setting_invalid',
          { in: 'settings', pointer: '' },
          { setting: '', expected: 'an object', got: describeValue(settings) }
        )
      ]
  for (const name of Object.keys(given))
    if (!declared.has(name))
      issues.push(createIssue('setting_unknown', placeOf(name), { setting: name, ...suggest(name, [...declared.keys()]) }))
  const values: { [name: string]: unknown } = {}
  for (const [name, setting] of declared) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined
    const chosen = value === undefined || value === null ? setting.default : value
    const problem =
      chosen === undefined || (setting.required && isEmpty(chosen)) ? checkMissing(name, setting) : checkValue(name, chosen, setting, tree)
    if (problem) issues.push(problem)
    else if (chosen !== undefined) values[name] = structuredClone(chosen)
    else if (setting.type === 'list' || setting.type === 'map') values[name] = setting.type === 'list' ? [] : {}
  }
  return { values, issues }
}

const placeOf = (name: string): { readonly in: 'settings'; readonly pointer: string } => ({
  in: 'settings',
  pointer: appendPointer('', name)
})

function checkMissing(name: string, setting: SettingNode): Issue | undefined {
  return setting.required
    ? createIssue('setting_missing', placeOf(name), { setting: name, expected: describeSettingType(setting) })
    : undefined
}

function checkValue(name: string, value: unknown, setting: SettingNode, tree: MappingTree): Issue | undefined {
  if (!isSettingValue(value, setting))
    return createIssue('setting_invalid', placeOf(name), {
      setting: name,
      expected: describeSettingType(setting),
      got: describeValue(value)
    })
  if (setting.type === 'url' && !isAllowedUrl(String(value), tree.hosts)) {
    const hosts = tree.hosts === 'any' ? 'http or https' : `https and one of ${tree.hosts.join(', ')}`
    return createIssue('setting_host_refused', placeOf(name), { setting: name, expected: hosts })
  }
  if (isHostSetting(name, tree)) return checkHostPart(name, value, tree)
  if (setting.type !== 'map' || !isHeaderSetting(name, tree)) return undefined
  if (isHeaderMap(value as JsonObject)) return undefined
  const expected = 'header names that are not about framing, and values of printable ASCII'
  return createIssue('setting_invalid', placeOf(name), { setting: name, expected })
}

function isHeaderMap(headers: JsonObject): boolean {
  return (
    Object.keys(headers).every(header => isHeaderName(header.toLowerCase())) &&
    Object.values(headers).every(text => typeof text === 'string' && isHeaderValue(text))
  )
}

/** A setting that stands in a host: plain labels, and where it is the only insert, a host that the mapping names. */
function checkHostPart(name: string, value: unknown, tree: MappingTree): Issue | undefined {
  const text = String(value)
  const hosts = tree.requests.flatMap(({ url }) =>
    url.kind === 'text' && url.host.some(part => typeof part !== 'string' && readsSetting(part, name)) ? [url.host] : []
  )
  const whole = hosts
    .filter(parts => parts.every(part => typeof part === 'string' || readsSetting(part, name)))
    .map(parts => parts.map(part => (typeof part === 'string' ? part : text)).join(''))
  if (isHostPart(text) && whole.every(host => isAllowedUrl(`https://${host}/`, tree.hosts))) return undefined
  return createIssue('setting_host_refused', placeOf(name), {
    setting: name,
    expected: tree.hosts === 'any' ? 'a host' : `a part of one of ${tree.hosts.join(', ')}`
  })
}

function isHostSetting(name: string, tree: MappingTree): boolean {
  return tree.requests.some(({ url }) => url.kind === 'text' && url.host.some(part => typeof part !== 'string' && readsSetting(part, name)))
}

function readsSetting(node: Node, name: string): boolean {
  return node.kind === 'path' && node.root === 'settings' && node.segments[0] === name
}

/** Whether a map of settings is spread into the headers of a request. */
function isHeaderSetting(name: string, tree: MappingTree): boolean {
  return tree.requests.some(request => request.headers?.spreads.some(node => readsSetting(node, name)))
}
