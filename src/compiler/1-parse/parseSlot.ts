import { isObject } from '../../runtime/isObject.ts'
import { appendPointer } from '../../runtime/pointer.ts'
import { foldKey } from '../../runtime/foldKey.ts'
import type { Json, JsonObject } from '../../runtime/json.ts'
import type { IssueCode } from '../../issues/codes.ts'
import type { Operator } from '../../language/operator.ts'
import type { LiteralSchema, Slot } from '../../language/slot.ts'
import type { Node, SlotNode, TableNode } from '../../language/tree.ts'
import type { ParseContext } from './parseContext.ts'
import { isExpression, parsePathNode, quote } from './parseExpression.ts'
import { parseText } from './parseText.ts'

/** One slot of an operator object. */
interface SlotPlace {
  readonly operator: Operator
  readonly slot: string
  readonly spec: Slot
  readonly value: unknown
  /** the whole operator object */
  readonly siblings: JsonObject
}

/** What stands in a slot -> its nodes; undefined when it does not fit (reported). */
export function parseSlot(place: SlotPlace, pointer: string, context: ParseContext): SlotNode | undefined {
  const { spec, value } = place
  switch (spec.slot) {
    case 'value':
      return { kind: 'value', node: context.parseValue(value, pointer) }
    case 'condition':
      return { kind: 'value', node: context.parseCondition(value, pointer) }
    case 'values':
    case 'conditions':
      return parseElements(place, pointer, context)
    case 'path':
      return parsePathSlot(place, pointer, context)
    case 'cases':
      return parseCases(place, pointer, context)
    case 'tables':
      return parseTables(place, pointer, context)
    case 'entries':
      return parseEntries(place, pointer, context)
    case 'template':
      return parseTemplateSlot(place, pointer, context)
    case 'literal':
      return parseLiteral(place, spec.schema, pointer, context)
  }
}

function refuse({ operator, slot, value }: SlotPlace, pointer: string, context: ParseContext, expected: string): undefined {
  const code: IssueCode = slot === 'argument' ? 'operator_argument' : 'parameter_invalid'
  context.report(code, pointer, { operator: operator.name, parameter: slot, expected, got: describeJson(value) })
  return undefined
}

function parseElements(place: SlotPlace, pointer: string, context: ParseContext): SlotNode | undefined {
  const { spec, value } = place
  if (!Array.isArray(value)) {
    if (spec.slot === 'conditions') return refuse(place, pointer, context, 'a list of conditions')
    return { kind: 'value', node: context.parseValue(value, pointer) }
  }
  const [min, max] = spec.slot === 'values' ? [spec.min ?? 1, spec.max ?? Infinity] : [1, Infinity]
  if (value.length < min || value.length > max)
    return refuse(place, pointer, context, min === max ? `a list of ${min}` : `a list of at least ${min}`)
  const parse = spec.slot === 'conditions' ? context.parseCondition : context.parseValue
  return {
    kind: 'elements',
    elements: value.map((item, index) => ({ key: String(index), node: parse(item, appendPointer(pointer, index)) }))
  }
}

function parsePathSlot(place: SlotPlace, pointer: string, context: ParseContext): SlotNode | undefined {
  if (typeof place.value !== 'string' || !isExpression(place.value)) return refuse(place, pointer, context, 'one path, such as "$.user"')
  const node = parsePathNode(place.value, pointer, context)
  if (node === undefined) return undefined
  return node.kind === 'path' ? { kind: 'value', node } : refuse(place, pointer, context, 'a path into the event')
}

function parseCases(place: SlotPlace, pointer: string, context: ParseContext): SlotNode | undefined {
  const { value } = place
  if (!isObject(value)) return refuse(place, pointer, context, 'an object')
  return { kind: 'elements', elements: parseTable(value, pointer, place.spec.slot === 'cases' && place.spec.folds === true, context) }
}

function parseTable(
  value: JsonObject,
  pointer: string,
  folds: boolean,
  context: ParseContext
): readonly { readonly key: string; readonly node: Node }[] {
  const keys = Object.keys(value).filter(key => key !== '//')
  if (folds) reportCollisions(keys, pointer, context)
  return keys.map(key => ({ key, node: context.parseValue(value[key], appendPointer(pointer, key)) }))
}

