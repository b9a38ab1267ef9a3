import { isObject } from '../runtime/isObject.ts'
import { readOwn } from '../runtime/readOwn.ts'
import { scalarText } from '../runtime/scalarText.ts'
import type { OutboundRequest } from './request.ts'

/**
 * The text to send: JSON, form text, or nothing.
 *
 * @param request - from translate or batch
 * @returns undefined when the request has no body; UTF-8 is the encoding of both texts
 * @see https://url.spec.whatwg.org/#application/x-www-form-urlencoded
 */
export function encodeBody(request: OutboundRequest): string | undefined {
  const { encoding } = request
  const body = readOwn(request, 'body')
  if (body === undefined || encoding === 'none') return undefined
  if (encoding === 'json') return JSON.stringify(body)
  const fields = isObject(body) ? Object.entries(body) : []
  return new URLSearchParams(fields.map(([name, value]): [string, string] => [name, formText(value)])).toString()
}

/** Scalars as text, anything else as JSON text. */
function formText(value: unknown): string {
  return scalarText(value) ?? JSON.stringify(value)
}
