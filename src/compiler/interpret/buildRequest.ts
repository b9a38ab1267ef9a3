import { isObject } from '../../runtime/isObject.ts'
import { scalarText } from '../../runtime/scalarText.ts'
import type { Json } from '../../runtime/json.ts'
import { cellMembers, objectCell, type Cell } from '../../language/cell.ts'
import { isHeaderValue } from '../../language/headers.ts'
import { readOwn } from '../../runtime/readOwn.ts'
import type { MappingTree, RequestNode } from '../../language/tree.ts'
import type { OutboundRequest } from '../../request/request.ts'
import { buildAuth, type Auth } from './buildAuth.ts'
import { buildUrl } from './buildUrl.ts'
import { evaluate } from './evaluate.ts'
import { raise } from './raise.ts'
import { readPath } from './readPath.ts'
import { catchRefusal } from './refusal.ts'
import type { Scope } from './scope.ts'

/** A request and where its parts came from. */
export interface BuiltRequest {
  readonly request: OutboundRequest
  /** url, headers and body with their traces: explain reads the leaves */
  readonly cell: Cell
}

/**
 * Builds one request for one place (an element of `each`, or the event): body, url, headers. LANGUAGE.md rule 9
 *
 * @param index - of the element; 0 without `each`
 * @returns undefined (and reported) when it cannot be made
 */
export function buildRequest(node: RequestNode, index: number, tree: MappingTree, scope: Scope): BuiltRequest | undefined {
  const result = catchRefusal(() => assemble(node, index, tree, scope))
  if (result.ok) return result.value
  const { about, pointer, expected } = result.refusal
  raise(node.each === undefined ? 'value_required' : 'item_dropped', readOwn(scope.bindings, 'item') ?? about, { expected }, pointer, scope)
  return undefined
}

function assemble(node: RequestNode, index: number, tree: MappingTree, scope: Scope): BuiltRequest | undefined {
  const body = node.body && evaluate(node.body, scope)
  if (node.body !== undefined && body === undefined) {
    raise('request_empty', undefined, {}, node.body.pointer, scope)
    return undefined
  }
  const auth = buildAuth(node, scope)
  const url = auth && buildUrl(node, auth.query, tree.hosts, scope)
  const headers = auth && url && buildHeaders(node, auth, scope)
  if (auth === undefined || url === undefined || headers === undefined) return undefined
  const signed = body && addToBody(body, auth)
  const cell = objectCell([['url', url], ['headers', headers], ...(signed ? [['body', signed] as const] : [])])
  const key = readKey(node, index, tree, scope)
  const secrets =
    node.url.kind === 'setting' && tree.settings.get(node.url.setting)?.secret && !auth.secrets.includes('/url')
      ? ['/url', ...auth.secrets]
      : auth.secrets
  const request: OutboundRequest = {
    name: node.name,
    method: node.method,
    url: String(url.value),
    headers: headers.value as { readonly [name: string]: string },
    encoding: node.encoding,
    ...(signed && { body: signed.value as Json }),
    ...(key !== undefined && { key }),
    secrets,
    ...(node.batch && { batch: node.batch.rule })
  }
  return { request, cell }
}

function addToBody(body: Cell, auth: Auth): Cell {
  return auth.body.length > 0 && isObject(body.value) ? objectCell([...cellMembers(body), ...auth.body]) : body
}

/** Named headers, then those of settings, then authentication; `content-type` by the encoding unless it is named. */
function buildHeaders(node: RequestNode, auth: Auth, scope: Scope): Cell | undefined {
  const given = node.headers && evaluate(node.headers, scope)
  const named = new Set(node.headers?.members.map(({ key }) => key))
  const headers = new Map<string, Cell>()
  const set = (name: string, cell: Cell): boolean => {
    const text = scalarText(cell.value)
    if (text !== undefined && isHeaderValue(text)) return headers.set(name, { value: text, trace: cell.trace }) !== undefined
    raise('header_refused', cell, { header: name }, node.headers?.pointer ?? node.pointer, scope)
    return false
  }
  for (const [name, cell] of given ? cellMembers(given) : []) {
    const lower = name.toLowerCase()
    if ((named.has(name) || !(named.has(lower) || headers.has(lower))) && !set(lower, cell)) return undefined
  }
  for (const [name, cell] of auth.headers) if (!set(name, cell)) return undefined
  const type = node.encoding === 'json' ? 'application/json' : node.encoding === 'form' ? 'application/x-www-form-urlencoded' : undefined
  if (type === undefined || headers.has('content-type')) return objectCell(headers)
  return objectCell([
    ['content-type', { value: type, trace: { kind: 'made', from: [{ in: 'mapping', pointer: node.pointer }], via: [] } }],
    ...headers
  ])
}

function readKey(node: RequestNode, index: number, tree: MappingTree, scope: Scope): string | undefined {
  const messageId = readPath('messageId', [], scope)?.value
  return typeof messageId === 'string' && messageId !== '' ? `${messageId}:${tree.destination}:${node.name}:${index}` : undefined
}
