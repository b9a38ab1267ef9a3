// Reserved traits by value: what compiled mappings read as `$.user` and `$.group`.
import { reservedTraits } from './traits.ts'

/** Traits of a user or a group, typed by the table. Each reserved trait is a member as well, e.g. `traits.createdAt`; undefined = absent. */
export interface Traits {
  /** the reserved traits in the order of the table, `reservedTraits`; undefined = absent */
  readonly slots: unknown[]
  /** the names of all other traits, in order */
  readonly keys: string[]
  /** their values */
  readonly values: unknown[]
}

export type UserTraits = Traits & { readonly [name: string]: unknown }
export type GroupTraits = Traits & { readonly [name: string]: unknown }

/** Makes traits of which nothing is known yet. */
export interface TraitsClass<T extends Traits> {
  new (): T
  /** the reserved traits in the order of the slots */
  readonly names: readonly string[]
}

export const UserTraits: TraitsClass<UserTraits> = /* @__PURE__ */ createClass<UserTraits>(/* @__PURE__ */ reservedTraits('user'))
export const GroupTraits: TraitsClass<GroupTraits> = /* @__PURE__ */ createClass<GroupTraits>(/* @__PURE__ */ reservedTraits('group'))

/** A class whose members are written once, in the schema: a getter per reserved trait. */
function createClass<T extends Traits>(names: readonly string[]): TraitsClass<T> {
  const absent: readonly unknown[] = names.map(() => undefined)
  const made = class implements Traits {
    static readonly names = names
    readonly slots: unknown[] = absent.slice()
    readonly keys: string[] = []
    readonly values: unknown[] = []
  }
  names.forEach((name, slot) =>
    Object.defineProperty(made.prototype, name, {
      get(this: Traits) {
        return this.slots[slot]
      }
    })
  )
  return made as unknown as TraitsClass<T>
}
