import { splitPointer } from '../../runtime/pointer.ts'
import { nodeKinds } from '../../language/nodeKinds.ts'
import type { Node, RequestNode } from '../../language/tree.ts'
import type { ParsedFile } from '../1-parse/parseFile.ts'
import type { ParseContext } from '../1-parse/parseContext.ts'

/**
 * Bodies that do not fit what stands beside them: `batch` without a list at its pointer, members of "auth" for a body that is no object,
 * a form that is none.
 */
export function checkBodies({ requests }: ParsedFile, { report }: ParseContext): void {
  for (const { pointer, body, batch, auth, encoding } of requests) {
    if (auth?.kind === 'body' && !isOnlyObject(body))
      report('auth_invalid', auth.pointer, { expected: 'a body that is an object, for the members of "auth"' })
    if (encoding === 'form' && !isOnlyObject(body)) report('member_invalid', `${pointer}/body`, { expected: 'an object, for a form' })
    if (body !== undefined && batch && !canBeList(body, splitPointer(batch.rule.items)))
      report('batch_invalid', batch.pointer, { expected: 'a pointer to a list of the body', got: JSON.stringify(batch.rule.items) })
  }
}

function isOnlyObject(body: RequestNode['body']): boolean {
  return (body && nodeKinds(body)?.every(kind => kind === 'object')) ?? false
}

/** Whether a list can stand at a place below a node; what an operator or a path gives is not known. */
function canBeList(node: Node, [key, ...rest]: readonly string[]): boolean {
  if (node.kind === 'define' && node.segments.length === 0) return canBeList(node.node, key === undefined ? [] : [key, ...rest])
  if (key === undefined) return nodeKinds(node)?.includes('list') ?? true
  if (node.kind === 'list') return node.items[Number(key)] === undefined ? false : canBeList(node.items[Number(key)]!, rest)
  if (node.kind !== 'object') return node.kind === 'operator' || node.kind === 'path' || node.kind === 'define'
  const member = node.members.find(member => member.key === key)
  return member === undefined ? node.spreads.length > 0 : canBeList(member.node, rest)
}
