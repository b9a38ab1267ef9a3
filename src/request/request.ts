import type { Json } from '../runtime/json.ts'

export interface OutboundRequest {
  /** the mapping's name of this request: use it in metrics */
  readonly name: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** absolute, query string included */
  readonly url: string
  /** lower-case names; `content-type` present unless encoding is 'none' */
  readonly headers: { readonly [name: string]: string }
  readonly encoding: 'json' | 'form' | 'none'
  /** json: any JSON. form: an object, still structured; encodeBody makes the form text. none: absent */
  readonly body?: Json
  /** `${messageId}:${destination}:${name}:${index}`: equal on every replay; absent without messageId */
  readonly key?: string
  /** JSON pointers into this request that carry secrets: mask them in anything people see */
  readonly secrets: readonly string[]
  /** how requests that are equal everywhere else may share one: `items` = pointer of the list in the body */
  readonly batch?: BatchRule
}

/** How requests that are equal everywhere else may share one. */
export interface BatchRule {
  readonly items: string
  readonly max: number
  readonly maxBytes?: number
  readonly unique?: string
}
