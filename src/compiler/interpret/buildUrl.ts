import { scalarText } from '../../runtime/scalarText.ts'
import { isObject } from '../../runtime/isObject.ts'
import { appendQuery } from '../../runtime/appendQuery.ts'
import { isPathSegment } from '../../runtime/isPathSegment.ts'
import { cellMembers, madeCell, type Cell } from '../../language/cell.ts'
import { isAllowedUrl, isHostPart } from '../../language/hosts.ts'
import type { MappingTree, Node, RequestNode } from '../../language/tree.ts'
import { evaluate } from './evaluate.ts'
import { raise } from './raise.ts'
import type { Scope } from './scope.ts'

/** The URL of a request with its query; undefined (and reported) when the event cannot be put into it. */
export function buildUrl(
  request: RequestNode,
  secretQuery: readonly QueryPart[],
  hosts: MappingTree['hosts'],
  scope: Scope
): Cell | undefined {
  const base = request.url.kind === 'setting' ? evaluate(request.url.node, scope) : buildText(request.url, scope)
  if (base === undefined || typeof base.value !== 'string') return undefined
  const query = [...readQuery(request, scope), ...secretQuery]
  const url = appendQuery(base.value, query.map(partText).join(''))
  if (!isAllowedUrl(url, hosts)) {
    raise('url_host_refused', base, {}, request.url.pointer, scope)
    return undefined
  }
  return query.length === 0 && request.url.kind === 'setting' ? base : madeCell(url, [base, ...query.map(part => part.cell)], 'url')
}

/** One `name=value` of a query, and where the value came from. */
export interface QueryPart {
  readonly name: string
  readonly text: string
  readonly cell: Cell
}

function buildText({ host, rest }: Extract<RequestNode['url'], { kind: 'text' }>, scope: Scope): Cell | undefined {
  const cells: Cell[] = []
  const insert = (part: string | Node, encode: boolean): string | undefined => {
    if (typeof part === 'string') return part
    const cell = evaluate(part, scope)
    const text = scalarText(cell?.value)
    if (text === undefined || text === '' || (encode && !isPathSegment(text))) {
      raise('url_segment_refused', cell, { expected: 'text that is one segment of a path' }, part.pointer, scope)
      return undefined
    }
    if (!encode && !isHostPart(text)) {
      raise('url_host_refused', cell, {}, part.pointer, scope)
      return undefined
    }
    if (cell) cells.push(cell)
    return encode ? encodeURIComponent(text) : text
  }
  const parts = [...host.map(part => insert(part, false)), ...rest.map(part => insert(part, true))]
  return parts.every(part => part !== undefined) ? madeCell(`https://${parts.join('')}`, cells, 'url') : undefined
}

/** The query of a request: scalars as text, lists repeat the name, absent ones fall out. */
function readQuery(request: RequestNode, scope: Scope): readonly QueryPart[] {
  const cell = request.query && evaluate(request.query, scope)
  return cell === undefined ? [] : cellMembers(cell).flatMap(([name, member]) => queryParts(name, member, request, scope))
}

/** The parts of one query member. */
export function queryParts(name: string, cell: Cell, request: RequestNode, scope: Scope): readonly QueryPart[] {
  if (Array.isArray(cell.value)) return cellMembers(cell).flatMap(([, item]) => queryParts(name, item, request, scope))
  const text = scalarText(cell.value)
  if (text !== undefined && text.isWellFormed()) return [{ name, text, cell }]
  if (text !== undefined || isObject(cell.value))
    raise(
      'conversion_failed',
      cell,
      { operator: 'query', expected: 'text, a number, a boolean or a list of these' },
      `${request.pointer}/query`,
      scope
    )
  return []
}

/** A lone surrogate in a name has no bytes: it becomes U+FFFD. */
function partText({ name, text }: QueryPart): string {
  return `&${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(text)}`
}
