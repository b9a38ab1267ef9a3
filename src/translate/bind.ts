import { isObject } from '../runtime/isObject.ts'
import { isEmpty } from '../runtime/isEmpty.ts'
import { appendPointer } from '../runtime/pointer.ts'
import type { JsonObject } from '../runtime/json.ts'
import { createIssue, type Issue, type Result } from '../issues/issue.ts'
import { describeValue } from '../issues/describeValue.ts'
import { isHeaderName, isHeaderValue } from '../language/headers.ts'
import { suggest } from '../issues/suggest.ts'
import { mappingTree } from '../compiler/mapping.ts'
import { freezeTree } from '../compiler/freezeTree.ts'
import type { AnyDestination, Destination } from '../compiler/destination.ts'
import { isAllowedUrl } from '../language/hosts.ts'
import { describeSettingType, isSettingValue } from '../language/settings.ts'
import type { MappingTree, SettingNode } from '../language/tree.ts'

/** A destination with its settings checked once and defaults filled in. */
export interface Route {
  readonly destination: AnyDestination
  readonly '~route': unknown
}

/** Settings of every destination, which the core itself reads. LANGUAGE.md rule 16 */
const consentSettings: ReadonlyMap<string, SettingNode> = new Map<string, SettingNode>([
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

/**
 * Checks settings once and fills in defaults, for many events.
 *
 * @param destination - from interpret or a module of `traitmap/destinations`
 * @param settings - values by name; absent and null take the default
 * @returns the route, or one issue per wrong setting (never showing its value)
 */
export function bind<S>(destination: Destination<S>, settings: NoInfer<S>): Result<Route> {
  const tree = mappingTree(destination.mapping)
  const { values, issues } = checkSettings(tree, settings)
  if (issues.length > 0) return { ok: false, issues }
  return { ok: true, value: Object.freeze({ destination: destination as AnyDestination, '~route': freezeTree(values) }), issues }
}

/** The checked settings of a route. */
export function routeSettings(route: Route): JsonObject {
  return route['~route'] as JsonObject
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
  if (setting.type !== 'map' || !isHeaderSetting(name, tree)) return undefined
  const wrong = Object.entries(value as JsonObject).find(
    ([header, text]) => !isHeaderName(header.toLowerCase()) || typeof text !== 'string' || !isHeaderValue(text)
  )
  return (
    wrong &&
    createIssue('setting_invalid', placeOf(name), {
      setting: name,
      expected: 'header names that are not about framing, and values of printable ASCII'
    })
  )
}

/** Whether a map of settings is spread into the headers of a request. */
function isHeaderSetting(name: string, tree: MappingTree): boolean {
  return tree.requests.some(request =>
    request.headers?.spreads.some(node => node.kind === 'path' && node.root === 'settings' && node.segments[0] === name)
  )
}
