import type { BatchRule } from '../request/request.ts'
import type { CallType, Json } from '../runtime/json.ts'
import type { Operator } from './operator.ts'

/** One value of a mapping, checked. Frozen; `pointer` leads back into the file. */
export type Node = LiteralNode | PathNode | DefineNode | ObjectNode | ListNode | TextNode | AllNode | OperatorNode

interface Placed {
  /** RFC 6901 into the mapping file */
  readonly pointer: string
}

/** A value that stands for itself. */
export interface LiteralNode extends Placed {
  readonly kind: 'literal'
  readonly value: Json
  /** stands for what did not parse */
  readonly failed?: true
}

/** `$.root.name[0]`: a singular query. `$` itself has the root "". */
export interface PathNode extends Placed {
  readonly kind: 'path'
  readonly root: string
  readonly segments: readonly Segment[]
}

export type Segment = string | number

/** `$.define.name`, maybe continued. `node` is the define's value; `shared` ones are evaluated at most once per event. */
export interface DefineNode extends Placed {
  readonly kind: 'define'
  readonly name: string
  readonly segments: readonly Segment[]
  readonly node: Node
  readonly shared: boolean
  /** shared by the uses with this key alone */
  readonly sharedAs?: string
}

/** An object template. A spread is a list of alternatives per key: the first that has a key gives it. */
export interface ObjectNode extends Placed {
  readonly kind: 'object'
  readonly members: readonly { readonly key: string; readonly node: Node }[]
  readonly spreads: readonly Node[]
}

/** A list template. */
export interface ListNode extends Placed {
  readonly kind: 'list'
  readonly items: readonly Node[]
}

/** A text with inserts. */
export interface TextNode extends Placed {
  readonly kind: 'text'
  readonly parts: readonly (string | Node)[]
}

/** A list where a condition stands: all of them. */
export interface AllNode extends Placed {
  readonly kind: 'all'
  readonly conditions: readonly Node[]
}

/** An operator with what stands in its slots; the argument is the slot "argument". */
export interface OperatorNode extends Placed {
  readonly kind: 'operator'
  readonly operator: Operator
  readonly slots: { readonly [slot: string]: SlotNode }
  /** `@rest` only: what it leaves out, by call; set by the checker */
  readonly removed?: { readonly [call in CallType]?: readonly Removal[] }
}

/** What stands in one slot of an operator. */
export type SlotNode =
  | { readonly kind: 'value'; readonly node: Node }
  | { readonly kind: 'elements'; readonly elements: readonly { readonly key: string; readonly node: Node }[] }
  | { readonly kind: 'pairs'; readonly pairs: readonly { readonly key: Node; readonly value: Node }[] }
  | { readonly kind: 'tables'; readonly tables: readonly TableNode[] }
  | { readonly kind: 'literal'; readonly value: Json }

/** A table written in the mapping, or an expression that gives one. */
export type TableNode =
  | { readonly kind: 'table'; readonly elements: readonly { readonly key: string; readonly node: Node }[] }
  | { readonly kind: 'value'; readonly node: Node }

/** A path below the object of an `@rest` that it leaves out. */
export interface Removal {
  readonly path: readonly string[]
  /** compare names by the key rule */
  readonly folded: boolean
  /** paths below `path` that stay */
  readonly keep?: readonly (readonly string[])[]
  /** only where the event itself is the product */
  readonly whenProduct?: true
}

/** One request of a mapping. */
export interface RequestNode extends Placed {
  readonly name: string
  readonly on: readonly CallType[]
  /** track events by the key rule: folded, and as the file writes them */
  readonly events?: readonly string[]
  readonly eventNames?: readonly string[]
  readonly when?: Node
  readonly require: readonly { readonly that: Node; readonly hint: string; readonly pointer: string }[]
  readonly each?: Node
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: UrlNode
  readonly query: ObjectNode | undefined
  readonly headers: ObjectNode | undefined
  readonly auth: AuthNode | undefined
  readonly encoding: 'json' | 'form' | 'none'
  readonly body?: Node
  readonly batch?: { readonly rule: BatchRule } & Placed
}

/** Either one setting taken whole, or https:// + host + the rest, with inserts. */
export type UrlNode =
  | ({ readonly kind: 'setting'; readonly setting: string; readonly node: Node } & Placed)
  | ({ readonly kind: 'text'; readonly host: readonly (string | Node)[]; readonly rest: readonly (string | Node)[] } & Placed)

/** The only place where secrets are read. */
export interface AuthNode extends Placed {
  readonly kind: 'basic' | 'bearer' | 'headers' | 'query' | 'body'
  /** basic: user, password; bearer: token; otherwise by name */
  readonly values: readonly { readonly key: string; readonly node: Node }[]
}

/** One declared setting. */
export interface SettingNode {
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'url' | 'list' | 'map'
  readonly enum?: readonly string[]
  readonly required: boolean
  readonly secret: boolean
  readonly default?: Json
  readonly description: string
}

/** A whole mapping file, parsed and checked. */
export interface MappingTree {
  readonly destination: string
  readonly title: string
  readonly apiVersion?: string
  readonly docs: readonly string[]
  readonly checked?: string
  readonly integrations: readonly string[]
  readonly hosts: readonly string[] | 'any'
  readonly settings: ReadonlyMap<string, SettingNode>
  readonly defines: ReadonlyMap<string, Node>
  /** in file order; those of one `first` group share its number */
  readonly requests: readonly RequestNode[]
  readonly groups: readonly (readonly RequestNode[])[]
  readonly unsupported: { readonly [call in CallType]?: string }
  /** first 16 hex digits of the SHA-256 of the canonical text */
  readonly revision: string
}
