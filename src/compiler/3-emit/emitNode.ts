import type { Emitted } from '../../language/emission.ts'
import { listPlace, objectPlace } from '../../language/place.ts'
import type { AllNode, DefineNode, ListNode, Node, ObjectNode, TextNode } from '../../language/tree.ts'
import { emitOperator } from './emitOperator.ts'
import { emitPath } from './emitPath.ts'
import { emitMember } from './emitSegments.ts'
import { emitConstant, emitShared } from './once.ts'
import { quote } from '../../runtime/quote.ts'
import { wordsCode, writeIssue } from './raise.ts'
import { combine } from './combine.ts'
import type { EmitScope } from './scope.ts'
import { assign, hold, literalValue, madeValue, nothing, thereCode, trueCode, usableCode } from './values.ts'

/** Emits the value of a node: writes the statements it needs, and gives the expression. */
export function emitNode(node: Node, scope: EmitScope): Emitted {
  return emitConstant(node, scope, emitNode) ?? emitInPlace(node, scope)
}

function emitInPlace(node: Node, scope: EmitScope): Emitted {
  switch (node.kind) {
    case 'literal':
      return literalValue(node.value, scope)
    case 'path':
      return emitPath(node.root, node.segments, scope)
    case 'define':
      return emitDefine(node, scope)
    case 'object':
      return emitObject(node, scope)
    case 'list':
      return emitList(node, scope)
    case 'text':
      return emitText(node, scope)
    case 'all':
      return emitAll(node, scope)
    case 'operator':
      return emitOperator(node, scope, emitNode)
  }
}

function emitDefine(node: DefineNode, scope: EmitScope): Emitted {
  const value = node.shared || node.sharedAs !== undefined ? emitShared(node, scope, emitNode) : emitNode(node.node, scope)
  return emitMember(value, node.segments, scope)
}

/** Named members in file order, then spreads. A named key is never written by a spread. LANGUAGE.md rules 4, 5 */
function emitObject({ members, spreads, pointer }: ObjectNode, scope: EmitScope): Emitted {
  const { out, module } = scope
  if (members.length + spreads.length === 0)
    return madeValue('{}', [], { presence: 'always', kinds: ['object'], place: objectPlace(new Map(), [], scope.keepsNull) })
  const object = assign(newObject(members.length, spreads, module), scope)
  const values = new Map<string, Emitted>()
  for (const { key, node } of members) {
    const value = hold(emitNode(node, scope), scope)
    if (value.presence === 'never') continue
    values.set(quote(key), value)
    const store = `${memberCode(object, key)} = ${value.code}`
    if (value.presence === 'always') out.write(store)
    else out.write(`if (${thereCode(value)}) ${store}`)
  }
  const named = spreads.length === 0 ? '' : module.constant(members.map(({ key }) => key))
  const spreadValues = spreads.map((spread, index) => {
    const value = hold(emitNode(spread, scope), scope)
    if (value.presence !== 'never' && value.code !== 'null') writeSpread(object, value, { named, isFirst: index === 0 }, pointer, scope)
    return value
  })
  const isFilled = [...values.values()].some(value => value.presence === 'always')
  if (!isFilled) {
    module.use('isEmpty')
    out.write(`if (isEmpty(${object})) ${object} = undefined`)
  }
  return {
    code: object,
    presence: isFilled ? 'always' : 'maybe',
    kinds: ['object'],
    place: objectPlace(values, spreadValues, scope.keepsNull),
    isLiteral: false,
    // a literal null is a member
    ...(members.every(({ node }) => node.kind !== 'literal' || node.value !== null) && { isOurs: true as const })
  }
}

/** An object with room for its members: small ones need none of their own. */
function newObject(members: number, spreads: readonly Node[], module: EmitScope['module']): string {
  const count = members + spreads.reduce((sum, spread) => sum + countMembers(spread), 0)
  if (count <= 8) return '{}'
  return `new ${module.use(count <= 16 ? 'Room16' : count <= 32 ? 'Room32' : 'Room64')}()`
}

/** How many members a spread may bring. */
function countMembers(node: Node): number {
  if (node.kind === 'define' && node.segments.length === 0) return countMembers(node.node)
  if (node.kind === 'object') return node.members.length + node.spreads.reduce((sum, spread) => sum + countMembers(spread), 0)
  return 12
}

/** Where a member of an object of ours is written. */
export function memberCode(object: string, key: string): string {
  return `${object}[${quote(key)}]`
}

