import type { Kind } from './slot.ts'

/** A value that the core computes from a normalized event, read like a path: `$.user`, `$.time`. */
export interface View {
  /** the root's name */
  readonly name: string
  /** one sentence for the documentation */
  readonly summary: string
  /** its documented members and their kinds; "*" stands for members of any other name */
  readonly members?: { readonly [name: string]: Kind | 'any' }
  /** the kinds of the view itself; left out: object */
  readonly returns?: readonly Kind[]
  /** the page the rule comes from */
  readonly source: string
  /** the whole view, without members that exist only when asked for by name; undefined = absent */
  read(event: ViewedEvent): Viewed | undefined
  /** one member by name, where that is more than a member of the whole (derived names, folded keys) */
  readMember?(event: ViewedEvent, name: string): Viewed | undefined
}

/** What reads a view: all of it that printed code needs. */
export type ViewReader = Pick<View, 'read' | 'readMember'>

/** What a view may look at. */
export interface ViewedEvent {
  /** normalized and validated */
  readonly event: { readonly [key: string]: unknown }
  /** milliseconds since 1970, when the caller gave it */
  readonly now: number | undefined
}

/** A value and where in the normalized event it came from. */
export interface Viewed {
  readonly value: unknown
  readonly from: Origin
}

/**
 * A text: JSON pointer into the normalized event, the value is what stands there (its members are that value's members).
 * A list of texts: made from these. An object: member by member (indexes for lists).
 */
export type Origin = string | readonly string[] | { readonly [member: string]: Origin }
