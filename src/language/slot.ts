/**
 * What may stand at one place of an operator: under its "@name" or under one of its parameters.
 * The checker, the JSON Schema for editors and the operator table are derived from it.
 */
export type Slot = SlotKind & {
  /** one sentence for the operator table */
  readonly description: string
  /** parameters only: may be left out */
  readonly optional?: true
}

type SlotKind =
  /** any value of the language: literal, expression, template; `kinds` are those the operator takes (default: any) */
  | { readonly slot: 'value'; readonly kinds?: readonly Kind[]; readonly binds?: readonly Binding[] }
  /** a list of values, each evaluated, or one value that gives a list */
  | { readonly slot: 'values'; readonly min?: number; readonly max?: number; readonly kinds?: readonly Kind[] }
  /** a condition (LANGUAGE.md rule 8) */
  | { readonly slot: 'condition'; readonly binds?: readonly Binding[] }
  /** a list of conditions */
  | { readonly slot: 'conditions' }
  /** one path expression, no alternatives, no pipes */
  | { readonly slot: 'path' }
  /** an object: any text -> value; `folds`: keys are compared by the key rule */
  | { readonly slot: 'cases'; readonly folds?: true }
  /** a table (text -> value), an expression that gives one, or a list of these */
  | { readonly slot: 'tables' }
  /** a list of { key, value }, both values */
  | { readonly slot: 'entries' }
  /** a text with {inserts}, or an expression that gives one */
  | { readonly slot: 'template' }
  /** plain JSON, never read as an expression */
  | { readonly slot: 'literal'; readonly schema: LiteralSchema }

/** The few forms that literal parameters have: a part of JSON Schema. */
export type LiteralSchema =
  | { readonly type: 'text'; readonly enum?: readonly string[]; readonly minLength?: number }
  | { readonly type: 'integer'; readonly minimum?: number; readonly maximum?: number }
  | { readonly type: 'boolean' }
  | { readonly type: 'texts'; readonly enum?: readonly string[] }
  | { readonly type: 'any' }

/** Kinds of values, as the checker knows them. */
export type Kind = 'text' | 'number' | 'boolean' | 'list' | 'object'

/** Roots that exist only inside the operator or request that binds them. */
export type Binding = 'item' | 'index' | 'key'
