import type { CallType, JsonObject } from '../runtime/json.ts'
import type { PreparedEvent } from '../event/prepare.ts'
import type { Issue } from '../issues/issue.ts'
import type { Declaration } from './declaration.ts'
import type { Mapping } from './mapping.ts'
import type { OutboundRequest } from '../request/request.ts'

export type SettingValue = string | number | boolean | readonly string[] | { readonly [key: string]: string | readonly string[] }
export type Settings = { readonly [name: string]: SettingValue | undefined }

/** One mapping, ready to run. Made by compile, interpret or a generated module; immutable. */
export interface Destination<S = Settings> {
  readonly slug: string
  readonly title: string
  readonly apiVersion?: string
  /** first 16 hex digits of the SHA-256 of the canonical mapping text: log it */
  readonly revision: string
  readonly calls: readonly CallType[]
  readonly mapping: Mapping
  /** phantom; makes Destination<S> contravariant in S */
  readonly '~settings'?: (settings: S) => void
  readonly '~declaration': Declaration
  /** every way to run a mapping gives this function: settings, checked and complete, to an engine */
  readonly '~bind': (settings: JsonObject) => Engine
}

/** Runs a mapping with the settings of a route. */
export type Engine = (input: RunInput) => RunOutput

/** Accepts every destination in a list: `Destination<never>` is the common supertype. */
export type AnyDestination = Destination<never>

/** What an engine gets. */
export interface RunInput {
  /** accepted */
  readonly event: PreparedEvent
  readonly type: CallType
  /** the object under `integrations.<name>`, and where it stands */
  readonly options: { readonly value: JsonObject; readonly pointer: string } | undefined
  /** milliseconds since 1970 */
  readonly now: number | undefined
}

/** What an engine gives: pointers of issues lead into the normalized event. */
export interface RunOutput {
  readonly requests: readonly OutboundRequest[]
  readonly issues: readonly Issue[]
}
