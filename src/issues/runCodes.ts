import { freezeTree } from '../runtime/freezeTree.ts'
import { eventCodes } from './codes/event.ts'
import { settingsCodes } from './codes/settings.ts'
import { translationCodes } from './codes/translation.ts'

/** The codes that an event can raise on its way to its destinations: no other sentence goes along with a destination. */
export const runCodes: typeof eventCodes & typeof settingsCodes & typeof translationCodes = /* @__PURE__ */ mergeCodes()

export type RunCode = keyof typeof runCodes

function mergeCodes(): typeof runCodes {
  return freezeTree({ ...eventCodes, ...settingsCodes, ...translationCodes })
}
