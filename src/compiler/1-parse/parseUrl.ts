import type { Node, UrlNode } from '../../language/tree.ts'
import { splitInserts } from '../../language/splitInserts.ts'
import type { ParseContext } from './parseContext.ts'
import { isExpression, parsePathNode, quote } from './parseExpression.ts'
import { parseParts } from './parseText.ts'

const scheme = 'https://'

/** The text without its inserts. */
function plainText(text: string): string {
  return (splitInserts(text) ?? []).filter(part => typeof part === 'string').join('')
}

/** Either one expression that names a setting, taken whole, or `https://host/path` with inserts. LANGUAGE.md rule 12 */
export function parseUrl(value: unknown, pointer: string, context: ParseContext): UrlNode | undefined {
  if (typeof value !== 'string') {
    context.report('url_invalid', pointer, { expected: 'a text' })
    return undefined
  }
  return isExpression(value) ? parseSetting(value, pointer, context) : parseUrlText(value, pointer, context)
}

function parseSetting(text: string, pointer: string, context: ParseContext): UrlNode | undefined {
  const node = parsePathNode(text, pointer, context)
  if (node === undefined) return undefined
  const [setting] = node.kind === 'path' ? node.segments : []
  if (node.kind === 'path' && node.root === 'settings' && typeof setting === 'string' && node.segments.length === 1)
    return { kind: 'setting', setting, node, pointer }
  context.report('url_invalid', pointer, { expected: 'a setting of type url', got: quote(text) })
  return undefined
}

function parseUrlText(text: string, pointer: string, context: ParseContext): UrlNode | undefined {
  if (!text.startsWith(scheme) || /[\s\\#\u0000-\u001f\u007f]/.test(plainText(text))) {
    context.report('url_invalid', pointer, { expected: 'https:// and a host, without spaces, "\\" and "#"', got: quote(text) })
    return undefined
  }
  const parts = parseParts(text.slice(scheme.length), pointer, context)
  if (parts === undefined) return undefined
  const host: (string | Node)[] = []
  const rest: (string | Node)[] = []
  for (const part of parts) {
    const end = typeof part === 'string' && rest.length === 0 ? part.search(/[/?]/) : -1
    if (rest.length > 0) rest.push(part)
    else if (typeof part === 'string' && end >= 0) {
      if (end > 0) host.push(part.slice(0, end))
      rest.push(part.slice(end))
    } else host.push(part)
  }
  if (host.length > 0 && !host.some(part => typeof part === 'string' && /[^A-Za-z0-9.:-]/.test(part)))
    return { kind: 'text', host, rest, pointer }
  context.report('url_invalid', pointer, { expected: 'a host of letters, digits, "." and "-"', got: quote(text) })
  return undefined
}
