import { freezeTree } from '../runtime/freezeTree.ts'
import { lineCodes } from './codes/line.ts'
import { mappingCodes } from './codes/mapping.ts'
import { runCodes } from './runCodes.ts'

/** The only list of issue codes: lines, events, settings, translations, mappings. */
export const codes = /* @__PURE__ */ mergeCodes()

/** Words, `subject_problem`; the union only ever grows. */
export type IssueCode = keyof typeof codes

function mergeCodes(): typeof lineCodes & typeof runCodes & typeof mappingCodes {
  return freezeTree({ ...lineCodes, ...runCodes, ...mappingCodes })
}