function writeSpread(
  object: string,
  value: Emitted,
  { named, isFirst }: { readonly named: string; readonly isFirst: boolean },
  pointer: string,
  scope: EmitScope
): void {
  const { out, module, keepsNull } = scope
  const spread = `${module.use('spread')}(${object}, ${value.code}, ${module.declare('names', `${module.use('namesOf')}(${named})`)}, ${isFirst}, ${keepsNull})`
  if (value.kinds?.length === 1 && value.kinds[0] === 'object') {
    out.write(value.presence === 'always' ? spread : `if (${usableCode(value, scope)}) ${spread}`)
    return
  }
  module.use('isObject')
  out.write(`if (isObject(${value.code})) ${spread}`)
  const refused = out.capture(() =>
    writeIssue('conversion_failed', value, wordsCode({ operator: '...', expected: 'an object' }), pointer, scope)
  )
  if (refused.length > 0) {
    out.wrap(`else if (${value.code} !== undefined && ${value.code} !== null) {`, refused)
    out.write('}')
  }
}

function emitList({ items }: ListNode, scope: EmitScope): Emitted {
  const { out } = scope
  const values = items.map(item => hold(emitNode(item, scope), scope)).filter(value => value.presence !== 'never')
  if (items.length > 0 && values.length === 0) return nothing
  const place = listPlace(values)
  if (values.every(value => value.presence === 'always'))
    return {
      code: assign(`[${values.map(value => value.code).join(', ')}]`, scope),
      presence: 'always',
      kinds: ['list'],
      place,
      isLiteral: false
    }
  const list = assign('[]', scope)
  for (const value of values) {
    if (value.presence === 'always') out.write(`${list}.push(${value.code})`)
    else out.write(`if (${thereCode(value)}) ${list}.push(${value.code})`)
  }
  const isFilled = values.some(value => value.presence === 'always')
  if (!isFilled) out.write(`if (${list}.length === 0) ${list} = undefined`)
  return { code: list, presence: isFilled ? 'always' : 'maybe', kinds: ['list'], place, isLiteral: false }
}

/** Texts and inserts; absent when an insert is empty. */
function emitText({ parts, pointer }: TextNode, scope: EmitScope): Emitted {
  const { out, module } = scope
  const inserts = parts.filter(part => typeof part !== 'string')
  if (inserts.length === 0) return literalValue(parts.join(''), scope)
  const text = assign('undefined', scope)
  const label = out.label()
  const values: Emitted[] = []
  out.block(`${label}:`, () => {
    const codes = parts.map(part => {
      if (typeof part === 'string') return quote(part)
      const value = hold(emitNode(part, scope), scope)
      values.push(value)
      if (value.presence === 'never' || value.code === 'null' || value.code === '""') {
        out.write(`break ${label}`)
        return '""'
      }
      if (value.kinds?.length === 1 && value.kinds[0] === 'text') {
        out.write(
          `if (${thereCode(value) === 'true' ? '' : `${value.code} === undefined || ${value.code} === null || `}${value.code} === "") break ${label}`
        )
        return value.code
      }
      if (value.isLiteral && value.kinds?.every(kind => kind !== 'list' && kind !== 'object')) return `String(${value.code})`
      out.write(`if (${value.code} === undefined || ${value.code} === null || ${value.code} === "") break ${label}`)
      const insert = assign(`${module.use('scalarText')}(${value.code})`, scope)
      out.block(`if (${insert} === undefined)`, () => {
        writeIssue('conversion_failed', value, wordsCode({ operator: 'template', expected: 'text, a number or a boolean' }), pointer, scope)
        out.write(`break ${label}`)
      })
      return insert
    })
    out.write(`${text} = ${codes.join(' + ')}`)
  })
  return madeValue(text, values, { kinds: ['text'] })
}

function emitAll({ conditions }: AllNode, scope: EmitScope): Emitted {
  const codes = emitConditions(conditions, 'false', scope)
  return madeValue(codes, [], { presence: 'always', kinds: ['boolean'] })
}

/** Several conditions, tried in order until one is `stop`: the expression of the answer. */
export function emitConditions(conditions: readonly Node[], stop: 'true' | 'false', scope: EmitScope): string {
  return combine(
    conditions.map(condition => () => trueCode(hold(emitNode(condition, scope), scope), scope)),
    stop,
    scope
  )
}
