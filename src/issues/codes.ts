import { freezeTree } from '../runtime/freezeTree.ts'
import { lineCodes } from './codes/line.ts'
import { mappingCodes } from './codes/mapping.ts'
import { runCodes } from './runCodes.ts'

/** One kind of issue: `{name}` in the sentences is filled by the place that raises it. Once released, a code is never renamed or reused. */
export interface CodeEntry {
  readonly severity: 'error' | 'warning' | 'info'
  /** what is wrong, without expected and got: those are appended */
  readonly message: string
  /** the repair, imperative */
  readonly hint?: string
}

/** The only list of issue codes: lines, events, settings, translations, mappings. */
export const codes: typeof lineCodes & typeof runCodes & typeof mappingCodes = /* @__PURE__ */ mergeCodes()

/** Words, `subject_problem`; the union only ever grows. */
export type IssueCode = keyof typeof codes

function mergeCodes(): typeof codes {
  return freezeTree({ ...lineCodes, ...runCodes, ...mappingCodes })
}
