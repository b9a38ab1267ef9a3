import type { CallType } from '../../runtime/json.ts'
import type { Traits } from '../traitValues.ts'

/** What the fast pass over one event has found so far; undefined = not there. */
export class Reading {
  /** no fewer than the bytes of the JSON text of the normalized event */
  size = 0
  /** a reserved trait has another spelling than the spec's */
  isRenamed = false
  type: CallType | undefined = undefined
  /** the values of the fields that the type has rules for */
  userId: unknown = undefined
  anonymousId: unknown = undefined
  previousId: unknown = undefined
  groupId: unknown = undefined
  event: unknown = undefined
  traits: unknown = undefined
  /** `traits` and `context.traits` as the views type them */
  ownTraits: Traits | undefined = undefined
  knownTraits: Traits | undefined = undefined
}
