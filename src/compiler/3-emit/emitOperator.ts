import type { Emitted, Place } from '../../language/emission.ts'
import { chosenPlace, firstOf, lazyPlace, madePlace, nowhere, placeIfThere } from '../../language/place.ts'
import { slotKinds } from '../../language/kinds.ts'
import type { Arranger, Condition, Converter } from '../../language/operator.ts'
import type { Kind } from '../../language/slot.ts'
import type { Node, OperatorNode } from '../../language/tree.ts'
import { createEmission } from './createEmission.ts'
import { emitConstant, type EmitNode } from './once.ts'
import { functionName } from './names.ts'
import { literalCode } from './quote.ts'
import { raiseCode, reporterCode, wordsCode, writeIssue } from './raise.ts'
import type { EmitScope } from './scope.ts'
import { assign, hold, literalValue, madeValue, nothing, thereCode, usableCode } from './values.ts'

/** Emits the value of one operator. */
export function emitOperator(node: OperatorNode, scope: EmitScope, emit: EmitNode): Emitted {
  const { operator } = node
  if ('run' in operator) return operator.emit(createEmission(node, scope, emit))
  if ('test' in operator) return emitCondition(operator, node, scope, emit)
  return 'arrange' in operator ? emitArranger(operator, node, scope, emit) : emitConverter(operator, node, scope, emit)
}

/** What stands under "@name": its value, the parts it is made of, and when it is there. */
interface Argument {
  readonly code: string
  readonly parts: readonly Emitted[]
  /** conditions under which it is there; "true" and "false" are known */
  readonly there: string
  /** of a list of values that an expression gives */
  readonly isList: boolean
}

