import type { IssueCode } from '../issues/codes.ts'
import type { IssueValues } from '../issues/issue.ts'
import { isHostPart } from '../language/hosts.ts'
import { isHeaderValue } from '../language/headers.ts'
import { isObject } from '../runtime/isObject.ts'
import { scalarText } from '../runtime/scalarText.ts'

type ReportPart = (code: IssueCode, values?: IssueValues) => void

/** A value as one segment of a path; undefined (and reported) when it cannot be one. LANGUAGE.md rule 12 */
export function urlSegment(value: unknown, report: ReportPart): string | undefined {
  const text = scalarText(value)
  // encoding cannot help a dot segment, and a lone surrogate has no bytes
  if (text !== undefined && text !== '' && text !== '.' && text !== '..' && text.isWellFormed()) return encodeURIComponent(text)
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

/** The members of an object as `&name=value`: scalars as text, lists repeat the name. What cannot stand there is reported. */
export function queryText(query: unknown, report: (value: unknown, key: string, index?: number) => void): string {
  if (!isObject(query)) return ''
  let text = ''
  for (const key of Object.keys(query)) text += partsText(key, query[key], value => report(value, key))
  return text
}

function partsText(name: string, value: unknown, report: (value: unknown) => void): string {
  if (Array.isArray(value)) return value.map((item: unknown) => partsText(name, item, report)).join('')
  const text = scalarText(value)
  if (text !== undefined && text.isWellFormed()) return `&${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(text)}`
  if (text !== undefined || isObject(value)) report(value)
  return ''
}

/** A URL with a query. */
export function appendQuery(url: string, query: string): string {
  if (query === '') return url
  const [base = '', fragment] = url.split('#', 2)
  return `${base}${base.includes('?') ? '&' : '?'}${query.slice(1)}${fragment === undefined ? '' : `#${fragment}`}`
}

/** Adds headers whose names come from settings; false when one cannot be sent. */
export function addHeaders(headers: { [name: string]: string }, given: unknown, named: ReadonlySet<string>): boolean {
  if (!isObject(given)) return true
  for (const name of Object.keys(given)) {
    const lower = name.toLowerCase()
    if (named.has(name) || named.has(lower) || (Object.hasOwn(headers, lower) && lower !== 'content-type')) continue
    const text = scalarText(given[name])
    if (text === undefined || !isHeaderValue(text)) return false
    headers[lower] = text
  }
  return true
}
