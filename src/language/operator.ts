import type { Json } from '../runtime/json.ts'
import type { IssueCode } from '../issues/codes.ts'
import type { IssueValues } from '../issues/issue.ts'
import type { Cell } from './cell.ts'
import type { ArrangerEmission, Emission, Emitted, EmittedArgument } from './emission.ts'
import type { Binding, Kind, Slot } from './slot.ts'
import type { Removal } from './tree.ts'

/** One verb of the mapping language: everything about it hangs on this object. */
export type Operator = Converter | Arranger | Condition | Form

interface Description {
  /** without the "@" */
  readonly name: string
  /** one sentence, present tense: what it gives */
  readonly summary: string
  /** what stands under "@name" */
  readonly argument: Slot
  /** its other keys */
  readonly parameters?: { readonly [name: string]: Slot }
  /** the kinds it can give; left out: any */
  readonly returns?: readonly Kind[]
  /** executed by the tests: the value of the operator object in an event whose `properties` are given */
  readonly examples: readonly Example[]
  /** the page a rule comes from */
  readonly source?: string
  /** computed at each event, also where its slots read settings only */
  readonly perEvent?: true
  /** how the static analysis of `@rest` sees its slots; left out: read for output in all cases */
  readonly reads?: { readonly [slot: string]: SlotReading }
}

/**
 * always: read for output in all cases. branch: in some cases. first: its first element always, later ones in some cases.
 * condition: no read for output. whole: the object itself is no read, only what is below another path in it.
 */
export type SlotReading = 'always' | 'branch' | 'first' | 'condition' | 'whole'

/** `mapping` is a value of the language, evaluated for a track event with `properties`; a missing `result` means absent. */
export interface Example {
  readonly mapping: Json
  readonly properties?: { readonly [key: string]: Json }
  /** settings that the mapping reads */
  readonly settings?: { readonly [key: string]: Json }
  /** milliseconds since 1970, given to `translate` */
  readonly now?: number
  readonly result?: Json
  /** codes of the issues it raises, in order */
  readonly issues?: readonly IssueCode[]
}

/** A parameter's value at run time: literals as they are, values evaluated (undefined when absent). */
export type Parameters = { readonly [name: string]: unknown }

/** Raises an issue about the operator's argument. */
export type Report = (code: IssueCode, values?: IssueValues) => void

/** What a converter answers when the value is of the wrong kind or unconvertible: absent, with `conversion_failed`. */
export const failed: unique symbol = Symbol('failed')

/**
 * Makes a new value out of its argument. Absent in, absent out: `convert` sees neither undefined nor null.
 * For a `values` slot, `value` is the list of the evaluated values.
 */
export interface Converter extends Description {
  /** `values` slots only: absent elements are passed as undefined instead of making the result absent */
  readonly sparse?: true
  /** a value; undefined = absent, silently; `failed` = absent with an issue */
  convert(value: unknown, parameters: Parameters, report: Report): unknown
  /** what the issue says it expected, when `convert` fails, e.g. "a date" */
  readonly expected: string
}

/** Moves the members of an object around without looking into them: one function serves values and traces. */
export interface Arranger extends Description {
  /** the parameter without which, when it is the only one, the members stay as they are */
  readonly idleWithout?: string
  arrange<T>(members: ReadonlyMap<string, T>, parameters: Parameters, report: Report): ReadonlyMap<string, T> | typeof failed
  readonly expected: string
  /** the same on a value, as an expression */
  inline(value: string, emission: ArrangerEmission): string
}

/** Answers true or false about values; used where conditions stand. A comparison with an absent value is false unless `sparse`. */
export interface Condition extends Description {
  readonly sparse?: true
  /** the answer when a value is absent; left out: false */
  readonly absent?: true
  test(value: unknown, parameters: Parameters, now: number | undefined): boolean
  /** the same as an expression; undefined: only `test` can tell */
  inline?(argument: EmittedArgument, emission: Emission): string | undefined
}

/** Decides itself what is evaluated, and when. */
export interface Form extends Description {
  run(call: Call): Cell | undefined
  /** the same as code */
  emit(emission: Emission): Emitted
}

/** What a form sees of its place in the mapping. Slots are named by parameter; the argument is "argument". */
export interface Call {
  /** evaluates a value slot; absent when it was left out */
  value(slot: string, bindings?: Bindings): Cell | undefined
  /** the parts of a `values`, `conditions`, `cases` or `tables` slot, each evaluated when asked for; of a value that is a list, its elements */
  elements(slot: string): readonly Element[]
  /** the parts of an `entries` slot */
  pairs(slot: string): readonly { readonly key: () => Cell | undefined; readonly value: () => Cell | undefined }[]
  /** the tables of a `tables` slot, in order */
  tables(slot: string): readonly (readonly Element[])[]
  /** a condition slot */
  holds(slot: string, bindings?: Bindings): boolean
  /** a literal slot; undefined when left out */
  literal(slot: string): Json | undefined
  /** whether a slot was written in the mapping */
  has(slot: string): boolean
  /** the kinds that a slot can give, when the checker knows them */
  kinds(slot: string): readonly Kind[] | undefined
  /** whether the elements of the list that a slot gives may be texts */
  mayHoldTexts(slot: string): boolean
  /** a root of the event or a view */
  read(root: string): Cell | undefined
  /** whether null counts as a value here (inside @keepNull) */
  readonly keepsNull: boolean
  /** evaluates a slot with null as a value */
  keepingNull(slot: string): Cell | undefined
  /** what this `@rest` leaves out */
  readonly removals: readonly Removal[]
  /** raises an issue about the place a cell came from */
  report(code: IssueCode, about: Cell | undefined, values?: IssueValues): void
  /** raises `conversion_failed`; gives absent */
  fail(about: Cell, expected: string): undefined
  /** runs inside a boundary that catches `@required` */
  guard(run: () => Cell | undefined): { readonly ok: boolean; readonly cell: Cell | undefined }
  /** leaves for the nearest boundary */
  refuse(about: Cell | undefined): never
}

/** One part of a slot. */
export interface Element {
  readonly key: string
  /** whether the mapping gives it as a literal */
  readonly isLiteral: boolean
  readonly value: () => Cell | undefined
}

export type Bindings = { readonly [name in Binding]?: Cell }

/** The parameters of an operator that has none. */
export const noParameters: Parameters = /* @__PURE__ */ Object.freeze({})
