import { isObject } from '../runtime/isObject.ts'
import type { Json } from '../runtime/json.ts'
import { splitPointer } from '../runtime/pointer.ts'
import { readMember } from '../runtime/readMember.ts'
import { readOwn } from '../runtime/readOwn.ts'
import type { OutboundRequest } from './request.ts'

/** The list at `batch.items` of a request; undefined when it has none. */
export function readBatchList(request: OutboundRequest): readonly Json[] | undefined {
  const pointer = readOwn(request, 'batch')?.items
  if (pointer === undefined) return undefined
  const list = splitPointer(pointer).reduce<unknown>(
    (value, key) => readMember(value, Array.isArray(value) ? Number(key) : key),
    request.body
  )
  return Array.isArray(list) ? (list as readonly Json[]) : undefined
}

/** The body of a request with another list in the place of the one at `batch.items`. */
export function replaceBatchList(request: OutboundRequest, list: readonly Json[]): Json {
  return replaceList(request.body, splitPointer(readOwn(request, 'batch')?.items ?? ''), list)
}

function replaceList(body: Json | undefined, path: readonly string[], list: readonly Json[]): Json {
  const [key, ...rest] = path
  if (key === undefined) return list
  if (Array.isArray(body)) return body.map((item: Json, index) => (String(index) === key ? replaceList(item, rest, list) : item))
  return isObject(body)
    ? Object.fromEntries(
        Object.entries(body).map(([name, value]) => [name, name === key ? replaceList(value as Json, rest, list) : (value as Json)])
      )
    : list
}