/** `in` of a look-up: a table, an expression that gives one, or a list of these. */
function parseTables(place: SlotPlace, pointer: string, context: ParseContext): SlotNode | undefined {
  const folds = place.siblings['fold'] === true
  const many = Array.isArray(place.value)
  const tables = (Array.isArray(place.value) ? place.value : [place.value]).map((value: unknown, index): TableNode | undefined => {
    const at = many ? appendPointer(pointer, index) : pointer
    if (typeof value === 'string' && isExpression(value)) return { kind: 'value', node: context.parseValue(value, at) }
    return isObject(value) ? { kind: 'table', elements: parseTable(value, at, folds, context) } : undefined
  })
  const found = tables.filter(table => table !== undefined)
  return found.length === tables.length && found.length > 0
    ? { kind: 'tables', tables: found }
    : refuse(place, pointer, context, 'a table, an expression that gives one, or a list of these')
}

/** Two keys of a table that fold together cannot both be meant. LANGUAGE.md rule 2 */
export function reportCollisions(keys: readonly string[], pointer: string, context: ParseContext): void {
  const seen = new Set<string>()
  for (const key of keys) {
    const folded = foldKey(key)
    if (seen.has(folded)) context.report('table_collision', appendPointer(pointer, key), { key })
    seen.add(folded)
  }
}

function parseEntries(place: SlotPlace, pointer: string, context: ParseContext): SlotNode | undefined {
  const { value } = place
  const fits = (entry: unknown): entry is JsonObject => isObject(entry) && Object.hasOwn(entry, 'key') && Object.hasOwn(entry, 'value')
  if (!Array.isArray(value) || !value.every(fits)) return refuse(place, pointer, context, 'a list of { "key": ..., "value": ... }')
  const part = (entry: JsonObject, index: number, key: string): Node =>
    context.parseValue(entry[key], appendPointer(appendPointer(pointer, index), key))
  return { kind: 'pairs', pairs: value.map((entry, index) => ({ key: part(entry, index, 'key'), value: part(entry, index, 'value') })) }
}

function parseTemplateSlot(place: SlotPlace, pointer: string, context: ParseContext): SlotNode | undefined {
  const { value, siblings } = place
  if (typeof value !== 'string') return refuse(place, pointer, context, 'a text')
  const named = siblings['values']
  if (named === undefined && isExpression(value)) return refuse(place, pointer, context, 'a text with {path}, or "values" beside it')
  if (isExpression(value)) return { kind: 'value', node: context.parseValue(value, pointer) }
  const names = isObject(named) ? Object.keys(named) : undefined
  const node = parseText(value, pointer, context, names)
  return node && { kind: 'value', node }
}

function parseLiteral(place: SlotPlace, schema: LiteralSchema, pointer: string, context: ParseContext): SlotNode | undefined {
  // one text counts as a list of one
  const value = schema.type === 'texts' && typeof place.value === 'string' ? [place.value] : place.value
  return matchesSchema(value, schema) ? { kind: 'literal', value: value as Json } : refuse(place, pointer, context, describeSchema(schema))
}

function matchesSchema(value: unknown, schema: LiteralSchema): boolean {
  switch (schema.type) {
    case 'text':
      return typeof value === 'string' && value.length >= (schema.minLength ?? 0) && (schema.enum?.includes(value) ?? true)
    case 'texts':
      return (
        Array.isArray(value) &&
        value.every(item => typeof item === 'string' && !isExpression(item) && (schema.enum?.includes(item) ?? true))
      )
    case 'integer':
      return Number.isSafeInteger(value) && Number(value) >= (schema.minimum ?? -Infinity) && Number(value) <= (schema.maximum ?? Infinity)
    case 'boolean':
      return typeof value === 'boolean'
    case 'any':
      return true
  }
}

function describeSchema(schema: LiteralSchema): string {
  const one = (names: readonly string[]): string => `one of ${names.map(name => `"${name}"`).join(', ')}`
  switch (schema.type) {
    case 'text':
      return schema.enum ? one(schema.enum) : 'a text'
    case 'texts':
      return schema.enum ? `a list of ${one(schema.enum)}` : 'a list of texts'
    case 'integer':
      return `a whole number${schema.minimum === undefined ? '' : ` from ${schema.minimum}`}${schema.maximum === undefined ? '' : ` to ${schema.maximum}`}`
    case 'boolean':
      return 'true or false'
    case 'any':
      return 'a value'
  }
}

/** A value of the mapping in an issue: short texts and numbers as they are, the rest by kind. */
export function describeJson(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (isObject(value)) return 'an object'
  return value === undefined ? 'nothing' : String(value)
}
