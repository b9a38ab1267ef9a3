import { bind, type Destination, type Mapping, type Route, type Settings } from '../index.ts'
import { isObject } from '../runtime/isObject.ts'
import type { JsonObject } from '../runtime/json.ts'
import { readMember } from '../runtime/readMember.ts'
import { fillSettings } from './fillSettings.ts'
import type { Io } from './io.ts'
import { formatIssues, loadJson } from './loadJson.ts'
import { type LoadedMapping, loadMapping } from './loadMapping.ts'
import type { Arguments } from './parseArguments.ts'
import { UsageError } from './usageError.ts'

/** A destination with its settings, checked before the first event. */
export interface LoadedRoute {
  readonly destination: Destination
  readonly settings: Settings
  readonly route: Route
}

type Load = (mapping: Mapping) => Destination

/**
 * Loads the destinations of --to with their settings from --settings, completed by --preview.
 *
 * @param load - what makes a destination of a mapping: compile or interpret
 * @returns one route per destination, in the order of --to
 * @throws UsageError naming the destination and the setting, or the mistake in a file
 */
export async function loadRoutes(args: Arguments, io: Io, load: Load): Promise<readonly LoadedRoute[]> {
  const mappings: LoadedMapping[] = []
  for (const name of (args.text('to') ?? '').split(',')) mappings.push(await loadMapping(name.trim(), io))
  const path = args.text('settings')
  const settings = path === undefined ? {} : await loadSettings(path, io)
  const routes = mappings.map(({ mapping, source }) => {
    const destination = load(mapping)
    const given = ownSettings(destination, settings)
    return createRoute(destination, args.has('preview') ? fillSettings(source, given) : given, args.has('preview'), io)
  })
  const slugs = routes.map(({ destination }) => destination.slug)
  const twice = slugs.find((slug, index) => slugs.indexOf(slug) < index)
  if (twice !== undefined) throw new UsageError(`--to names "${twice}" twice`)
  return routes
}

async function loadSettings(path: string, io: Io): Promise<JsonObject> {
  const value = await loadJson(path, io)
  if (isObject(value)) return value
  throw new UsageError(`cannot use "${path}": expected an object of settings by destination`)
}

function ownSettings({ slug }: Destination, allSettings: JsonObject): JsonObject {
  const given = readMember(allSettings, slug) ?? {}
  if (!isObject(given)) throw new UsageError(`the settings of "${slug}" must be an object`)
  return given
}

function createRoute(destination: Destination, given: JsonObject, isPreview: boolean, io: Io): LoadedRoute {
  // bind checks every value: until then they are settings by assertion only
  const settings = given as Settings
  const { ok, value, issues } = bind(destination, settings)
  if (ok) return { destination, settings, route: value }
  const hint = isPreview ? [] : ['  hint: give them with --settings FILE, or use --preview']
  throw new UsageError(`the settings of "${destination.slug}" cannot be used`, [...formatIssues(issues, io), ...hint])
}
