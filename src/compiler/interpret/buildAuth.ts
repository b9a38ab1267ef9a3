import { scalarText } from '../../runtime/scalarText.ts'
import { toBase64 } from '../../runtime/toBase64.ts'
import { isEmpty } from '../../runtime/isEmpty.ts'
import { appendPointer } from '../../runtime/pointer.ts'
import { madeCell, type Cell } from '../../language/cell.ts'
import type { AuthNode, RequestNode } from '../../language/tree.ts'
import { queryParts, type QueryPart } from './buildUrl.ts'
import { evaluate } from './evaluate.ts'
import { raise } from './raise.ts'
import type { Scope } from './scope.ts'

/** What "auth" adds to a request. */
export interface Auth {
  readonly headers: readonly (readonly [string, Cell])[]
  readonly query: readonly QueryPart[]
  readonly body: readonly (readonly [string, Cell])[]
  /** JSON pointers into the request */
  readonly secrets: readonly string[]
}

const none: Auth = { headers: [], query: [], body: [], secrets: [] }

/** The authentication of a request; undefined (and reported) when a value is empty. */
export function buildAuth(request: RequestNode, scope: Scope): Auth | undefined {
  const { auth } = request
  if (auth === undefined) return none
  const cells: (readonly [string, Cell])[] = []
  for (const { key, node } of auth.values) {
    const cell = evaluate(node, scope)
    if (cell === undefined || scalarText(cell.value) === undefined || (isEmpty(cell.value) && !isChosenEmpty(auth, key, cell))) {
      raise('auth_missing', undefined, {}, node.pointer, scope)
      return undefined
    }
    cells.push([key, cell])
  }
  return placeAuth(auth, cells, request, scope)
}

/** An empty password is meant when the mapping itself says "". */
function isChosenEmpty(auth: AuthNode, key: string, { trace }: Cell): boolean {
  return auth.kind === 'basic' && key === 'password' && trace.kind === 'made' && trace.from.every(source => source.in === 'mapping')
}

function placeAuth({ kind }: AuthNode, cells: readonly (readonly [string, Cell])[], request: RequestNode, scope: Scope): Auth {
  const values = cells.map(([, cell]) => cell)
  const texts = values.map(cell => scalarText(cell.value) ?? '')
  switch (kind) {
    case 'basic':
      return authorize(`Basic ${toBase64(texts.join(':'))}`, values)
    case 'bearer':
      return authorize(`Bearer ${texts.join('')}`, values)
    case 'headers':
      return { ...none, headers: cells, secrets: cells.map(([name]) => appendPointer('/headers', name)) }
    case 'query':
      return { ...none, query: cells.flatMap(([name, cell]) => queryParts(name, cell, request, scope)), secrets: ['/url'] }
    case 'body':
      return { ...none, body: cells, secrets: cells.map(([name]) => appendPointer('/body', name)) }
  }
}

function authorize(value: string, parts: readonly Cell[]): Auth {
  return { ...none, headers: [['authorization', madeCell(value, parts, 'auth')]], secrets: ['/headers/authorization'] }
}
