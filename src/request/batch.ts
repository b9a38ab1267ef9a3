import { readOwn } from '../runtime/readOwn.ts'
import { readMember } from '../runtime/readMember.ts'
import { scalarText } from '../runtime/scalarText.ts'
import type { Json } from '../runtime/json.ts'
import { readBatchList, replaceBatchList } from './batchList.ts'
import { encodeBody } from './encodeBody.ts'
import type { OutboundRequest } from './request.ts'

/** A request to send, and the indexes of what went into it. */
export interface Batched {
  readonly request: OutboundRequest
  readonly from: readonly number[]
}

/**
 * Joins neighbours that differ only in the list at `batch.items`, within the vendor's limits. The order of sending stays what it was: sort
 * by `name` first where the vendor does not mind. A joined request has no `key`: what is in it depends on who was its neighbour.
 *
 * @param requests - in sending order
 * @returns the requests to send, in order; `from` together are the indexes 0, 1, 2 ... of what was given
 */
export function batch(requests: readonly OutboundRequest[]): readonly Batched[] {
  const open: OpenBatch[] = []
  requests.forEach((request, index) => {
    const next = openBatch(request, index)
    const last = open.at(-1)
    if (last === undefined || !join(last, next)) open.push(next)
  })
  return open.map(closeBatch)
}

interface OpenBatch {
  readonly request: OutboundRequest
  readonly from: number[]
  /** undefined: cannot be joined with others */
  readonly items: Json[] | undefined
  /** everything but the list, as text */
  readonly frame: string
  /** bytes of the encoded body */
  bytes: number
  readonly seen: Set<string>
}

function openBatch(request: OutboundRequest, index: number): OpenBatch {
  const list = readBatchList(request)
  const items = list && [...list]
  const { key: _, ...rest } = request
  const frame = items === undefined ? '' : JSON.stringify({ ...rest, body: replaceBatchList(request, []) })
  return {
    request,
    from: [index],
    items,
    frame,
    bytes: byteLength(encodeBody(request) ?? ''),
    seen: new Set(items?.map(item => uniqueText(item, request)).filter(text => text !== undefined))
  }
}

/** Adds one to the other when the limits allow it. */
function join(into: OpenBatch, next: OpenBatch): boolean {
  const limits = readOwn(into.request, 'batch')
  if (limits === undefined || into.items === undefined || next.items === undefined || into.frame !== next.frame) return false
  const bytes = into.bytes + next.items.reduce((sum: number, item) => sum + addedBytes(item, into.request), 0)
  const fits = into.items.length + next.items.length <= limits.max && bytes <= (readOwn(limits, 'maxBytes') ?? Infinity)
  if (!fits || [...next.seen].some(text => into.seen.has(text))) return false
  into.items.push(...next.items)
  into.from.push(...next.from)
  into.bytes = bytes
  next.seen.forEach(text => into.seen.add(text))
  return true
}

function closeBatch({ request, from, items }: OpenBatch): Batched {
  if (from.length === 1 || items === undefined) return { request, from }
  const { key: _, ...rest } = request
  return { request: { ...rest, body: replaceBatchList(request, items) }, from }
}

/** What may occur once in a batch: the member that `unique` names. */
function uniqueText(item: Json, request: OutboundRequest): string | undefined {
  const limits = readOwn(request, 'batch')
  const unique = limits && readOwn(limits, 'unique')
  return unique === undefined ? undefined : scalarText(readMember(item, unique))
}

/** The bytes that one more item adds to the body, its comma included. */
function addedBytes(item: Json, { encoding }: OutboundRequest): number {
  const text = `,${JSON.stringify(item)}`
  return byteLength(encoding === 'form' ? new URLSearchParams([['', text]]).toString().slice(1) : text)
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
