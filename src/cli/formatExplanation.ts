import { type Explanation, formatIssue, type Issue } from '../index.ts'
import { splitPointer } from '../runtime/pointer.ts'
import { readMember } from '../runtime/readMember.ts'
import { formatTable } from './formatTable.ts'
import { printable } from './printable.ts'

type Field = Explanation['fields'][number]

const longestValue = 60

/**
 * Lays an explanation out for reading.
 *
 * @param start - the place of the event: file, line, messageId
 * @param explanation - its secrets are masked already
 * @returns lines, the last one empty
 */
export function formatExplanation(start: { readonly [key: string]: unknown }, explanation: Explanation): string {
  const { destination, status, requests } = explanation
  const place = Object.entries(start).map(([key, value]) => printable(`${key} ${String(value)}`))
  return [
    `${place.join(', ')} -> ${destination}: ${status}`,
    ...requests.flatMap((request, index) => [
      `  ${printable(`${request.name}  ${request.method} ${request.url}`)}`,
      ...formatFields(explanation, index)
    ]),
    ...formatPointers('shadowed', explanation.shadowed),
    ...formatPointers('unusable', explanation.unusable),
    ...formatPointers('unused', explanation.unused),
    ...formatNotSent(explanation),
    ...formatIssues(explanation),
    ''
  ].join('\n')
}

function formatFields({ fields, requests }: Explanation, index: number): readonly string[] {
  const rows = fields
    .filter(field => field.request === index)
    .map(field => [field.pointer, formatValue(requests[index], field.pointer), ...formatOrigin(field)])
  return formatTable(rows, '    ')
}

function formatValue(request: unknown, pointer: string): string {
  const value = splitPointer(pointer).reduce((inner, token) => readMember(inner, Array.isArray(inner) ? Number(token) : token), request)
  const text = JSON.stringify(value) ?? ''
  return text.length > longestValue ? `${text.slice(0, longestValue)}...` : text
}

function formatOrigin({ from, via }: Field): readonly string[] {
  const places = from.map(source => (source.in === 'event' ? source.pointer : `${source.in} ${source.pointer}`))
  return [places.length === 0 ? '' : `<- ${places.join(', ')}`, via.length === 0 ? '' : `through ${via.join(', ')}`]
}

function formatPointers(title: string, pointers: readonly string[]): readonly string[] {
  return pointers.length === 0 ? [] : [`  ${title}`, ...pointers.map(pointer => `    ${printable(pointer)}`)]
}

function formatNotSent({ notSent }: Explanation): readonly string[] {
  const rows = notSent.map(({ request, rule, issue }) => [request, describeObstacle(rule, issue), rule])
  return rows.length === 0 ? [] : ['  not made', ...formatTable(rows, '    ')]
}

/** A request that does not apply has its reason in the last part of the rule. */
function describeObstacle(rule: string, { code, message }: Issue): string {
  if (code !== 'request_not_applicable') return `${code}: ${message}`
  if (rule.endsWith('/on')) return 'it is for other calls'
  if (rule.endsWith('/events')) return 'it is for other event names'
  return /\/when(?:\/|$)/.test(rule) ? 'its condition does not hold' : 'another request of its group was made'
}

function formatIssues({ issues }: Explanation): readonly string[] {
  const lines = issues.flatMap(issue => formatIssue(issue).split('\n'))
  return lines.length === 0 ? [] : ['  issues', ...lines.map(line => `    ${line}`)]
}
