import { roots } from '../../language/roots.ts'
import type { Emitted, Place } from '../../language/emission.ts'
import { chosenPlace, copiedPlace, nowhere } from '../../language/place.ts'
import type { Kind } from '../../language/slot.ts'
import type { Segment, SettingNode } from '../../language/tree.ts'
import { views } from '../../language/views/index.ts'
import { appendPointer } from '../../runtime/pointer.ts'
import { quote } from '../../runtime/quote.ts'
import type { EmitScope } from './scope.ts'
import { emitSegments } from './emitSegments.ts'
import { nothing } from './values.ts'
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
const optionsPlace: Place = /* @__PURE__ */ chosenPlace([
  { when: 'run.options !== undefined', place: /* @__PURE__ */ copiedPlace('run.options.pointer') }
])
