import type { Emitted, EmittedArgument } from '../../language/emission.ts'
import type { Arranger, Converter } from '../../language/operator.ts'
import { chosenPlace, lazyPlace, nowhere } from '../../language/place.ts'
import type { Kind } from '../../language/slot.ts'
import type { Node, OperatorNode } from '../../language/tree.ts'
import type { Json } from '../../runtime/json.ts'
import { emitConstant, type EmitNode } from './once.ts'
import { literalCode } from './quote.ts'
import { wordsCode } from './raise.ts'
import type { EmitScope } from './scope.ts'
import { assign, hold, isFixedCode, literalValue, madeValue, nothing, thereCode, usableCode } from './values.ts'

export function emitArgument(node: OperatorNode, sparse: boolean, scope: EmitScope, emit: EmitNode): EmittedArgument {
  const content = node.slots['argument']!
  if (node.operator.argument.slot !== 'values') {
    const value = content.kind === 'value' ? hold(emit(content.node, scope), scope) : nothing
    return { code: value.code, parts: [value], there: thereCode(value), isList: false }
  }
  if (content.kind === 'value') {
    const value = hold(emit(content.node, scope), scope)
    const list = assign(`${scope.module.use('valuesOf')}(${value.code}, ${sparse})`, scope)
    return { code: list, parts: [value], there: value.presence === 'never' ? 'false' : `${list} !== undefined`, isList: true }
  }
  const parts = content.kind === 'elements' ? content.elements.map(({ node: part }) => hold(emit(part, scope), scope)) : []
  const codes = parts.map(part => (part.code === 'null' ? 'undefined' : scope.keepsNull ? `${part.code} ?? undefined` : part.code))
  const there = sparse ? 'true' : joinAnd(parts.map(part => usableCode(part, scope)))
  return { code: `[${codes.join(', ')}]`, parts, there, isList: false }
}

function joinAnd(conditions: readonly string[]): string {
  if (conditions.includes('false')) return 'false'
  return conditions.filter(condition => condition !== 'true').join(' && ') || 'true'
}

/** Parameters as one object, all that the operator declares; a constant when nothing of them is evaluated. */
export function emitParameters(
  { operator, slots }: OperatorNode,
  scope: EmitScope,
  emit: EmitNode
): { readonly code: string; readonly parts: readonly Emitted[]; readonly values: ReadonlyMap<string, Emitted> } {
  const names = Object.keys(operator.parameters ?? {})
  const parts: Emitted[] = []
  const values = new Map<string, Emitted>()
  const members = names.map((name): readonly [string, string] => {
    const content = slots[name]
    if (content?.kind === 'literal') return [name, literalCode(content.value)]
    if (content?.kind !== 'value') return [name, 'undefined']
    const value = hold(emitParameter(content.node, scope, emit), scope)
    values.set(name, value)
    if (value.presence !== 'never') parts.push(value)
    return [name, value.presence === 'never' ? 'undefined' : value.code]
  })
  return {
    parts,
    values,
    get code() {
      if (members.length === 0) return scope.module.use('noParameters')
      const code = `{ ${members.map(([name, value]) => `${name}: ${value}`).join(', ')} }`
      if (parts.every(part => part.isLiteral)) return scope.module.declare('parameters', code)
      return parts.every(part => isFixedCode(part.code)) ? scope.module.fixCode(code) : code
    }
  }
}

/** A list of literals that is only compared with is one constant. */
function emitParameter(node: Node, scope: EmitScope, emit: EmitNode): Emitted {
  const items = literalItems(node)
  if (items !== undefined) return literalValue([...items], scope)
  return emitConstant(sharedNode(node), scope, emit, false) ?? emit(node, scope)
}

/** The elements of a list of literals. */
export function literalItems(node: Node): readonly Json[] | undefined {
  const target = sharedNode(node)
  if (target.kind !== 'list' || !target.items.every(item => item.kind === 'literal')) return undefined
  return target.items.flatMap(item => (item.kind === 'literal' ? [item.value] : []))
}

/** What a define means that means the same everywhere. */
function sharedNode(node: Node): Node {
  return node.kind === 'define' && node.segments.length === 0 && node.shared ? node.node : node
}

/** An element of a list that stands for several values; what is no list is the only one. */
export function itemOf(argument: EmittedArgument, index: string): Emitted {
  const [list = nothing] = argument.parts
  return madeValue(`${argument.code}?.[${index}]`, [], {
    place: chosenPlace([
      {
        when: `Array.isArray(${list.code})`,
        place: lazyPlace(
          () => list.place.member(index).first,
          () => nowhere
        )
      },
      { when: 'true', place: list.place }
    ])
  })
}

/** Whether a value is of one of several kinds. */
export function kindsCode(code: string, kinds: readonly Kind[], { module }: EmitScope): string {
  const test: { readonly [kind in Kind]: string } = {
    text: `typeof ${code} === "string"`,
    number: `typeof ${code} === "number"`,
    boolean: `typeof ${code} === "boolean"`,
    list: `Array.isArray(${code})`,
    object: `isObject(${code})`
  }
  if (kinds.includes('object')) module.use('isObject')
  return kinds.map(kind => test[kind]).join(' || ')
}

export function failureWords({ name, expected }: Converter | Arranger): string {
  return wordsCode({ operator: name, expected })
}
