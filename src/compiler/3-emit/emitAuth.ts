import type { Emitted } from '../../language/emission.ts'
import { madePlace } from '../../language/place.ts'
import type { AuthNode, RequestNode } from '../../language/tree.ts'
import { appendPointer } from '../../runtime/pointer.ts'
import { emitNode } from './emitNode.ts'
import { queryPartCode } from './emitQueryPart.ts'
import { raiseCode } from './raise.ts'
import type { EmitScope } from './scope.ts'
import { assign, hold, isFixedCode, madeValue } from './values.ts'

/** A value under a name. */
export interface NamedValue {
  readonly key: string
  readonly value: Emitted
}

/** What "auth" adds to a request. */
export interface EmittedAuth {
  readonly headers: readonly NamedValue[]
  /** what is added to the query: expressions of texts */
  readonly query: readonly string[] | undefined
  readonly body: readonly NamedValue[]
  /** JSON pointers into the request */
  readonly secrets: readonly string[]
}

const none: EmittedAuth = { headers: [], query: undefined, body: [], secrets: [] }

/** Emits the authentication of a request; an empty value leaves. */
export function emitAuth(request: RequestNode, leave: string, scope: EmitScope): EmittedAuth {
  const { auth } = request
  if (auth === undefined) return none
  const values = auth.values.map(({ key, node }): NamedValue => {
    const value = hold(emitNode(node, scope), scope)
    writeEmptyCheck(auth, key, node.pointer, value, leave, scope)
    return { key, value }
  })
  return placeAuth(auth, values, request, scope)
}

/** An empty password is meant when the mapping itself says "". */
function writeEmptyCheck({ kind }: AuthNode, key: string, rule: string, value: Emitted, leave: string, scope: EmitScope): void {
  const { out, module } = scope
  if (value.isLiteral && value.code !== 'null' && value.code !== '""') return
  const { first } = value.place
  const mayBeEmpty = kind === 'basic' && key === 'password'
  const chosen = !mayBeEmpty
    ? ''
    : first === undefined
      ? ` && ${value.code} !== ""`
      : ` && !(${value.code} === "" && ${first} === undefined)`
  const blank = `${module.use('isBlank')}(${value.code})`
  out.block(`if (${isFixedCode(value.code) ? module.fixCode(blank) : blank}${chosen})`, () => {
    out.write(raiseCode('auth_missing', undefined, '{}', rule, scope))
    out.write(leave)
  })
}

function placeAuth({ kind }: AuthNode, values: readonly NamedValue[], request: RequestNode, scope: EmitScope): EmittedAuth {
  const { module } = scope
  const texts = values.map(({ value }) => (value.kinds?.every(kind => kind === 'text') ? value.code : `String(${value.code})`))
  const authorize = (code: string): EmittedAuth => {
    const isFixed = values.every(part => isFixedCode(part.value.code))
    const value = madeValue(isFixed ? module.fixCode(code) : assign(code, scope), [], {
      presence: 'always',
      kinds: ['text'],
      place: madePlace(values.map(part => part.value.place))
    })
    return { ...none, headers: [{ key: 'authorization', value }], secrets: ['/headers/authorization'] }
  }
  switch (kind) {
    case 'basic':
      return authorize(`"Basic " + ${module.use('toBase64')}(${texts.join(' + ":" + ')})`)
    case 'bearer':
      return authorize(`"Bearer " + ${texts.join(' + ')}`)
    case 'headers':
      return { ...none, headers: values, secrets: values.map(({ key }) => appendPointer('/headers', key)) }
    case 'query':
      return { ...none, query: values.map(value => assign(queryPartCode(value, request, scope), scope)), secrets: ['/url'] }
    case 'body':
      return { ...none, body: values, secrets: values.map(({ key }) => appendPointer('/body', key)) }
  }
}
