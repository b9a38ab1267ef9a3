import { truncateText } from '../runtime/truncateText.ts'
import { readOwn } from '../runtime/readOwn.ts'
import type { CodeEntry, IssueCode } from './codes.ts'
import { runCodes, type RunCode } from './runCodes.ts'

export interface Issue {
  readonly code: IssueCode
  /** error: the event (or this request, see `request`) is not sent. warning: something was changed or left out. info: nothing was lost. */
  readonly severity: 'error' | 'warning' | 'info'
  /** the document `pointer` points into */
  readonly in: 'event' | 'mapping' | 'settings'
  /** RFC 6901; into the event as it was given (original spelling), each token cut at 64 characters */
  readonly pointer: string
  /** place in the text, from 1; only from parseMappingText */
  readonly file?: string
  readonly line?: number
  readonly column?: number
  /** never a value of the event or of a secret setting; only types, lengths, codes */
  readonly message: string
  readonly expected?: string
  readonly got?: string
  readonly hint?: string
  /** name of the request this is about */
  readonly request?: string
  /** RFC 6901 into the mapping: the rule that raised it (translation issues only) */
  readonly rule?: string
}

const maxMessageBytes = 512

/** Where an issue is. */
export type IssuePlace = Pick<Issue, 'in' | 'pointer' | 'request' | 'rule' | 'file' | 'line' | 'column'>

/** What fills the templates of the codes; `expected` and `got` become fields of the issue. Never values of an event. */
export type IssueValues = {
  readonly expected?: string
  readonly got?: string
  readonly hint?: string
  readonly [name: string]: string | number | undefined
}

/** Discriminate on `ok`. Warnings of an accepted thing travel with the value. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly value?: never; readonly issues: readonly Issue[] }

/**
 * Makes one issue from a code that an event can raise; its sentences stand in `codes/` alone.
 *
 * @param code - one of runCodes.ts; for all others there is `createAnyIssue`
 * @param place - the document and the pointer, and the request and rule where there are any
 * @param values - words for the templates: kinds, lengths and names of the mapping, never a value of the event
 */
export function createIssue(code: RunCode, place: IssuePlace, values?: IssueValues): Issue {
  return fillIssue(code, runCodes[code], place, values)
}

/** Makes one issue from a code and its sentences. */
export function fillIssue(code: IssueCode, { severity, message, hint }: CodeEntry, place: IssuePlace, values: IssueValues = {}): Issue {
  const expected = readOwn(values, 'expected')
  const got = readOwn(values, 'got')
  const fill = (template: string): string => template.replace(/\{(\w+)\}/g, (whole, name: string) => String(readOwn(values, name) ?? whole))
  const expectation = expected === undefined ? '' : `: expected ${expected}${got === undefined ? '' : `, got ${got}`}`
  const repair = readOwn(values, 'hint') ?? (hint === undefined ? undefined : fill(hint))
  return {
    code,
    severity,
    ...place,
    pointer: printPointer(place.pointer),
    message: truncateText(escapeText(fill(message) + expectation), maxMessageBytes, 'bytes'),
    ...(expected !== undefined && { expected: escapeText(expected) }),
    ...(got !== undefined && { got: escapeText(got) }),
    ...(repair !== undefined && { hint: escapeText(repair) })
  }
}

/** The same issue at another place of the event. */
export function moveIssue(issue: Issue, pointer: string): Issue {
  return { ...issue, pointer: printPointer(pointer) }
}

/** Cuts each token of a pointer at 64 characters and escapes what could break a line or a terminal. */
function printPointer(pointer: string): string {
  if (pointer.length <= 64 && !unprintable.test(pointer)) return pointer
  return pointer
    .split('/')
    .map(token => escapeText(Array.from(token.slice(0, 130)).slice(0, 64).join('')))
    .join('/')
}

// control characters, line and paragraph separators, marks that reorder text, lone surrogates
const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/
const escapable = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu

function escapeText(text: string): string {
  return unprintable.test(text) ? text.replace(escapable, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`) : text
}
