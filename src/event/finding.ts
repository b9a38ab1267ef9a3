import type { RunCode } from '../issues/runCodes.ts'
import type { IssueValues } from '../issues/issue.ts'

/** An issue before it is sorted and put into words. */
export interface Finding {
  readonly code: RunCode
  /** RFC 6901, into the event that is validated */
  readonly pointer: string
  readonly values?: IssueValues
}
