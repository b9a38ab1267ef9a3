import { isObject } from '../runtime/isObject.ts'
import { defineMember } from '../runtime/defineMember.ts'
import { appendPointer } from '../runtime/pointer.ts'

/** A document and a place in it that an output came from. */
export interface Source {
  readonly in: 'event' | 'settings' | 'mapping' | 'options'
  /** RFC 6901 */
  readonly pointer: string
}

/** Where a value came from: that part of a document as it is, something built member by member, or something made from several sources. */
export type Trace =
  | { readonly kind: 'copied'; readonly source: Source; readonly via: readonly string[] }
  | { readonly kind: 'built'; readonly members: { readonly [key: string]: Trace }; readonly via: readonly string[] }
  | { readonly kind: 'made'; readonly from: readonly Source[]; readonly via: readonly string[] }

/** A value of the interpreter: never undefined (absence is "no cell"), null only where `@keepNull` keeps it or inside a copy. */
export interface Cell {
  readonly value: unknown
  readonly trace: Trace
}

/** The elements of a list or the values of an object, each with its own trace. */
export function cellMembers(cell: Cell): readonly (readonly [key: string, member: Cell])[] {
  const { value } = cell
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).map(([key, member]) => [key, { value: member, trace: traceMember(cell.trace, key) }])
}

/** The trace of a member of a traced value. */
export function traceMember(trace: Trace, key: string): Trace {
  if (trace.kind === 'copied') return { ...trace, source: { in: trace.source.in, pointer: appendPointer(trace.source.pointer, key) } }
  if (trace.kind === 'made') return trace
  const member = Object.hasOwn(trace.members, key) ? trace.members[key] : undefined
  return member === undefined ? { kind: 'made', from: [], via: trace.via } : addVia(member, trace.via)
}

/** The same trace, gone through one more operator. */
export function addVia(trace: Trace, via: readonly string[]): Trace {
  return via.length === 0 ? trace : { ...trace, via: [...trace.via, ...via] }
}

/** Builds an object cell out of member cells. */
export function objectCell(members: Iterable<readonly [key: string, member: Cell]>): Cell {
  const value: { [key: string]: unknown } = {}
  const traces: { [key: string]: Trace } = {}
  for (const [key, member] of members) {
    defineMember(value, key, member.value)
    defineMember(traces, key, member.trace)
  }
  return { value, trace: { kind: 'built', members: traces, via: [] } }
}

/** Builds a list cell out of element cells. */
export function listCell(items: readonly Cell[]): Cell {
  const members: { [key: string]: Trace } = {}
  items.forEach((item, index) => defineMember(members, String(index), item.trace))
  return { value: items.map(item => item.value), trace: { kind: 'built', members, via: [] } }
}

/** A value made out of others by an operator. */
export function madeCell(value: unknown, parts: readonly Cell[], operator: string): Cell {
  const from = parts.flatMap(part => cellSources(part))
  const via = [...new Set(parts.flatMap(part => part.trace.via))]
  return { value, trace: { kind: 'made', from: uniqueSources(from), via: [...via, operator] } }
}

/** Every source that a value came from, leaves of copies as one pointer. */
export function cellSources(cell: Cell): readonly Source[] {
  const { trace } = cell
  if (trace.kind === 'copied') return [trace.source]
  if (trace.kind === 'made') return trace.from
  return uniqueSources(cellMembers(cell).flatMap(([, member]) => cellSources(member)))
}

function uniqueSources(sources: readonly Source[]): readonly Source[] {
  const seen = new Set<string>()
  return sources.filter(source => {
    const id = `${source.in} ${source.pointer}`
    return !seen.has(id) && seen.add(id)
  })
}

/** The leaves of a traced value: scalars, and containers that are empty. */
export function cellLeaves(cell: Cell, pointer = ''): readonly { readonly pointer: string; readonly cell: Cell }[] {
  const { value } = cell
  if (!(Array.isArray(value) || isObject(value)) || Object.keys(value).length === 0) return [{ pointer, cell }]
  return cellMembers(cell).flatMap(([key, member]) => cellLeaves(member, appendPointer(pointer, key)))
}

/** The members of an object cell, null ones only where null is a value; undefined when it is no object. */
export function objectMembers(cell: Cell, keepsNull: boolean): readonly (readonly [key: string, member: Cell])[] | undefined {
  if (!isObject(cell.value)) return undefined
  return keepsNull ? cellMembers(cell) : cellMembers(cell).filter(([, member]) => member.value !== null)
}
