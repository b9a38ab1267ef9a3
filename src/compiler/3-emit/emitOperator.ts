import type { Emitted, Place } from '../../language/emission.ts'
import { chosenPlace, firstOf, lazyPlace, madePlace, nowhere, placeIfThere } from '../../language/place.ts'
import { slotKinds } from '../../language/kinds.ts'
import type { Arranger, Condition, Converter } from '../../language/operator.ts'
import type { Kind } from '../../language/slot.ts'
import type { Node, OperatorNode } from '../../language/tree.ts'
import { createEmission } from './createEmission.ts'
import { emitConstant, type EmitNode } from './once.ts'
import { functionName } from './names.ts'
import { literalCode, quote } from './quote.ts'
import { placeCode, reporterCode, wordsCode, writeIssue } from './raise.ts'
import type { EmitScope } from './scope.ts'
import { assign, hold, isFixedCode, literalValue, madeValue, nothing, thereCode, usableCode } from './values.ts'

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
  if (members.length === 0) return { code: scope.module.use('noParameters'), parts, values }
  const code = `{ ${members.map(([name, value]) => `${name}: ${value}`).join(', ')} }`
  if (parts.every(part => part.isLiteral)) return { code: scope.module.declare('parameters', code), parts, values }
  return { code: parts.every(part => isFixedCode(part.code)) ? scope.module.fixCode(code) : code, parts, values }
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
  const isOne = operator.argument.slot !== 'values'
  if (isOne && first?.code === 'null') return first
  if (argument.there === 'false') return nothing
  const about = argument.isList ? itemOf(argument, `${module.use('firstIndex')}(${argument.code})`) : aboutFirst(argument.parts)
  const present = isOne && first !== undefined ? usableCode(first, scope) : argument.there
  const result =
    isOne && scope.keepsNull
      ? assign(`${argument.code} === null ? null : undefined`, scope)
      : present === 'true'
        ? out.variable()
        : assign('undefined', scope)
  const convert = (): void => {
    const fits = fitCode(argument, slotKinds(operator.argument), isOne, scope)
    const go = (): void => {
      let call = ''
      const lines = out.capture(() => {
        const parameters = emitParameters(node, scope, emit)
        call = callCode(operator.name, operator.convert.length, argument.code, parameters.code, about, node, scope)
      })
      if (fits?.kind !== 'test') {
        out.inline(lines)
        out.write(`${result} = ${call}`)
      } else if (lines.length === 0) out.write(`${result} = ${fits.code} ? ${call} : ${module.use('failed')}`)
      else {
        // parameters are evaluated when the argument is of use
        out.wrap(`if (${fits.code}) {`, lines)
        out.write(`  ${result} = ${call}`)
        out.write(`} else ${result} = ${module.use('failed')}`)
      }
      writeFailure(result, about, operator, node, scope)
      if (!isScalar(operator.returns)) out.write(`else if (${module.use('isHollow')}(${result})) ${result} = undefined`)
    }
    if (fits?.kind === 'index')
      out.branch(`${fits.code} < 0`, go, () =>
        writeIssue('conversion_failed', misfitOf(argument, fits.code), failureWords(operator), node.pointer, scope)
      )
    else go()
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

function failureWords({ name, expected }: Converter | Arranger): string {
  return wordsCode({ operator: name, expected })
}

/** What failed is reported, and absent. */
function writeFailure(result: string, about: Emitted | undefined, operator: Converter, node: OperatorNode, scope: EmitScope): void {
  const { out, module } = scope
  const test = `if (${result} === ${module.use('failed')})`
  if (scope.raises === 'run') {
    const place = placeCode(about, scope)
    const words = `${quote(operator.name)}, ${quote(operator.expected)}`
    const call = `${module.use('fail')}(run, ${words}, ${quote(node.pointer)}, ${place}, ${about?.code ?? 'undefined'})`
    out.write(`${test} ${result} = ${call}`)
    return
  }
  out.block(test, () => {
    writeIssue('conversion_failed', about, failureWords(operator), node.pointer, scope)
    out.write(`${result} = undefined`)
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

/** How it is known whether the argument is of a kind that the operator takes: by a test, or by the index of the first that is not. */
function fitCode(
  argument: Argument,
  kinds: readonly Kind[] | undefined,
  isOne: boolean,
  scope: EmitScope
): { readonly kind: 'test' | 'index'; readonly code: string } | undefined {
  if (kinds === undefined || (!argument.isList && argument.parts.every(part => part.kinds?.every(kind => kinds.includes(kind)))))
    return undefined
  const [first] = argument.parts
  if (isOne && first !== undefined) return { kind: 'test', code: kindsCode(first.code, kinds, scope) }
  return { kind: 'index', code: assign(`${scope.module.use('misfitAt')}(${argument.code}, ${scope.module.constant([...kinds])})`, scope) }
}

/** The first value that is of no such kind. */
function misfitOf(argument: Argument, at: string): Emitted {
  if (argument.isList) return { ...itemOf(argument, at), code: `${argument.code}[${at}]` }
  const place = lazyPlace(
    () => `[${argument.parts.map(part => part.place.first ?? 'undefined').join(', ')}][${at}]`,
    () => nowhere
  )
  return madeValue(`${argument.code}[${at}]`, [], { place })
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

/** Comparing scalars needs no function. */
function quickTest(operator: Condition, { slots }: OperatorNode, argument: Argument): string | undefined {
  if (operator.name !== 'equals' || slots['argument']?.kind !== 'elements') return undefined
  const [left, right] = argument.parts
  if (left === undefined || right === undefined || !(isScalarValue(left) || isScalarValue(right))) return undefined
  const test = `${left.code} === ${right.code}`
  return left.presence === 'always' || right.presence === 'always' || argument.there === 'true' ? test : `(${argument.there} && ${test})`
}

function isScalarValue({ code, kinds }: Emitted): boolean {
  return code !== 'null' && isScalar(kinds)
}

function emitArranger(operator: Arranger, node: OperatorNode, scope: EmitScope, emit: EmitNode): Emitted {
  const { out, module, keepsNull } = scope
  const content = node.slots['argument']
  const value = content?.kind === 'value' ? hold(emit(content.node, scope), scope) : nothing
  if (value.presence === 'never' || value.code === 'null') return value
  const result = assign(keepsNull ? `${value.code} === null ? null : undefined` : 'undefined', scope)
  const kinds = slotKinds(operator.argument) ?? ['object']
  const run = (): void => {
    const parameters = emitParameters(node, scope, emit)
    const reporter = operator.arrange.length > 2 ? reporterCode(operator.name, value, node.pointer, scope) : module.use('silently')
    const arrange = (): void => {
      const name = module.use(functionName(operator.name))
      const call = `${module.use('arranged')}(${name}, ${value.code}, ${parameters.code}, ${reporter}, ${keepsNull})`
      const idle = idleCode(operator, node, parameters.values, scope)
      const same =
        value.isOurs === true
          ? value.code
          : keepsNull
            ? `(isEmpty(${value.code}) ? undefined : ${value.code})`
            : `${module.use('withoutNulls')}(${value.code})`
      out.write(`${result} = ${idle === undefined ? call : `${idle} ? ${same} : ${call}`}`)
    }
    if (value.kinds?.every(kind => kinds.includes(kind))) arrange()
    else
      out.branch(kindsCode(value.code, kinds, scope), arrange, () =>
        writeIssue('conversion_failed', value, failureWords(operator), node.pointer, scope)
      )
  }
  const present = usableCode(value, scope)
  if (present === 'true') run()
  else out.block(`if (${present})`, run)
  return {
    code: result,
    presence: 'maybe',
    kinds: keepsNull || value.kinds === undefined ? undefined : kinds.filter(kind => value.kinds?.includes(kind)),
    place: arrangedPlace(value, result, scope),
    isLiteral: false,
    isOurs: true
  }
}

/** Whether an arranger changes nothing: the condition. */
function idleCode(
  { idleWithout }: Arranger,
  { slots }: OperatorNode,
  values: ReadonlyMap<string, Emitted>,
  scope: EmitScope
): string | undefined {
  if (idleWithout === undefined || Object.keys(slots).some(name => name !== 'argument' && name !== idleWithout)) return undefined
  const value = values.get(idleWithout)
  if (value === undefined || value.isLiteral) return undefined
  const test = `${scope.module.use('isEmpty')}(${value.code})`
  return isFixedCode(value.code) ? scope.module.fixCode(test) : test
}

/** Members keep their places; one that got another name is known by its value. */
function arrangedPlace(value: Emitted, result: string, { module }: EmitScope): Emitted['place'] {
  const member = (key: string): Emitted['place'] => value.place.member(`${module.use('originalKey')}(${value.code}, ${result}, ${key})`)
  return lazyPlace(() => member('undefined').first, member)
}
