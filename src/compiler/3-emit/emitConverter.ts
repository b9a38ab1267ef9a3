import type { Emitted, EmittedArgument } from '../../language/emission.ts'
import { areScalar, slotKinds } from '../../language/kinds.ts'
import type { Converter } from '../../language/operator.ts'
import { firstOf, lazyPlace, madePlace, nowhere, placeIfThere } from '../../language/place.ts'
import type { Kind } from '../../language/slot.ts'
import type { OperatorNode } from '../../language/tree.ts'
import { emitArgument, emitParameters, failureWords, itemOf, kindsCode } from './emitArgument.ts'
import { functionName } from './names.ts'
import type { EmitNode } from './once.ts'
import { quote } from '../../runtime/quote.ts'
import { placeCode, reporterCode, writeIssue } from './raise.ts'
import type { EmitScope } from './scope.ts'
import { assign, madeValue, nothing, usableCode } from './values.ts'

export function emitConverter(operator: Converter, node: OperatorNode, scope: EmitScope, emit: EmitNode): Emitted {
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
      if (!areScalar(operator.returns)) out.write(`else if (${module.use('isHollow')}(${result})) ${result} = undefined`)
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

/** The first part that is there: what issues are about. */
function aboutFirst(parts: readonly Emitted[]): Emitted | undefined {
  if (parts.length <= 1) return parts.at(0)
  const first = (): string | undefined => parts.reduceRight<string | undefined>((others, part) => placeOr(part, others), undefined)
  return madeValue(`(${parts.map(part => part.code).join(' ?? ')})`, [], { place: lazyPlace(first, () => nowhere) })
}

function placeOr(part: Emitted, others: string | undefined): string | undefined {
  const { first } = part.place
  if (part.isLiteral && part.code !== 'null') return undefined
  if (first === undefined && others === undefined) return undefined
  return `(${part.code} != null ? ${first ?? 'undefined'} : ${others ?? 'undefined'})`
}

/** How it is known whether the argument is of a kind that the operator takes: by a test, or by the index of the first that is not. */
function fitCode(
  argument: EmittedArgument,
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
function misfitOf(argument: EmittedArgument, at: string): Emitted {
  if (argument.isList) return { ...itemOf(argument, at), code: `${argument.code}[${at}]` }
  const place = lazyPlace(
    () => `[${argument.parts.map(part => part.place.first ?? 'undefined').join(', ')}][${at}]`,
    () => nowhere
  )
  return madeValue(`${argument.code}[${at}]`, [], { place })
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
