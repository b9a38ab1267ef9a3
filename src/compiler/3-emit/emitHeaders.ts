import { literalCode } from './quote.ts'
import { isHeaderValue } from '../../language/headers.ts'
import type { Emitted } from '../../language/emission.ts'
import type { RequestNode } from '../../language/tree.ts'
import type { EmittedAuth } from './emitAuth.ts'
import { emitNode } from './emitNode.ts'
import { quote } from '../../runtime/quote.ts'
import { raiseCode, wordsCode } from './raise.ts'
import type { EmitScope } from './scope.ts'
import { assign, hold, isFixedCode, thereCode } from './values.ts'

const contentTypes: { readonly [encoding: string]: string } = { json: 'application/json', form: 'application/x-www-form-urlencoded' }

/** Named headers, then those of settings, then authentication; `content-type` by the encoding unless it is named. Gives an expression. */
export function emitHeaders(request: RequestNode, auth: EmittedAuth, leave: string, scope: EmitScope): string {
  const { out, module } = scope
  const type = contentTypes[request.encoding]
  const given = request.headers
  const rule = given?.pointer ?? request.pointer
  // every value is evaluated before any is checked
  const named = (given?.members ?? []).map(({ key, node }) => ({ key, value: hold(emitNode(node, scope), scope) }))
  const spreads = (given?.spreads ?? []).map(spread => hold(emitNode(spread, scope), scope))
  // one that may be given otherwise is added last, in front
  const isGiven = spreads.length > 0 || named.some(({ key }) => key.toLowerCase() === 'content-type')
  const headers = assign(type === undefined || isGiven ? '{}' : `{ "content-type": ${quote(type)} }`, scope)
  const set = (key: string, value: Emitted): void => {
    if (value.presence === 'never') return
    const write = (): void => {
      const text = headerText(value, scope)
      if (text.check !== undefined)
        out.block(`if (${text.check})`, () => {
          out.write(raiseCode('header_refused', value, wordsCode({ header: key }), rule, scope))
          out.write(leave)
        })
      out.write(`${headers}[${quote(key.toLowerCase())}] = ${text.code}`)
    }
    if (value.presence === 'always') write()
    else out.block(`if (${thereCode(value)})`, write)
  }
  for (const { key, value } of named) set(key, value)
  for (const spread of spreads) {
    if (spread.presence === 'never') continue
    const names = module.declare('names', `${module.use('namesOf')}(${literalCode(named.map(({ key }) => key))})`)
    out.block(`if (!${module.use('addHeaders')}(${headers}, ${spread.code}, ${names}))`, () => {
      out.write(raiseCode('header_refused', spread, wordsCode({ header: '' }), rule, scope))
      out.write(leave)
    })
  }
  for (const { key, value } of auth.headers) set(key, value)
  return type === undefined || !isGiven ? headers : `${module.use('withContentType')}(${headers}, ${quote(type)})`
}

/** The text of a header, and the condition under which it may not be sent. */
function headerText(value: Emitted, scope: EmitScope): { readonly code: string; readonly check?: string } {
  const { module } = scope
  if (value.isLiteral && value.kinds?.every(kind => kind === 'text') && isHeaderValue(JSON.parse(value.code) as string))
    return { code: value.code }
  const text = value.kinds?.every(kind => kind === 'text') ? value.code : assign(`${module.use('scalarText')}(${value.code})`, scope)
  const test = `${module.use('isHeaderValue')}(${text})`
  const check = `!${isFixedCode(text) ? module.fixCode(test) : test}`
  return { code: text, check: text === value.code ? check : `${text} === undefined || ${check}` }
}
