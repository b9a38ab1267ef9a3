import type { Emitted, Place } from '../../language/emission.ts'
import type { Segment } from '../../language/tree.ts'
import { literalCode } from './quote.ts'
import { quote } from '../../runtime/quote.ts'
import type { EmitScope } from './scope.ts'
import { assign, nothing } from './values.ts'

/** Follows names and indexes into a value. */
export function emitSegments(start: Emitted, segments: readonly Segment[], scope: EmitScope): Emitted {
  if (start.presence === 'never') return nothing
  if (segments.length === 0) return start.kinds !== undefined && start.presence === 'always' ? start : withoutNull(start, scope)
  let { code, place } = start
  segments.forEach((segment, index) => {
    place = typeof segment === 'number' && segment < 0 ? endPlace(place, code, segment, scope) : place.member(literalCode(segment))
    code = memberCode(code, segment, index === 0 && isObjects(start), index === 0 && start.presence === 'always', scope)
  })
  return withoutNull({ code, presence: 'maybe', kinds: undefined, place, isLiteral: false }, scope)
}

/** An index from the end becomes one from the start. */
function endPlace(place: Place, code: string, index: number, scope: EmitScope): Place {
  scope.module.use('endIndex')
  return place.member(`endIndex(${code}, ${index})`)
}

function isObjects({ kinds }: Emitted): boolean {
  return kinds?.length === 1 && kinds[0] === 'object'
}

// names that values of JSON inherit: read with care
const inherited: ReadonlySet<string> = /* @__PURE__ */ inheritedFrom(Object, Array, String, Number, Boolean)
const inheritedByAll: ReadonlySet<string> = /* @__PURE__ */ inheritedFrom(Object)

function inheritedFrom(...classes: readonly { readonly prototype: unknown }[]): ReadonlySet<string> {
  return new Set(classes.flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype)))
}

/** One member: an expression that gives undefined when there is none. */
function memberCode(code: string, segment: Segment, isObject: boolean, isThere: boolean, { module }: EmitScope): string {
  const isInherited = typeof segment === 'string' && (isObject ? inheritedByAll : inherited).has(segment)
  // a list has no members of any name, not even one that looks like an index
  if (typeof segment === 'number' || isInherited || /^\d/.test(segment))
    return `${module.use('readMember')}(${code}, ${literalCode(segment)})`
  return `${code}${isThere && isObject ? '' : '?.'}[${quote(segment)}]`
}

function withoutNull(value: Emitted, { keepsNull }: EmitScope): Emitted {
  return keepsNull || value.presence === 'never' || value.kinds !== undefined ? value : { ...value, code: `(${value.code} ?? undefined)` }
}

/** A member of a value that the mapping names. */
export function emitMember(start: Emitted, segments: readonly Segment[], scope: EmitScope): Emitted {
  if (segments.length === 0) return start
  return emitSegments({ ...start, code: assign(start.code, scope), kinds: undefined }, segments, scope)
}
