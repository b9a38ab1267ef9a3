// `@omit`, `@pick` and `@rename` on values: what is named is put into order once, not at every event.
import { Room32 } from './rooms.ts'
import { defineMember } from '../runtime/defineMember.ts'
import type { JsonObject } from '../runtime/json.ts'
import { plannedFor, type KeyPlan } from '../runtime/keyPlan.ts'
import type { Report } from '../language/operator.ts'

function isMember(object: JsonObject, name: string, keepsNull: boolean): boolean {
  return Object.hasOwn(object, name) && (keepsNull || object[name] !== null)
}

/** The object without the named members; undefined when none is left. */
export function omitKeys(object: JsonObject, plan: KeyPlan<true>, prefixes: readonly string[], keepsNull: boolean): JsonObject | undefined {
  const hasMember = (name: string): boolean => isMember(object, name, keepsNull)
  const goes = (key: string): boolean => plannedFor(key, plan, hasMember) ?? prefixes.some(prefix => key.startsWith(prefix))
  return filterKeys(object, hasMember, key => !goes(key))
}

/** The object with the named members only; undefined when it has none. */
export function pickKeys(object: JsonObject, plan: KeyPlan<true>, keepsNull: boolean): JsonObject | undefined {
  const hasMember = (name: string): boolean => isMember(object, name, keepsNull)
  return filterKeys(object, hasMember, key => plannedFor(key, plan, hasMember) === true)
}

function filterKeys(object: JsonObject, hasMember: (name: string) => boolean, stays: (key: string) => boolean): JsonObject | undefined {
  const left = new Room32()
  let isBare = true
  for (const key in object) {
    if (!hasMember(key) || !stays(key)) continue
    defineMember(left, key, object[key])
    isBare = false
  }
  return isBare ? undefined : left
}

/** The object with its members under their new names; of two that get one name the first stays. Undefined when none is left. */
export function renameKeys(
  object: JsonObject,
  plan: KeyPlan<readonly string[]>,
  keepsOthers: boolean,
  report: Report,
  keepsNull: boolean
): JsonObject | undefined {
  const hasMember = (name: string): boolean => isMember(object, name, keepsNull)
  const renamed = new Room32()
  let isBare = true
  for (const key in object) {
    if (!hasMember(key)) continue
    for (const target of plannedFor(key, plan, hasMember) ?? (keepsOthers ? [key] : [])) {
      if (target === '__proto__' || Object.hasOwn(renamed, target)) report('key_collision', { key: target })
      else {
        renamed[target] = object[key]
        isBare = false
      }
    }
  }
  return isBare ? undefined : renamed
}