function emitArgument(node: OperatorNode, sparse: boolean, scope: EmitScope, emit: EmitNode): Argument {
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
function emitParameters(
  { operator, slots }: OperatorNode,
  scope: EmitScope,
  emit: EmitNode
): { readonly code: string; readonly parts: readonly Emitted[] } {
  const names = Object.keys(operator.parameters ?? {})
  const parts: Emitted[] = []
  const members = names.map((name): readonly [string, string] => {
    const content = slots[name]
    if (content?.kind === 'literal') return [name, literalCode(content.value)]
    if (content?.kind !== 'value') return [name, 'undefined']
    const value = hold(emitParameter(content.node, scope, emit), scope)
    if (value.presence !== 'never') parts.push(value)
    return [name, value.presence === 'never' ? 'undefined' : value.code]
  })
  if (members.length === 0) return { code: scope.module.use('noParameters'), parts }
  const code = `{ ${members.map(([name, value]) => `${name}: ${value}`).join(', ')} }`
  return { code: parts.every(part => part.isLiteral) ? scope.module.declare('parameters', code) : code, parts }
}

/** A list of literals that is only compared with is one constant. */
function emitParameter(node: Node, scope: EmitScope, emit: EmitNode): Emitted {
  const target = node.kind === 'define' && node.segments.length === 0 && node.shared ? node.node : node
  if (target.kind === 'list' && target.items.every(item => item.kind === 'literal'))
    return literalValue(
      target.items.flatMap(item => (item.kind === 'literal' ? [item.value] : [])),
      scope
    )
  return emitConstant(target, scope, emit, false) ?? emit(node, scope)
}

function emitConverter(operator: Converter, node: OperatorNode, scope: EmitScope, emit: EmitNode): Emitted {
  const { out, module } = scope
  const argument = emitArgument(node, operator.sparse === true, scope, emit)
  const [first] = argument.parts
  if (argument.there === 'false') return first?.code === 'null' ? first : nothing
  const isOne = operator.argument.slot !== 'values'
  if (isOne && first?.code === 'null') return first
  const about = argument.isList ? itemOf(argument, `${module.use('firstIndex')}(${argument.code})`) : aboutFirst(argument.parts)
  const result = assign(isOne && scope.keepsNull ? `${argument.code} === null ? null : undefined` : 'undefined', scope)
  const present = isOne && first !== undefined ? usableCode(first, scope) : argument.there
  const words = wordsCode({ operator: operator.name, expected: operator.expected })
  const convert = (): void => {
    const kinds = slotKinds(operator.argument)
    const misfit = kinds === undefined ? undefined : writeMisfit(argument, kinds, isOne, words, node, scope)
    const go = (): void => {
      const parameters = emitParameters(node, scope, emit)
      const call = callCode(operator.name, operator.convert.length, argument.code, parameters.code, about, node, scope)
      out.write(`${result} = ${call}`)
      const refused = out.capture(() => {
        if (scope.raises === 'run') out.write(`${result} = ${raiseCode('conversion_failed', about, words, node.pointer, scope)}`)
        else {
          writeIssue('conversion_failed', about, words, node.pointer, scope)
          out.write(`${result} = undefined`)
        }
      })
      out.wrap(`if (${result} === ${module.use('failed')}) {`, refused)
      out.write('}')
      if (!isScalar(operator.returns)) out.write(`else if (${module.use('isHollow')}(${result})) ${result} = undefined`)
    }
    if (misfit === undefined) go()
    else out.branch(misfit.condition, go, misfit.otherwise)
  }
  if (present === 'true') convert()
  else out.block(`if (${present})`, convert)
  const parts = argument.isList ? (about ? [about] : []) : argument.parts
  return madeValue(result, parts, {
    ...(operator.returns && !scope.keepsNull && { kinds: operator.returns }),
    place:
      operator.sparse === true
        ? lazyPlace(
            () => firstOf(parts.map(placeIfThere)),
            () => nowhere
          )
        : madePlace(parts.map(part => part.place))
  })
}

function isScalar(kinds: readonly Kind[] | undefined): boolean {
  return kinds !== undefined && !kinds.includes('list') && !kinds.includes('object')
}

/** The first part that is there: what issues are about. */
function aboutFirst(parts: readonly Emitted[]): Emitted | undefined {
  if (parts.length <= 1) return parts[0]
  const first = (): string | undefined => parts.reduceRight<string | undefined>((others, part) => placeOr(part, others), undefined)
  return madeValue(`(${parts.map(part => part.code).join(' ?? ')})`, [], { place: lazyPlace(first, () => nowhere) })
}

function placeOr(part: Emitted, others: string | undefined): string | undefined {
  const { first } = part.place
  if (part.isLiteral && part.code !== 'null') return undefined
  if (first === undefined && others === undefined) return undefined
  return `(${part.code} != null ? ${first ?? 'undefined'} : ${others ?? 'undefined'})`
}

/** An element of a list that stands for several values; what is no list is the only one. */
function itemOf(argument: Argument, index: string): Emitted {
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

/** Whether the argument is of a kind that the operator takes, and what is written when it is not. */
function writeMisfit(
  argument: Argument,
  kinds: readonly Kind[],
  isOne: boolean,
  words: string,
  node: OperatorNode,
  scope: EmitScope
): { readonly condition: string; readonly otherwise: () => void } | undefined {
  const { module } = scope
  const [first] = argument.parts
  if (isOne && first !== undefined) {
    if (first.kinds?.every(kind => kinds.includes(kind))) return undefined
    const condition = kindsCode(first.code, kinds, scope)
    return { condition, otherwise: () => writeIssue('conversion_failed', first, words, node.pointer, scope) }
  }
  if (!argument.isList && argument.parts.every(part => part.kinds?.every(kind => kinds.includes(kind)))) return undefined
  const at = assign(`${module.use('misfitAt')}(${argument.code}, ${module.constant([...kinds])})`, scope)
  const pairs = (): string => argument.parts.map(part => part.place.first ?? 'undefined').join(', ')
  const about = argument.isList
    ? { ...itemOf(argument, at), code: `${argument.code}[${at}]` }
    : madeValue(`${argument.code}[${at}]`, [], {
        place: lazyPlace(
          () => `[${pairs()}][${at}]`,
          () => nowhere
        )
      })
  return { condition: `${at} < 0`, otherwise: () => writeIssue('conversion_failed', about, words, node.pointer, scope) }
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

/** Calls the function of an operator; those that can raise issues of their own get a reporter. */
function callCode(
  name: string,
  length: number,
  argument: string,
  parameters: string,
  about: Emitted | undefined,
  node: OperatorNode,
  scope: EmitScope
): string {
  const args = [
    argument,
    ...(length > 1 ? [parameters] : []),
    ...(length > 2 ? [reporterCode(node.operator.name, about, node.pointer, scope)] : [])
  ]
  return `${scope.module.use(functionName(name))}(${args.join(', ')})`
}

function emitCondition(operator: Condition, node: OperatorNode, scope: EmitScope, emit: EmitNode): Emitted {
  const { out } = scope
  const argument = emitArgument(node, operator.sparse === true, scope, emit)
  const absent = String(operator.absent ?? false)
  if (argument.there === 'false') return madeValue(absent, [], { presence: 'always', kinds: ['boolean'] })
  const quick = quickTest(operator, node, argument)
  if (quick !== undefined) return madeValue(quick, [], { presence: 'always', kinds: ['boolean'], place: answerPlace(argument, []) })
  const answer = argument.there === 'true' ? out.variable() : assign(absent, scope)
  let parts: readonly Emitted[] = []
  const test = (): void => {
    const parameters = emitParameters(node, scope, emit)
    parts = parameters.parts
    const args = [argument.code, parameters.code, 'run.now'].slice(0, Math.max(1, operator.test.length))
    out.write(`${answer} = ${scope.module.use(functionName(operator.name))}(${args.join(', ')})`)
  }
  if (argument.there === 'true') test()
  else out.block(`if (${argument.there})`, test)
  return madeValue(answer, [], { presence: 'always', kinds: ['boolean'], place: answerPlace(argument, parts) })
}

/** An answer about nothing came from nowhere. */
function answerPlace({ parts, there }: Argument, parameters: readonly Emitted[]): Place {
  return lazyPlace(
    () => {
      const first = firstOf([...parts, ...parameters].map(placeIfThere))
      return first === undefined || there === 'true' ? first : `(${there} ? ${first} : undefined)`
    },
    () => nowhere
  )
}

/** Comparing with a scalar of the mapping needs no function. */
function quickTest(operator: Condition, { slots }: OperatorNode, argument: Argument): string | undefined {
  if (operator.name !== 'equals' || slots['argument']?.kind !== 'elements') return undefined
  const [left, right] = argument.parts
  const isScalarLiteral = (part: Emitted | undefined): boolean => part?.isLiteral === true && part.code !== 'null' && isScalar(part.kinds)
  if (left === undefined || right === undefined || !(isScalarLiteral(left) || isScalarLiteral(right))) return undefined
  return `${left.code} === ${right.code}`
}

function emitArranger(operator: Arranger, node: OperatorNode, scope: EmitScope, emit: EmitNode): Emitted {
  const { out, module, keepsNull } = scope
  const content = node.slots['argument']
  const value = content?.kind === 'value' ? hold(emit(content.node, scope), scope) : nothing
  if (value.presence === 'never' || value.code === 'null') return value
  const result = assign(keepsNull ? `${value.code} === null ? null : undefined` : 'undefined', scope)
  const kinds = slotKinds(operator.argument) ?? ['object']
  const words = wordsCode({ operator: operator.name, expected: operator.expected })
  const refused = (): void => writeIssue('conversion_failed', value, words, node.pointer, scope)
  const arrange = (): void => {
    const parameters = emitParameters(node, scope, emit)
    const reporter = operator.arrange.length > 2 ? reporterCode(operator.name, value, node.pointer, scope) : module.use('silently')
    const name = module.use(functionName(operator.name))
    out.write(`${result} = ${module.use('arranged')}(${name}, ${value.code}, ${parameters.code}, ${reporter}, ${keepsNull})`)
  }
  const run = (): void => {
    if (value.kinds?.every(kind => kinds.includes(kind))) {
      arrange()
      return
    }
    // parameters are evaluated before the value is looked at
    const captured = out.capture(arrange)
    const otherwise = out.capture(() => {
      emitParameters(node, scope, emit)
      refused()
    })
    out.wrap(`if (${kindsCode(value.code, kinds, scope)}) {`, captured)
    if (otherwise.length > 0) out.wrap('} else {', otherwise)
    out.write('}')
  }
  const present = usableCode(value, scope)
  if (present === 'true') run()
  else out.block(`if (${present})`, run)
  return {
    code: result,
    presence: 'maybe',
    kinds: keepsNull || value.kinds === undefined ? undefined : kinds.filter(kind => value.kinds?.includes(kind)),
    place: arrangedPlace(value, result, scope),
    isLiteral: false
  }
}

/** Members keep their places; one that got another name is known by its value. */
function arrangedPlace(value: Emitted, result: string, { module }: EmitScope): Emitted['place'] {
  const member = (key: string): Emitted['place'] => value.place.member(`${module.use('originalKey')}(${value.code}, ${result}, ${key})`)
  return lazyPlace(() => member('undefined').first, member)
}
