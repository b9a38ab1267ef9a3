import { isObject } from '../runtime/isObject.ts'
import { isEmpty } from '../runtime/isEmpty.ts'
import { appendPointer } from '../runtime/pointer.ts'
import type { JsonObject } from '../runtime/json.ts'
import { createIssue, type Issue, type Result } from '../issues/issue.ts'
import { describeValue } from '../issues/describeValue.ts'
import { isHeaderName, isHeaderValue } from '../language/headers.ts'
import { suggest } from '../issues/suggest.ts'
import type { Declaration, DeclaredSetting } from '../destination/declaration.ts'
import { freezeTree } from '../runtime/freezeTree.ts'
import type { AnyDestination, Destination, Engine } from '../destination/destination.ts'
import { isAllowedUrl, isHostPart } from '../language/hosts.ts'
import { describeSettingType, isSettingValue } from '../language/settings.ts'

/** A destination with its settings checked once and defaults filled in. */
export interface Route {
  readonly destination: AnyDestination
  readonly '~route': unknown
}

/** Settings of every destination, which the core itself reads. LANGUAGE.md rule 16 */
const consentSettings: ReadonlyMap<string, DeclaredSetting> = /* @__PURE__ */ freezeTree(
  /* @__PURE__ */ new Map<string, DeclaredSetting>([
    [
      'consentCategories',
      {
        type: 'list',
        required: false,
        secret: false,
        default: []
      }
    ],
    ['consentRequired', { type: 'boolean', required: false, secret: false, default: false }]
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
  const { values, issues } = readSettings(destination['~declaration'], settings)
  if (issues.length > 0) return { ok: false, issues }
  const checked = freezeTree(values)
  const bound: Bound = { settings: checked, run: destination['~bind'](checked) }
  return { ok: true, value: Object.freeze({ destination: destination as AnyDestination, '~route': Object.freeze(bound) }), issues }
}

/** What is inside a route: the settings, checked and complete, and the engine that has them. */
export interface Bound {
  readonly settings: JsonObject
  readonly run: Engine
}

/** The inside of a route. */
export function boundOf(route: Route): Bound {
  return route['~route'] as Bound
}

/** Settings whose getters or proxies throw are no settings. */
function readSettings(declaration: Declaration, settings: unknown): ReturnType<typeof checkSettings> {
  try {
    return checkSettings(declaration, settings)
  } catch {
    const values = { setting: '', expected: 'plain JSON' }
    return { values: {}, issues: [createIssue('setting_invalid', { in: 'settings', pointer: '' }, values)] }
  }
}

function checkSettings(declaration: Declaration, settings: unknown): { readonly values: JsonObject; readonly issues: readonly Issue[] } {
  const declared = new Map([...Object.entries(declaration.settings), ...consentSettings])
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
      chosen === undefined || (setting.required && isEmpty(chosen))
        ? checkMissing(name, setting)
        : checkValue(name, chosen, setting, declaration)
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

function checkMissing(name: string, setting: DeclaredSetting): Issue | undefined {
  return setting.required
    ? createIssue('setting_missing', placeOf(name), { setting: name, expected: describeSettingType(setting) })
    : undefined
}

function checkValue(name: string, value: unknown, setting: DeclaredSetting, declaration: Declaration): Issue | undefined {
  if (!isSettingValue(value, setting))
    return createIssue('setting_invalid', placeOf(name), {
      setting: name,
      expected: describeSettingType(setting),
      got: describeValue(value)
    })
  if (setting.type === 'url' && !isAllowedUrl(String(value), declaration.hosts)) {
    const hosts = declaration.hosts === 'any' ? 'http or https' : `https and one of ${declaration.hosts.join(', ')}`
    return createIssue('setting_host_refused', placeOf(name), { setting: name, expected: hosts })
  }
  if (declaration.hostTemplates.some(template => template.some(part => isSetting(part, name))))
    return checkHostPart(name, value, declaration)
  if (setting.type !== 'map' || !declaration.headerSettings.includes(name)) return undefined
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
function checkHostPart(name: string, value: unknown, declaration: Declaration): Issue | undefined {
  const text = String(value)
  const whole = declaration.hostTemplates
    .filter(template => template.every(part => typeof part === 'string' || isSetting(part, name)))
    .map(template => template.map(part => (typeof part === 'string' ? part : text)).join(''))
  if (isHostPart(text) && whole.every(host => isAllowedUrl(`https://${host}/`, declaration.hosts))) return undefined
  return createIssue('setting_host_refused', placeOf(name), {
    setting: name,
    expected: declaration.hosts === 'any' ? 'a host' : `a part of one of ${declaration.hosts.join(', ')}`
  })
}

function isSetting(part: Declaration['hostTemplates'][number][number], name: string): boolean {
  return typeof part === 'object' && part?.setting === name
}
