import type { Emitted } from '../../language/emission.ts'
import { itemPlace } from '../../language/place.ts'
import type { RequestNode } from '../../language/tree.ts'
import type { NamedValue } from './emitAuth.ts'
import { quote } from '../../runtime/quote.ts'
import { raiseCode, wordsCode } from './raise.ts'
import type { EmitScope } from './scope.ts'
import { isFixedCode, madeValue, thereCode } from './values.ts'

/** One value as `&name=value`: an expression. */
export function queryPartCode({ key, value }: NamedValue, request: RequestNode, scope: EmitScope): string {
  const { out, module } = scope
  const name = `&${encodeURIComponent(key.toWellFormed())}=`
  const text = literalText(value)
  if (text !== undefined) return quote(name + encodeURIComponent(text))
  const about = madeValue('part', [], { place: itemPlace(value, 'index') })
  const call = (report: string): string => `${module.use('queryPart')}(${quote(name)}, ${value.code}, ${report})`
  const reported = call(reportCode('part, index', about, request, scope))
  if (isFixedCode(value.code) && value.kinds?.every(kind => kind !== 'list' && kind !== 'object')) {
    const fixed = module.fixCode(call(module.use('silently')))
    out.write(`if (${fixed} === ""${value.presence === 'always' ? '' : ` && ${thereCode(value)}`}) ${reported}`)
    return fixed
  }
  return value.presence === 'always' ? reported : `(${thereCode(value)} ? ${reported} : "")`
}

/** The text of a literal that can stand in a query. */
function literalText({ isLiteral, code, kinds }: Emitted): string | undefined {
  if (!isLiteral || code === 'null' || kinds === undefined || kinds.includes('list') || kinds.includes('object')) return undefined
  const text = String(JSON.parse(code))
  return text.isWellFormed() ? text : undefined
}

/** The members of an object as `&name=value`: an expression. */
export function queryObjectCode(object: Emitted, request: RequestNode, scope: EmitScope): string {
  const about = madeValue('value', [], { place: object.place.member('key') })
  return `${scope.module.use('queryText')}(${object.code}, ${reportCode('value, key', about, request, scope)})`
}

function reportCode(parameters: string, about: Emitted, request: RequestNode, scope: EmitScope): string {
  const words = wordsCode({ operator: 'query', expected: 'text, a number, a boolean or a list of these' })
  return `(${parameters}) => ${raiseCode('conversion_failed', about, words, `${request.pointer}/query`, scope)}`
}
