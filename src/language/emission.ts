import type { IssueCode } from '../issues/codes.ts'
import type { Json } from '../runtime/json.ts'
import type { Binding, Kind } from './slot.ts'
import type { Removal } from './tree.ts'

/** A value in emitted code. */
export interface Emitted {
  /** an expression that may be written several times: no side effects, no work worth sparing */
  readonly code: string
  /** absent = undefined at run time */
  readonly presence: 'always' | 'maybe' | 'never'
  /** the kinds it can have, when they are known */
  readonly kinds: readonly Kind[] | undefined
  readonly place: Place
  readonly isLiteral: boolean
  /** an object that was made here: no member of it is null, unless null counts as a value */
  readonly isOurs?: true
}

/** Where an emitted value comes from: read only when an issue is raised. The same place as the first source of the interpreter's trace. */
export interface Place {
  /** an expression: JSON pointer into the normalized event, or "settings" and a pointer; may give undefined. undefined: there is none */
  readonly first: string | undefined
  /** the place of a member of the value; `key` is an expression */
  member(key: string): Place
}

export type EmittedBindings = { readonly [name in Binding]?: Emitted }

/** What stands under "@name": its value, the parts it is made of, and when it is there. */
export interface EmittedArgument {
  readonly code: string
  readonly parts: readonly Emitted[]
  /** conditions under which it is there; "true" and "false" are known */
  readonly there: string
  /** of a list of values that an expression gives */
  readonly isList: boolean
}

/** One part of a slot, emitted when asked for. */
export interface EmittedElement {
  readonly key: string
  readonly isLiteral: boolean
  value(): Emitted
}

/** A table of an operator: written in the mapping, or given by an expression. */
export type EmittedTable =
  { readonly kind: 'written'; readonly elements: readonly EmittedElement[] } | { readonly kind: 'given'; readonly table: Emitted }

/** What a form sees when it is emitted: the counterpart of `Call`. Statements are written to the place where the value is needed. */
export interface Emission {
  /** a value slot */
  value(slot: string, bindings?: EmittedBindings): Emitted
  /** a condition slot, as an expression that is true or false */
  holds(slot: string, bindings?: EmittedBindings): string
  /** the conditions of a slot, each emitted when asked for */
  conditions(slot: string): readonly (() => string)[]
  /** conditions, tried in order until one is `stop`: the expression of the answer */
  combine(conditions: readonly (() => string)[], stop: 'true' | 'false'): string
  /** the parts of a slot that is written out; undefined when one expression gives a list */
  elements(slot: string): readonly EmittedElement[] | undefined
  pairs(slot: string): readonly { readonly key: () => Emitted; readonly value: () => Emitted }[]
  tables(slot: string): readonly EmittedTable[]
  literal(slot: string): Json | undefined
  /** the elements of a list that the mapping writes, or a define of it */
  literals(slot: string): readonly Json[] | undefined
  has(slot: string): boolean
  kinds(slot: string): readonly Kind[] | undefined
  /** whether the elements of the list that a slot gives may be texts */
  mayHoldTexts(slot: string): boolean
  /** a root of the event or a view */
  read(root: string): Emitted
  readonly keepsNull: boolean
  keepingNull(slot: string): Emitted
  readonly removals: readonly Removal[]
  /** the variable of `$.user` or `$.group`, when a slot holds one of them whole, and its place */
  traits(slot: string): Emitted | undefined
  /** writes the report of an issue about a value */
  report(code: IssueCode, about: Emitted | undefined, values?: string): void
  /** writes the report that a value cannot be used */
  fail(about: Emitted, expected: string): void
  /** writes what happens in a boundary: an empty `@required` inside leaves it, and `refused` is written for that case */
  guard(run: () => void, refused?: () => void): void
  /** writes the way to the nearest boundary */
  refuse(about: Emitted): void

  /** a function that raises issues about a list, and with an index about one of its elements */
  itemReporter(list: Emitted): string

  /** writes one statement */
  write(statement: string): void
  /** writes a block: `head {` body `}` */
  block(head: string, body: () => void): void
  /** emits a value without writing what it needs */
  capture(emit: () => Emitted): Part
  /** writes a captured part as a block, and stores its value */
  writePart(head: string, part: Part, result: string): void
  /** writes a captured part where it is needed */
  inline(part: Part): Emitted
  /** writes a function; `leave` writes what follows when a call of it met an empty `@required` and gave `refused` */
  closure(parameters: readonly string[], body: () => void): { readonly name: string; readonly leave: (result: string) => void }
  /** a new variable with a value; without one it starts as undefined */
  variable(code?: string): string
  /** a new label */
  label(): string
  /** the name of an imported function */
  use(name: string): string
  /** a constant of the module */
  constant(value: Json): string
  /** a constant table: key -> number, exact and by folded keys */
  table(exact: readonly (readonly [string, number])[], folded: readonly (readonly [string, number])[] | undefined): string
  /** a constant: a set of values that are looked up */
  set(values: readonly Json[]): string
  /** a constant: the regular expression of texts of certain characters only */
  characters(chars: string): string
  /** a constant: what a `@rest` leaves out, by key */
  removalPlan(removals: readonly Removal[]): string
  /** a text of the mapping as code */
  text(text: string): string
  /** a value made out of others */
  made(
    code: string,
    parts: readonly Emitted[],
    facts?: { readonly presence?: Emitted['presence']; readonly kinds?: readonly Kind[] }
  ): Emitted
  /** a value with a place of its own */
  placed(code: string, place: Place): Emitted
  /** what is collected in a loop */
  loop(over: Emitted, kinds: readonly Kind[]): Loop
  /** writes a loop over the members of an object into `loop.result` */
  members(object: Emitted, loop: Loop, body: (item: Emitted, key: Emitted) => void): void
  /** whether a value is there and not empty, as an expression */
  isFull(value: Emitted): string
  /** whether a value is there, as an expression */
  isThere(value: Emitted): string
  /** one of several values: which one decides at run time */
  chosen(code: string, choices: readonly { readonly when: string; readonly value: Emitted }[], presence?: Emitted['presence']): Emitted
  /** what is never there */
  readonly nothing: Emitted
}

/** What an arranger sees when it is emitted. */
export interface ArrangerEmission extends Pick<Emission, 'literal' | 'use' | 'constant' | 'keepsNull'> {
  /** a parameter, put into order by a function: once, if it is known before the event */
  ordered(parameter: string, order: string): string
  /** a function that raises issues about the value */
  reporter(): string
}

/** A value and the statements that it needs. */
export interface Part {
  readonly value: Emitted
  readonly lines: readonly string[]
}

/** A list or object that grows in a loop. */
export interface Loop {
  /** the variable of what is collected */
  readonly result: string
  /** writes that a value is added, if it is there; `key` is the expression of its name */
  add(value: Emitted, store: string, key?: string): void
  value(): Emitted
}
