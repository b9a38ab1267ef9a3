import type { Emitted } from '../../language/emission.ts'
import { itemPlace } from '../../language/place.ts'
import type { RequestNode } from '../../language/tree.ts'
import type { NamedValue } from './emitAuth.ts'
import { quote } from './quote.ts'
import { raiseCode, wordsCode } from './raise.ts'
import type { EmitScope } from './scope.ts'
import { assign, madeValue } from './values.ts'

/** Writes values as `&name=value`; gives the variable of the text. */
export function writeQueryParts(parts: readonly NamedValue[], request: RequestNode, scope: EmitScope): string {
  const codes = parts.map(({ key, value }) => {
    const about = madeValue('part', [], { place: itemPlace(value, 'index') })
    return `${scope.module.use('queryPart')}(${quote(key)}, ${value.code}, ${reportCode('part, index', about, request, scope)})`
  })
  return assign(codes.join(' + ') || '""', scope)
}

/** Writes the members of an object as `&name=value`; gives the variable of the text. */
export function writeQueryObject(object: Emitted, request: RequestNode, scope: EmitScope): string {
  const about = madeValue('value', [], { place: object.place.member('key') })
  return assign(`${scope.module.use('queryText')}(${object.code}, ${reportCode('value, key', about, request, scope)})`, scope)
}

function reportCode(parameters: string, about: Emitted, request: RequestNode, scope: EmitScope): string {
  const words = wordsCode({ operator: 'query', expected: 'text, a number, a boolean or a list of these' })
  return `(${parameters}) => ${raiseCode('conversion_failed', about, words, `${request.pointer}/query`, scope)}`
}
