import type { RunCode } from '../issues/runCodes.ts'

// what hides or reorders text, but for the joiners and marks that some languages and emoji need
const invisible = /[\u200b\u202a-\u202e\u2060-\u2069\ufeff]/
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/
const anyOfThese = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060-\u2069\ud800-\udfff\ufeff]/
const nothing: readonly RunCode[] = /* @__PURE__ */ Object.freeze([])

/** most texts have none of it, and it is the quickest to look for */
const unusual = /[^ -~]/

/**
 * Says what is odd about a text: control characters other than tab and line ends, invisible ones, broken surrogates.
 *
 * @param text - a key or a value of an event
 * @returns codes of issues; usually none
 * @example inspectText('a\u0000') // ["text_control"]
 */
export function inspectText(text: string): readonly RunCode[] {
  if (!unusual.test(text) || !anyOfThese.test(text)) return nothing
  const codes: RunCode[] = []
  if (control.test(text)) codes.push('text_control')
  if (!text.isWellFormed()) codes.push('text_ill_formed')
  if (invisible.test(text)) codes.push('text_suspicious')
  return codes
}

/**
 * Tells whether there is nothing odd about a text, at least cost.
 *
 * @param text - a key or a value of an event
 * @example isOrdinary('Zoë 👍') // true
 */
export function isOrdinary(text: string): boolean {
  return !unusual.test(text) || inspectText(text).length === 0
}
