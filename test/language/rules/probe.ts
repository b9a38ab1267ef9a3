import { parseMapping, translate, type Destination, type Json, type Mapping, type Settings, type Translation } from '../../../src/index.ts'
import { mappingFile, testMapping } from '../../support/mappings.ts'

/** Members of a JSON object. */
export interface Members {
  readonly [name: string]: Json
}

/** What stands around the body under test; the simplest that works where left out. */
export interface Probe {
  readonly file?: Members
  readonly request?: Members
  readonly event?: unknown
  readonly settings?: Settings
  readonly now?: number
}

type Load = (mapping: Mapping) => Destination

/** A track event with these properties. */
export function track(properties?: unknown, others: Members = {}): unknown {
  return { type: 'track', event: 'Test', userId: 'u-1', messageId: 'm-1', ...(properties === undefined ? {} : { properties }), ...others }
}

/** An identify event with these traits, and those of `context.traits`. */
export function identify(traits?: Json, known?: Json): unknown {
  const context = known === undefined ? {} : { context: { traits: known } }
  return { type: 'identify', userId: 'u-1', messageId: 'm-1', ...(traits === undefined ? {} : { traits }), ...context }
}

/** What a mapping with one request and this body makes of an event. */
export function run(load: Load, body: Json, { file, request, event = track(), settings = {}, now }: Probe = {}): Translation {
  return translate(event, load(testMapping(body, file, request)), settings, now === undefined ? {} : { now })
}

/** The same for a whole mapping file. */
export function runFile(load: Load, mapping: Json, event: unknown, settings: Settings = {}, now?: number): Translation {
  const parsed = parseMapping(mapping)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 2))
  return translate(event, load(parsed.value), settings, now === undefined ? {} : { now })
}

/** The body of the only request, and the codes of the issues. */
export function outcome(load: Load, body: Json, probe?: Probe): { readonly body: Json | undefined; readonly codes: readonly string[] } {
  const { requests, issues } = run(load, body, probe)
  return { body: requests[0]?.body, codes: issues.map(issue => issue.code) }
}

/** What the check finds in a mapping: code and pointer of each. */
export function findings(mapping: unknown): readonly string[] {
  return parseMapping(mapping).issues.map(issue => `${issue.code} ${issue.pointer}`)
}

/** The same for one body in the simplest mapping. */
export function findingsIn(body: Json, { file, request }: Probe = {}): readonly string[] {
  return findings(mappingFile(body, file, request))
}
