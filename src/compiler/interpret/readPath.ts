import { defineMember } from '../../runtime/defineMember.ts'
import { isObject } from '../../runtime/isObject.ts'
import { formatIsoDateTime } from '../../runtime/formatDate.ts'
import { readOwn } from '../../runtime/readOwn.ts'
import { readMember } from '../../runtime/readMember.ts'
import { appendPointer } from '../../runtime/pointer.ts'
import { traceMember, type Cell, type Trace } from '../../language/cell.ts'
import type { Segment } from '../../language/tree.ts'
import type { Origin, Viewed } from '../../language/view.ts'
import { roots } from '../../language/roots.ts'
import { views } from '../../language/views/index.ts'
import type { Run, Scope } from './scope.ts'

/** Reads `$.root...`: own members only; null is absent unless it is kept. */
export function readPath(root: string, segments: readonly Segment[], scope: Scope): Cell | undefined {
  const view = views.get(root)
  const [name, ...rest] = segments
  if (view?.readMember && typeof name === 'string') return readSegments(readViewMember(root, name, scope.run), rest, scope)
  return readSegments(view ? readView(root, scope.run) : readRoot(root, scope), segments, scope)
}

/** Follows names and indexes into a cell. */
export function readSegments(start: Cell | undefined, segments: readonly Segment[], scope: Scope): Cell | undefined {
  let cell = start
  for (const segment of segments) {
    const value = cell && readMember(cell.value, segment)
    if (cell === undefined || value === undefined) return undefined
    const key = typeof segment === 'number' && segment < 0 && Array.isArray(cell.value) ? cell.value.length + segment : segment
    cell = { value, trace: traceMember(cell.trace, String(key)) }
  }
  return cell === undefined || cell.value === undefined || (cell.value === null && !scope.keepsNull) ? undefined : cell
}

function readRoot(root: string, { run, bindings }: Scope): Cell | undefined {
  if (root === 'item' || root === 'index' || root === 'key') return readOwn(bindings, root)
  if (root === 'settings') return copied('settings', run.settings, '')
  if (root === 'options') return run.options && copied('options', run.options, run.optionsPointer)
  if (root === 'now')
    return run.now === undefined ? undefined : { value: formatIsoDateTime(run.now), trace: { kind: 'made', from: [], via: [] } }
  if (root === '') return copied('event', run.event.event, '')
  if (root === 'groupId') return copied('event', run.event.groupId.value, run.event.groupId.pointer)
  if (roots.get(root)?.place !== 'event') return undefined
  // only there reserved traits are surely spelled as in the spec
  const fields = root === 'traits' || root === 'context' ? run.event.event : run.event.fields
  return copied('event', readMember(fields, root), appendPointer('', root))
}

function copied(place: 'event' | 'settings' | 'options', value: unknown, pointer: string): Cell | undefined {
  return value === undefined ? undefined : { value, trace: { kind: 'copied', source: { in: place, pointer }, via: [] } }
}

function readView(name: string, run: Run): Cell | undefined {
  return cached(`view ${name}`, run, () => viewCell(views.get(name)?.read({ event: run.event.event, now: run.now })))
}

function readViewMember(name: string, member: string, run: Run): Cell | undefined {
  return cached(`view ${name} ${member}`, run, () =>
    viewCell(views.get(name)?.readMember?.({ event: run.event.event, now: run.now }, member))
  )
}

/** Computes a value once per run. */
export function cached(key: string, { cache }: Run, compute: () => Cell | undefined): Cell | undefined {
  if (cache.has(key)) return cache.get(key)
  const cell = compute()
  cache.set(key, cell)
  return cell
}

function viewCell(viewed: Viewed | undefined): Cell | undefined {
  return viewed && { value: viewed.value, trace: originTrace(viewed.from) }
}

function originTrace(origin: Origin): Trace {
  if (typeof origin === 'string') return { kind: 'copied', source: { in: 'event', pointer: origin }, via: [] }
  if (Array.isArray(origin)) return { kind: 'made', from: origin.map(pointer => ({ in: 'event', pointer })), via: [] }
  const members: { [key: string]: Trace } = {}
  if (isObject(origin)) for (const [key, member] of Object.entries(origin)) defineMember(members, key, originTrace(member as Origin))
  return { kind: 'built', members, via: [] }
}
