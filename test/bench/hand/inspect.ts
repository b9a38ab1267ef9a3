import type { Issue } from '../../../src/index.ts'
import { createIssue, pointerTo } from './issues.ts'

/** What a walk over the whole event has seen. */
interface Walk {
  nodes: number
  /** no fewer than the bytes as JSON */
  bytes: number
  isTooDeep: boolean
  /** something has to be reported: a second, slower walk says what and where */
  isOdd: boolean
}

const maxDepth = 64
const maxNodes = 20_000
const maxBytes = 32 * 1_024
const maxKeyLength = 1_024

// neither control characters, nor invisible ones, nor surrogates
const plainText = /^[\t\n\r -~\u00a0-\u200a\u200c-\u2029\u202f-\u205f\u206a-\ud7ff\ue000-\ufefe\uff00-\uffff]*$/
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/
const invisible = /[\u200b\u202a-\u202e\u2060-\u2069\ufeff]/

/** What was found, and whether the event is beyond the limits. */
export interface Inspection {
  readonly issues: readonly Issue[]
  readonly isRefused: boolean
}

const nothing: Inspection = { issues: [], isRefused: false }

/** Looks at every value of an event: depth, number, size, kinds, characters. */
export function inspectEvent(event: object): Inspection {
  const walk: Walk = { nodes: 0, bytes: 0, isTooDeep: false, isOdd: false }
  walkValue(event, 0, walk)
  if (walk.isTooDeep) return { issues: [createIssue('depth_exceeded', '', { severity: 'error' })], isRefused: true }
  if (walk.nodes > maxNodes) return { issues: [createIssue('nodes_exceeded', '', { severity: 'error' })], isRefused: true }
  const issues: Issue[] = []
  if (walk.isOdd) describeOddities(event, '', issues)
  if (walk.bytes > maxBytes && Buffer.byteLength(JSON.stringify(event)) > maxBytes) issues.push(createIssue('size_large', ''))
  return issues.length === 0 ? nothing : { issues, isRefused: false }
}

function walkValue(value: unknown, depth: number, walk: Walk): void {
  walk.nodes += 1
  if (walk.nodes > maxNodes) return
  if (typeof value === 'string') walkText(value, walk)
  else if (typeof value === 'number') walkNumber(value, walk)
  else if (typeof value === 'object' && value !== null) walkContainer(value, depth, walk)
  else if (value === null || typeof value === 'boolean') walk.bytes += 6
  else walk.isOdd = true
}

function walkText(text: string, walk: Walk): void {
  if (plainText.test(text)) walk.bytes += 3 * text.length + 4
  else {
    walk.bytes += 6 * text.length + 4
    walk.isOdd = true
  }
}

function walkNumber(number: number, walk: Walk): void {
  walk.bytes += 26
  if (Number.isInteger(number) ? !Number.isSafeInteger(number) || Object.is(number, -0) : !Number.isFinite(number)) walk.isOdd = true
}

function walkContainer(container: object, depth: number, walk: Walk): void {
  walk.bytes += 2
  if (depth >= maxDepth) {
    walk.isTooDeep = true
    return
  }
  if (Array.isArray(container)) {
    for (const item of container) walkValue(item, depth + 1, walk)
    return
  }
  if (Object.getPrototypeOf(container) !== Object.prototype) walk.isOdd = true
  const object = container as { readonly [key: string]: unknown }
  for (const key of Object.keys(object)) {
    if (key.length > maxKeyLength || key === '__proto__') walk.isOdd = true
    walkText(key, walk)
    walkValue(object[key], depth + 1, walk)
  }
}

/** Says what is odd, and where. */
function describeOddities(value: unknown, pointer: string, issues: Issue[]): void {
  if (typeof value === 'string') describeText(value, pointer, issues)
  else if (typeof value === 'number') {
    if (!Number.isFinite(value)) issues.push(createIssue('number_not_finite', pointer))
    else if (Number.isInteger(value) && !Number.isSafeInteger(value)) issues.push(createIssue('number_unsafe', pointer))
  } else if (Array.isArray(value)) value.forEach((item, index) => describeOddities(item, pointerTo(pointer, String(index)), issues))
  else if (typeof value === 'object' && value !== null) {
    if (Object.getPrototypeOf(value) !== Object.prototype) issues.push(createIssue('value_not_json', pointer))
    for (const [key, member] of Object.entries(value)) {
      const place = pointerTo(pointer, key)
      if (key === '__proto__') issues.push(createIssue('key_forbidden', place))
      if (key.length > maxKeyLength) issues.push(createIssue('key_too_long', place))
      describeText(key, place, issues)
      describeOddities(member, place, issues)
    }
  } else if (value !== null && typeof value !== 'boolean') issues.push(createIssue('value_not_json', pointer))
}

function describeText(text: string, pointer: string, issues: Issue[]): void {
  if (plainText.test(text)) return
  if (control.test(text)) issues.push(createIssue('text_control', pointer))
  if (!text.isWellFormed()) issues.push(createIssue('text_ill_formed', pointer))
  if (invisible.test(text)) issues.push(createIssue('text_suspicious', pointer))
}
