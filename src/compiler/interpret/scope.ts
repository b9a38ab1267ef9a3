import type { CallType, JsonObject } from '../../runtime/json.ts'
import type { PreparedEvent } from '../../event/prepare.ts'
import type { Issue } from '../../issues/issue.ts'
import type { Bindings } from '../../language/operator.ts'
import type { Cell } from '../../language/cell.ts'

/** What one run of a mapping looks at and collects. */
export interface Run {
  readonly event: PreparedEvent
  readonly type: CallType
  readonly settings: JsonObject
  readonly options: JsonObject | undefined
  readonly optionsPointer: string
  readonly now: number | undefined
  /** views and shared defines that were read, by name */
  readonly cache: Map<string, Cell | undefined>
  /** pointers into the normalized event, in order of appearance */
  readonly issues: Issue[]
  /** explain only: collects the event pointers that a fallback left aside */
  readonly passed: Set<string> | undefined
}

/** The place where a node is evaluated. */
export interface Scope {
  readonly run: Run
  readonly bindings: Bindings
  readonly keepsNull: boolean
  /** name of the request being built */
  readonly request: string | undefined
}
