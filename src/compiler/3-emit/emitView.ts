import { findTrait, groupTraits, userTraits } from '../../event/traits.ts'
import type { Emitted, Place } from '../../language/emission.ts'
import { lazyPlace, nowhere } from '../../language/place.ts'
import type { Kind } from '../../language/slot.ts'
import type { PathNode, Segment } from '../../language/tree.ts'
import { views } from '../../language/views/index.ts'
import { emitSegments } from './emitSegments.ts'
import { quote } from '../../runtime/quote.ts'
import type { EmitScope } from './scope.ts'

/** What a view is called in emitted code, and the function that gives it. */
const readers: { readonly [view: string]: (scope: EmitScope) => string } = {
  user: scope => scope.out.local('user', `${scope.module.use('userOf')}(run.event)`),
  group: scope => scope.out.local('group', `${scope.module.use('groupOf')}(run.event)`),
  commerce: scope => scope.out.local('commerce', `${scope.module.use('commerceOf')}(run.event)`),
  externalId: scope => scope.out.local('externalIds', `${scope.module.use('externalIdsOf')}(run.event)`),
  time: scope => scope.out.local('time', `${scope.module.use('timeOf')}(run.event, run.now)`),
  standardEvent: scope => scope.out.local('standardEvent', `${scope.module.use('standardEventOf')}(run.event)`),
  surface: scope => scope.out.local('surface', `${scope.module.use('surfaceOf')}(run.event)`),
  os: scope => scope.out.local('os', `${scope.module.use('osOf')}(run.event)`)
}

const derived: ReadonlyMap<string, string> = new Map([
  ['firstName', 'firstNameOf'],
  ['lastName', 'lastNameOf'],
  ['name', 'nameOf']
])

/** `$.user` or `$.group` as they are kept. */
export function emitTraits({ root, segments }: PathNode, scope: EmitScope): Emitted | undefined {
  if ((root !== 'user' && root !== 'group') || segments.length > 0) return undefined
  const code = readers[root]?.(scope) ?? 'undefined'
  return { code, presence: 'maybe', kinds: undefined, place: viewPlace(root, [], scope), isLiteral: false }
}

/** Emits a path that starts at a view. */
export function emitView(name: string, segments: readonly Segment[], scope: EmitScope): Emitted {
  const view = readers[name]?.(scope) ?? 'undefined'
  const place = viewPlace(name, [], scope)
  const [first, ...rest] = segments
  const hasMembers = views.get(name)?.members !== undefined
  if (first === undefined || !hasMembers) {
    const code = hasMembers ? `${scope.module.use('wholeView')}(${view})` : view
    return emitSegments({ code, presence: 'maybe', kinds: views.get(name)?.returns, place, isLiteral: false }, segments, scope)
  }
  if (typeof first === 'number') return { code: 'undefined', presence: 'never', kinds: undefined, place: nowhere, isLiteral: false }
  const { code, kinds } = memberOf(name, view, first, scope)
  return emitSegments({ code, presence: 'maybe', kinds, place: viewPlace(name, [quote(first)], scope), isLiteral: false }, rest, scope)
}

function memberOf(
  name: string,
  view: string,
  member: string,
  { module }: EmitScope
): { readonly code: string; readonly kinds: readonly Kind[] | undefined } {
  const documented = views.get(name)?.members?.[member]
  const kinds = documented === undefined || documented === 'any' ? undefined : [documented]
  if (name === 'user' || name === 'group') {
    const trait = findTrait(name === 'user' ? userTraits : groupTraits, member)?.name
    const function_ = name === 'user' && trait !== undefined ? derived.get(trait) : undefined
    if (function_ !== undefined) return { code: `(${view} && ${module.use(function_)}(${view}))`, kinds: undefined }
    // null and "" stay whatever the kind is
    if (trait !== undefined) return { code: `${view}?.${trait}`, kinds: undefined }
    return { code: `(${view} && ${module.use('traitOf')}(${view}, ${quote(member)}))`, kinds: undefined }
  }
  if (name === 'commerce' && kinds !== undefined) return { code: `${view}?.${member}`, kinds }
  return { code: `${module.use('readMember')}(${view}, ${quote(member)})`, kinds }
}

/** Found out when an issue is raised, by the view that knows origins. */
function viewPlace(name: string, path: readonly string[], scope: Pick<EmitScope, 'module'>): Place {
  const { module } = scope
  return lazyPlace(
    () => `${module.use('placeInView')}(${module.use(`${name}View`)}, run, [${path.join(', ')}])`,
    key => viewPlace(name, [...path, key], scope)
  )
}
