import { appendPointer } from '../../src/runtime/pointer.ts'

/** A scalar in a body or a query. */
export interface Leaf {
  /** RFC 6901 into the request without the indexes of lists, e.g. "/body/data/user_data/em" */
  readonly path: string
  readonly value: string | number | boolean | null
}

/** What is compared of a request, ours or a peer's. */
export interface Comparable {
  readonly method: string
  readonly url: string
  readonly query?: { readonly [name: string]: unknown }
  readonly encoding: string
  readonly body?: unknown
}

/** The endpoint of a request: method, host and path. */
export function endpointOf({ method, url }: Comparable): string {
  return `${method} ${url.replace(/[?#].*$/, '').replace(/\/+$/, '')}`
}

/** An endpoint whatever the version of the API that it names. */
export function withoutVersion(endpoint: string): string {
  return endpoint.replace(/\/v\d+(\.\d+)*(?=\/)/, '/v*')
}

/** Every leaf of the query and the body. JSON text inside them is opened. */
export function leavesOf(request: Comparable): readonly Leaf[] {
  const { url, query = {}, encoding, body } = request
  const search = new URL(url).searchParams
  const content = encoding === 'json-array' ? (body as { readonly batch?: unknown } | undefined)?.batch : body
  return [
    ...[...search].flatMap(([name, value]) => leaves(value, appendPointer('/query', name))),
    ...leaves(query, '/query'),
    ...leaves(content, '/body')
  ]
}

function leaves(value: unknown, path: string): readonly Leaf[] {
  const opened = typeof value === 'string' ? openJson(value) : value
  if (Array.isArray(opened)) return opened.flatMap(item => leaves(item, path))
  if (typeof opened === 'object' && opened !== null)
    return Object.entries(opened).flatMap(([key, member]) => leaves(member, appendPointer(path, key)))
  return opened === undefined ? [] : [{ path, value: opened as Leaf['value'] }]
}

function openJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
