import type { Emitted } from '../../language/emission.ts'
import { isAllowedUrl } from '../../language/hosts.ts'
import { firstOf, lazyPlace, nowhere } from '../../language/place.ts'
import type { Node, RequestNode } from '../../language/tree.ts'
import type { EmittedAuth } from './emitAuth.ts'
import { emitNode } from './emitNode.ts'
import { quote } from '../../runtime/quote.ts'
import { raiseCode, reporterCode } from './raise.ts'
import type { EmitScope } from './scope.ts'
import { assign, hold, isFixedCode, madeValue, nothing } from './values.ts'
import { queryObjectCode, queryPartCode } from './emitQueryPart.ts'

/** Emits the URL of a request with its query: an expression. What the event cannot be put into leaves. */
export function emitUrl(request: RequestNode, auth: EmittedAuth, leave: string, scope: EmitScope): string {
  const { out, module, tree } = scope
  const base = request.url.kind === 'setting' ? emitSetting(request.url.node, leave, scope) : emitText(request.url, leave, scope)
  const url = emitQuery(request, auth, base, scope)
  if (base.host === undefined) return url
  const hosts = tree.hosts === 'any' ? quote('any') : module.constant([...tree.hosts])
  const test = `${module.use('isAllowedUrl')}(${base.host}, ${hosts})`
  out.block(`if (!${isFixedCode(base.host) ? module.fixCode(test) : test})`, () => {
    out.write(raiseCode('url_host_refused', base.value, '{}', request.url.pointer, scope))
    out.write(leave)
  })
  return url
}

interface Base {
  readonly code: string
  readonly value: Emitted
  /** an expression of a URL whose host is to be checked; undefined: it is one of the mapping's */
  readonly host: string | undefined
  /** whether a query can be added without looking */
  readonly isBare: boolean
}

function emitSetting(node: Node, leave: string, scope: EmitScope): Base {
  const value = hold(emitNode(node, scope), scope)
  if (value.presence !== 'always') scope.out.write(`if (typeof ${value.code} !== "string") ${leave}`)
  return { code: value.code, value, host: value.code, isBare: false }
}

/** Literals and inserts; those of the path are encoded, and each is one segment. */
function emitText({ host, rest }: Extract<RequestNode['url'], { kind: 'text' }>, leave: string, scope: EmitScope): Base {
  const { out } = scope
  const values: Emitted[] = []
  const insert = (part: string | Node, name: string): string => {
    if (typeof part === 'string') return quote(part)
    const value = hold(emitNode(part, scope), scope)
    values.push(value)
    return emitInsert(name, value, part.pointer, scope)
  }
  const hostCodes = host.map(part => insert(part, 'hostPart'))
  const restCodes = rest.map(part => insert(part, 'urlSegment'))
  const inserted = [...hostCodes, ...restCodes].filter(code => !code.startsWith('"'))
  if (inserted.length > 0) out.write(`if (${inserted.map(code => `${code} === undefined`).join(' || ')}) ${leave}`)
  const code = joinTexts([quote('https://'), ...hostCodes, ...restCodes], scope)
  const place = lazyPlace(
    () => firstOf(values.map(value => value.place.first)),
    () => nowhere
  )
  return {
    code,
    value: madeValue(code, [], { presence: 'always', kinds: ['text'], place }),
    host: isKnownHost(host, scope) ? undefined : joinTexts([quote('https://'), ...hostCodes, quote('/')], scope),
    isBare: rest.every(part => typeof part !== 'string' || !/[?#]/.test(part))
  }
}

function isKnownHost(host: readonly (string | Node)[], { tree }: EmitScope): boolean {
  return host.every(part => typeof part === 'string') && isAllowedUrl(`https://${host.join('')}/`, tree.hosts)
}

/** Texts and expressions as one: computed when settings are bound if they allow it. */
function joinTexts(codes: readonly string[], scope: EmitScope): string {
  const code = codes.join(' + ').replaceAll('" + "', '')
  if (isFixedCode(code)) return code
  return codes.every(isFixedCode) ? scope.module.fixCode(code) : assign(code, scope)
}

/** An insert that fits its place; one that depends on settings only is looked at when they are bound. */
function emitInsert(name: string, value: Emitted, rule: string, scope: EmitScope): string {
  const { out, module } = scope
  const call = (report: string): string => `${module.use(name)}(${value.code}, ${report})`
  if (!isFixedCode(value.code)) return assign(call(reporterCode('url', value, rule, scope)), scope)
  const fixed = module.fixCode(call(module.use('silently')))
  out.write(`if (${fixed} === undefined) ${call(reporterCode('url', value, rule, scope))}`)
  return fixed
}

/** The query: the members of the mapping one by one, those of spreads by what they are, then what authentication adds. */
function emitQuery(request: RequestNode, auth: EmittedAuth, base: Base, scope: EmitScope): string {
  const { module } = scope
  const { query } = request
  const isListed = query === undefined || query.spreads.length === 0
  const members = isListed ? (query?.members ?? []).map(({ key, node }) => ({ key, value: hold(emitNode(node, scope), scope) })) : []
  const object = isListed ? nothing : hold(emitNode(query, scope), scope)
  const codes = [
    ...(object.presence === 'never' ? [] : [queryObjectCode(object, request, scope)]),
    ...members.filter(({ value }) => value.presence !== 'never').map(member => queryPartCode(member, request, scope)),
    ...(auth.query ?? [])
  ]
  if (codes.length === 0) return base.code
  const text = codes.join(' + ').replaceAll('" + "', '')
  if (base.isBare && text.startsWith('"&')) return joinTexts([base.code, `"?${text.slice(2)}`], scope)
  const append = `${module.use('appendQuery')}(${base.code}, ${text})`
  return isFixedCode(base.code) && codes.every(isFixedCode) ? module.fixCode(append) : assign(append, scope)
}
