import { roots } from '../../language/roots.ts'
import type { Emitted, Place } from '../../language/emission.ts'
import { copiedPlace, nowhere } from '../../language/place.ts'
import type { Kind } from '../../language/slot.ts'
import type { Segment, SettingNode } from '../../language/tree.ts'
import { views } from '../../language/views/index.ts'
import { appendPointer } from '../../runtime/pointer.ts'
import { literalCode, quote } from './quote.ts'
import type { EmitScope } from './scope.ts'
import { assign, nothing } from './values.ts'
import { emitView } from './emitView.ts'

/** Emits `$.root...`: own members only; null is absent unless it is kept. */
export function emitPath(root: string, segments: readonly Segment[], scope: EmitScope): Emitted {
  if (views.has(root)) return emitView(root, segments, scope)
  const value = emitSegments(emitRoot(root, segments, scope), segments, scope)
  const [name] = segments
  return root === 'settings' && segments.length === 1 && typeof name === 'string' ? withSettingFacts(value, name, scope) : value
}

const settingKinds: { readonly [type in SettingNode['type']]: Kind } = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  url: 'text',
  list: 'list',
  map: 'object'
}

/** A setting that was checked is of its type, and there if it had to be or has a default. */
function withSettingFacts(value: Emitted, name: string, scope: EmitScope): Emitted {
  const setting = scope.tree.settings.get(name)
  if (setting === undefined) return value
  const isThere = setting.required || setting.default !== undefined || setting.type === 'list' || setting.type === 'map'
  const source = scope.stage === 'run' ? 'run.settings' : 'settings'
  return {
    ...value,
    code: `${source}[${quote(name)}]`,
    presence: isThere ? 'always' : 'maybe',
    kinds: [settingKinds[setting.type]]
  }
}

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
const inherited: ReadonlySet<string> = new Set(
  [Object.prototype, Array.prototype, String.prototype, Number.prototype, Boolean.prototype].flatMap(prototype =>
    Object.getOwnPropertyNames(prototype)
  )
)
const inheritedByAll: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))

/** One member: an expression that gives undefined when there is none. */
function memberCode(code: string, segment: Segment, isObject: boolean, isThere: boolean, { module }: EmitScope): string {
  if (typeof segment === 'number' || (isObject ? inheritedByAll : inherited).has(segment))
    return `${module.use('readMember')}(${code}, ${literalCode(segment)})`
  return `${code}${isThere && isObject ? '' : '?.'}[${quote(segment)}]`
}

function withoutNull(value: Emitted, { keepsNull }: EmitScope): Emitted {
  return keepsNull || value.presence === 'never' || value.kinds !== undefined ? value : { ...value, code: `(${value.code} ?? undefined)` }
}

const objectKinds: readonly Kind[] = ['object']

function emitRoot(root: string, segments: readonly Segment[], scope: EmitScope): Emitted {
  const value = (code: string, place: Place, presence: Emitted['presence'] = 'maybe', kinds?: readonly Kind[]): Emitted => ({
    code,
    presence,
    kinds,
    place,
    isLiteral: false
  })
  switch (root) {
    case 'item':
    case 'index':
    case 'key':
      return scope.bindings[root] ?? nothing
    case 'settings':
      return value(scope.stage === 'run' ? 'run.settings' : 'settings', copiedPlace('"settings"'), 'always', objectKinds)
    case 'options':
      return value('run.options?.value', optionsPlace)
    case 'now':
      return value(`(run.now === undefined ? undefined : ${scope.module.use('formatIsoDateTime')}(run.now))`, nowhere, 'maybe', ['text'])
    case '':
      return value('run.event.event', copiedPlace('""'), 'always', objectKinds)
    case 'groupId':
      return value('run.event.groupId.value', copiedPlace('run.event.groupId.pointer'))
  }
  if (roots.get(root)?.place !== 'event') return nothing
  const place = copiedPlace(quote(appendPointer('', root)))
  const isContainer = ['properties', 'traits', 'context', 'integrations'].includes(root)
  // `traits` may still be as they were given
  const isRaw = root === 'traits' || (root === 'context' && (segments.length === 0 || segments[0] === 'traits'))
  return value(isRaw ? `run.event.event.${root}` : `run.fields.${root}`, place, 'maybe', isContainer ? objectKinds : undefined)
}

/** Only what is read when an issue is raised may be undefined. */
const optionsPlace: Place = copiedPlace('run.options.pointer')

/** A member of a value that the mapping names. */
export function emitMember(start: Emitted, segments: readonly Segment[], scope: EmitScope): Emitted {
  if (segments.length === 0) return start
  return emitSegments({ ...start, code: assign(start.code, scope), kinds: undefined }, segments, scope)
}
