import type { OutboundRequest } from '../index.ts'
import { splitPointer } from '../runtime/pointer.ts'

/** What people see instead of a secret. */
export const mask = '***'

/**
 * Masks the secrets of a request; of a URL that carries one only the host stays.
 *
 * @param request - its `secrets` say where they are
 * @returns a request to look at, not to send
 */
export function maskSecrets(request: OutboundRequest): OutboundRequest {
  return request.secrets.reduce((masked, pointer) => maskAt(masked, splitPointer(pointer)), request)
}

function maskAt(request: OutboundRequest, tokens: readonly string[]): OutboundRequest {
  if (tokens.length === 1 && tokens[0] === 'url') return { ...request, url: maskUrl(request.url) }
  return replaceAt(request, tokens) as OutboundRequest
}

function maskUrl(url: string): string {
  return URL.canParse(url) ? `${new URL(url).origin}/${mask}` : mask
}

/** Copies the containers on the way to a place, and puts the mask there. */
function replaceAt(value: unknown, [token, ...rest]: readonly string[]): unknown {
  if (token === undefined) return mask
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === token ? replaceAt(item, rest) : item))
  const members = Object.entries(value).map(([key, member]: [string, unknown]) => [key, key === token ? replaceAt(member, rest) : member])
  return Object.fromEntries(members) as unknown
}
