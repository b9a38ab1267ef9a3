import { freezeTree } from '../runtime/freezeTree.ts'
import { readOwn } from '../runtime/readOwn.ts'
import type { Issue } from './issue.ts'

const colors = { error: '31', warning: '33', info: '36' } as const

/**
 * Prints an issue for people: what, where, the repair.
 *
 * @param given - any issue
 * @param options - `file`: name of the document, unless the issue knows it; `color`: with terminal colors
 * @example formatIssue({ code: 'type_missing', severity: 'error', in: 'event', pointer: '', message: 'the event has no type' }) // "error type_missing  event\n  the event has no type"
 */
export function formatIssue(given: Issue, options: { readonly file?: string; readonly color?: boolean } = {}): string {
  const issue = freezeTree({ ...given })
  const paint = (text: string, code: string): string => (readOwn(options, 'color') ? `\u001b[${code}m${text}\u001b[0m` : text)
  const head = `${paint(issue.severity, colors[issue.severity])} ${issue.code}  ${formatPlace(issue, readOwn(options, 'file'))}`
  const about = [
    issue.request === undefined ? '' : `request "${issue.request}"`,
    issue.rule === undefined ? '' : `rule ${issue.rule}`
  ].filter(text => text !== '')
  return [
    head,
    `  ${issue.message}`,
    ...(about.length > 0 ? [`  ${about.join(', ')}`] : []),
    ...(issue.hint === undefined ? [] : [`  hint: ${issue.hint}`])
  ].join('\n')
}

function formatPlace(issue: Issue, name: string | undefined): string {
  const file = issue.file ?? name ?? issue.in
  const position = issue.line === undefined ? '' : `:${issue.line}:${issue.column ?? 1}`
  return `${file}${position}${issue.pointer === '' ? '' : `#${issue.pointer}`}`
}
