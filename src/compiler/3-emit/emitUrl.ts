import type { Emitted } from '../../language/emission.ts'
import { isAllowedUrl } from '../../language/hosts.ts'
import { firstOf, lazyPlace, nowhere } from '../../language/place.ts'
import type { Node, RequestNode } from '../../language/tree.ts'
import type { EmittedAuth } from './emitAuth.ts'
import { emitNode } from './emitNode.ts'
import { literalCode, quote } from './quote.ts'
import { raiseCode, reporterCode } from './raise.ts'
import type { EmitScope } from './scope.ts'
import { assign, hold, madeValue, nothing } from './values.ts'
import { writeQueryObject, writeQueryParts } from './writeQuery.ts'

/** Emits the URL of a request with its query: an expression. What the event cannot be put into leaves. */
export function emitUrl(request: RequestNode, auth: EmittedAuth, leave: string, scope: EmitScope): string {
  const { out, module, tree } = scope
  const base = request.url.kind === 'setting' ? emitSetting(request.url.node, leave, scope) : emitText(request.url, leave, scope)
  const url = emitQuery(request, auth, base.code, scope)
  const hosts = literalCode(tree.hosts === 'any' ? 'any' : [...tree.hosts])
  if (!base.isAllowed) {
    const refused = (): void => {
      out.write(raiseCode('url_host_refused', base.value, '{}', request.url.pointer, scope))
      out.write(leave)
    }
    out.block(`if (!${module.use('isAllowedUrl')}(${url}, ${hosts === '"any"' ? hosts : module.constant([...tree.hosts])}))`, refused)
  }
  return url
}

interface Base {
  readonly code: string
  readonly value: Emitted
  /** whether its host is known to be one of the mapping's */
  readonly isAllowed: boolean
}

function emitSetting(node: Node, leave: string, scope: EmitScope): Base {
  const value = hold(emitNode(node, scope), scope)
  scope.out.write(`if (typeof ${value.code} !== "string") ${leave}`)
  return { code: value.code, value, isAllowed: false }
}

/** Literals and inserts; those of the path are encoded, and each is one segment. */
function emitText({ host, rest }: Extract<RequestNode['url'], { kind: 'text' }>, leave: string, scope: EmitScope): Base {
  const { out, module } = scope
  const values: Emitted[] = []
  const insert = (part: string | Node, encode: boolean): string => {
    if (typeof part === 'string') return quote(part)
    const value = hold(emitNode(part, scope), scope)
    values.push(value)
    const report = reporterCode('url', value, part.pointer, scope)
    return assign(`${module.use(encode ? 'urlSegment' : 'hostPart')}(${value.code}, ${report})`, scope)
  }
  const codes = [...host.map(part => insert(part, false)), ...rest.map(part => insert(part, true))]
  const inserted = codes.filter(code => !code.startsWith('"'))
  if (inserted.length > 0) {
    out.write(`if (${inserted.map(code => `${code} === undefined`).join(' || ')}) ${leave}`)
  }
  const code = assign([quote('https://'), ...codes].join(' + ').replace(/" \+ "/g, ''), scope)
  const literalHost = host.every(part => typeof part === 'string') ? host.join('') : undefined
  const place = lazyPlace(
    () => firstOf(values.map(value => value.place.first)),
    () => nowhere
  )
  return {
    code,
    value: madeValue(code, [], { presence: 'always', kinds: ['text'], place }),
    isAllowed: literalHost !== undefined && isAllowedUrl(`https://${literalHost}/`, scope.tree.hosts)
  }
}

/** The query: the members of the mapping one by one, those of spreads by what they are, then what authentication adds. */
function emitQuery(request: RequestNode, auth: EmittedAuth, base: string, scope: EmitScope): string {
  const { query } = request
  const isListed = query === undefined || query.spreads.length === 0
  const members = isListed ? (query?.members ?? []).map(({ key, node }) => ({ key, value: hold(emitNode(node, scope), scope) })) : []
  const object = isListed ? nothing : hold(emitNode(query, scope), scope)
  const parts = members.filter(({ value }) => value.presence !== 'never')
  const texts = [
    ...(object.presence === 'never' ? [] : [writeQueryObject(object, request, scope)]),
    ...(parts.length === 0 ? [] : [writeQueryParts(parts, request, scope)]),
    ...(auth.query === undefined ? [] : [auth.query])
  ]
  return texts.length === 0 ? base : assign(`${scope.module.use('appendQuery')}(${base}, ${texts.join(' + ')})`, scope)
}
