import type { EventDescription } from './describeEvents.ts'
import type { CallType, Json } from '../runtime/json.ts'

/** What a mapping does, for people: tables of the documentation and `traitmap show` are made from it. */
export interface MappingDescription {
  readonly slug: string
  readonly title: string
  readonly apiVersion?: string
  /** pages that it was written from */
  readonly docs: readonly string[]
  /** the day it was last compared with them */
  readonly checked?: string
  /** its names under `integrations` of an event */
  readonly integrations: readonly string[]
  readonly settings: readonly SettingDescription[]
  readonly calls: readonly CallDescription[]
  /** track events that the vendor has names of its own for */
  readonly events: readonly EventDescription[]
  readonly requests: readonly RequestDescription[]
  /** how many times a value of the event can come out, at most */
  readonly copies: number
}

export interface SettingDescription {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly secret: boolean
  readonly default?: Json
  readonly enum?: readonly string[]
  readonly description: string
}

export interface CallDescription {
  readonly call: CallType
  /** the names of the requests that it can lead to */
  readonly requests: readonly string[]
  /** why there are none */
  readonly unsupported?: string
}

export interface RequestDescription {
  readonly name: string
  readonly on: readonly CallType[]
  /** names of track events; left out: all */
  readonly events?: readonly string[]
  readonly method: string
  /** as the mapping writes it, with its inserts */
  readonly url: string
  readonly encoding: string
  readonly batch?: { readonly items: string; readonly max: number; readonly maxBytes?: number; readonly unique?: string }
  readonly fields: readonly FieldDescription[]
}

/** One leaf of a request. */
export interface FieldDescription {
  /** RFC 6901 into the request, e.g. "/body/user/email" */
  readonly pointer: string
  /** the paths it is read from, e.g. "$.user.email" */
  readonly from: readonly string[]
  /** the operators it goes through, outermost last, those that cut with their limit: "truncate 255" */
  readonly via: readonly string[]
}
