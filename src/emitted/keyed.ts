// `@omit`, `@pick` and `@rename` on values: what is named is put into order once, not at every event.
import { Room32 } from './rooms.ts'
import { defineMember } from '../runtime/defineMember.ts'
import { foldKey } from '../runtime/foldKey.ts'
import { isObject } from '../runtime/isObject.ts'
import type { JsonObject } from '../runtime/json.ts'
import { traitSpellings } from '../runtime/traitSpellings.ts'
import type { Report } from '../language/operator.ts'

/** Members that are named: exactly, or as a reserved trait in another spelling, which counts where the spelling itself is no member. */
export interface KeyPlan {
  readonly exact: ReadonlySet<string>
  /** spelling of the spec -> the names that mean it */
  readonly spelled: ReadonlyMap<string, readonly string[]>
}

/** Puts names into order. */
export function keyPlan(names: unknown): KeyPlan {
  const list = (Array.isArray(names) ? names : [names]).filter(name => typeof name === 'string')
  const spelled = new Map<string, string[]>()
  for (const name of list) {
    const spelling = traitSpellings.get(foldKey(name))
    if (spelling !== undefined && spelling !== name) spelled.set(spelling, [...(spelled.get(spelling) ?? []), name])
  }
  return { exact: new Set(list), spelled }
}

function isNamed(key: string, object: JsonObject, { exact, spelled }: KeyPlan, keepsNull: boolean): boolean {
  if (exact.has(key)) return true
  return spelled.size > 0 && (spelled.get(key)?.some(name => !isMember(object, name, keepsNull)) ?? false)
}

function isMember(object: JsonObject, name: string, keepsNull: boolean): boolean {
  return Object.hasOwn(object, name) && (keepsNull || object[name] !== null)
}

/** The object without the named members; undefined when none is left. */
export function omitKeys(object: JsonObject, plan: KeyPlan, prefixes: readonly string[], keepsNull: boolean): JsonObject | undefined {
  return filterKeys(object, keepsNull, key => !isNamed(key, object, plan, keepsNull) && !prefixes.some(prefix => key.startsWith(prefix)))
}

/** The object with the named members only; undefined when it has none. */
export function pickKeys(object: JsonObject, plan: KeyPlan, keepsNull: boolean): JsonObject | undefined {
  return filterKeys(object, keepsNull, key => isNamed(key, object, plan, keepsNull))
}

function filterKeys(object: JsonObject, keepsNull: boolean, stays: (key: string) => boolean): JsonObject | undefined {
  const left = new Room32()
  let isBare = true
  for (const key in object) {
    if (!isMember(object, key, keepsNull) || !stays(key)) continue
    defineMember(left, key, object[key])
    isBare = false
  }
  return isBare ? undefined : left
}

/** New names of members. */
export interface RenamePlan {
  readonly exact: ReadonlyMap<string, readonly string[]>
  readonly spelled: ReadonlyMap<string, readonly { readonly name: string; readonly targets: readonly string[] }[]>
}

/** Puts a table of names into order: old name -> new name, or a list of new names. */
export function renamePlan(names: unknown): RenamePlan {
  const exact = new Map<string, readonly string[]>()
  const spelled = new Map<string, { name: string; targets: readonly string[] }[]>()
  for (const [name, value] of Object.entries(isObject(names) ? names : {})) {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value]
    const targets = list.filter(target => typeof target === 'string').filter(target => target !== '')
    if (targets.length === 0) continue
    exact.set(name, targets)
    const spelling = traitSpellings.get(foldKey(name))
    if (spelling !== undefined && spelling !== name) spelled.set(spelling, [...(spelled.get(spelling) ?? []), { name, targets }])
  }
  return { exact, spelled }
}

/** The object with its members under their new names; of two that get one name the first stays. Undefined when none is left. */
export function renameKeys(
  object: JsonObject,
  { exact, spelled }: RenamePlan,
  keepsOthers: boolean,
  report: Report,
  keepsNull: boolean
): JsonObject | undefined {
  const renamed = new Room32()
  let isBare = true
  for (const key in object) {
    if (!isMember(object, key, keepsNull)) continue
    const targets = exact.get(key) ?? spelled.get(key)?.find(({ name }) => !isMember(object, name, keepsNull))?.targets
    if (targets === undefined && !keepsOthers) continue
    for (const target of targets ?? [key]) {
      if (target === '__proto__' || Object.hasOwn(renamed, target)) report('key_collision', { key: target })
      else {
        renamed[target] = object[key]
        isBare = false
      }
    }
  }
  return isBare ? undefined : renamed
}
