import type { IssueCode } from '../issues/codes.ts'
import type { IssueValues } from '../issues/issue.ts'
import { isHostPart } from '../language/hosts.ts'
import { isHeaderValue } from '../language/headers.ts'
import { isObject } from '../runtime/isObject.ts'
import { scalarText } from '../runtime/scalarText.ts'
import { isPathSegment } from '../runtime/isPathSegment.ts'

type ReportPart = (code: IssueCode, values?: IssueValues) => void

/** A value as one segment of a path; undefined (and reported) when it cannot be one. LANGUAGE.md rule 12 */
export function urlSegment(value: unknown, report: ReportPart): string | undefined {
  const text = scalarText(value)
  if (text !== undefined && isPathSegment(text)) return encodeURIComponent(text)
  report('url_segment_refused', { expected: 'text that is one segment of a path' })
  return undefined
}

/** A value as a part of a host; undefined (and reported) when it cannot be one. */
export function hostPart(value: unknown, report: ReportPart): string | undefined {
  const text = scalarText(value)
  if (text !== undefined && isHostPart(text)) return text
  if (text === undefined || text === '') report('url_segment_refused', { expected: 'text that is one segment of a path' })
  else report('url_host_refused')
  return undefined
}

/** The members of an object as `&name=value`. */
export function queryText(query: unknown, report: (value: unknown, key: string) => void): string {
  if (!isObject(query)) return ''
  let text = ''
  for (const key of Object.keys(query))
    text += queryPart(`&${encodeURIComponent(key.toWellFormed())}=`, query[key], value => report(value, key))
  return text
}

/** One member as `&name=value`: a scalar as text, a list repeats the name. What cannot stand there is reported. `name` is encoded. */
export function queryPart(name: string, value: unknown, report: (value: unknown, index: number) => void, index = 0): string {
  if (Array.isArray(value)) return value.map((item: unknown, at) => queryPart(name, item, report, at)).join('')
  const text = scalarText(value)
  if (text !== undefined && text.isWellFormed()) return name + encodeURIComponent(text)
  if (text !== undefined || isObject(value)) report(value, index)
  return ''
}

/** Adds headers whose names come from settings; false when one cannot be sent. */
export function addHeaders(headers: { [name: string]: string }, given: unknown, named: ReadonlySet<string>): boolean {
  if (!isObject(given)) return true
  for (const name of Object.keys(given)) {
    const lower = name.toLowerCase()
    if (named.has(name) || named.has(lower) || Object.hasOwn(headers, lower)) continue
    const text = scalarText(given[name])
    if (text === undefined || !isHeaderValue(text)) return false
    headers[lower] = text
  }
  return true
}

/** The headers with a content type in front, unless they have one. */
export function withContentType(headers: { readonly [name: string]: string }, type: string): { readonly [name: string]: string } {
  return Object.hasOwn(headers, 'content-type') ? headers : Object.assign({ 'content-type': type }, headers)
}
