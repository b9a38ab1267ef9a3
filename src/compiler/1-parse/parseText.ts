import type { Node } from '../../language/tree.ts'
import { splitInserts, type TextPart } from '../../language/splitInserts.ts'
import type { ParseContext } from './parseContext.ts'
import { parsePath, quote, resolvePath } from './parseExpression.ts'

/** A text with `{path}` inserts, or with the given names only -> a node whose parts are texts and paths. */
export function parseText(text: string, pointer: string, context: ParseContext, names?: readonly string[]): Node | undefined {
  const parts = parseParts(text, pointer, context, names)
  return parts && { kind: 'text', parts, pointer }
}

/** The parts of a text; undefined when one does not parse (reported). With `names`, an insert must be one of them and stays a text for run time. */
export function parseParts(
  text: string,
  pointer: string,
  context: ParseContext,
  names?: readonly string[]
): readonly (string | Node)[] | undefined {
  const parts = splitInserts(text)
  if (parts === undefined) {
    context.report('template_invalid', pointer, { expected: 'a closing brace', got: quote(text) })
    return undefined
  }
  if (names !== undefined) return parseNamed(text, parts, pointer, context, names)
  const nodes = parts.map(part => (typeof part === 'string' ? part : parseInsert(part.insert, pointer, context)))
  return nodes.every(node => node !== undefined) ? nodes : undefined
}

function parseInsert(insert: string, pointer: string, context: ParseContext): Node | undefined {
  const path = insert.startsWith('$') ? undefined : parsePath(`$.${insert}`)
  if (path !== undefined) return resolvePath(path, pointer, context)
  context.report('template_invalid', pointer, { expected: 'a path without "$." between braces', got: quote(`{${insert}}`) })
  return undefined
}

function parseNamed(
  text: string,
  parts: readonly TextPart[],
  pointer: string,
  context: ParseContext,
  names: readonly string[]
): readonly string[] | undefined {
  const unknown = parts.find(part => typeof part !== 'string' && !names.includes(part.insert))
  if (unknown === undefined || typeof unknown === 'string') return [text]
  context.report('template_invalid', pointer, {
    expected: `one of ${names.map(name => `{${name}}`).join(', ')}`,
    got: quote(`{${unknown.insert}}`)
  })
  return undefined
}
