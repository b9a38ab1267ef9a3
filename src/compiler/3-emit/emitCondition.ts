import type { Emitted, Place } from '../../language/emission.ts'
import type { Condition } from '../../language/operator.ts'
import { firstOf, lazyPlace, nowhere, placeIfThere } from '../../language/place.ts'
import type { OperatorNode } from '../../language/tree.ts'
import { createEmission } from './createEmission.ts'
import { emitArgument, emitParameters, isScalar, literalItems, type Argument } from './emitArgument.ts'
import { functionName } from './names.ts'
import type { EmitNode } from './once.ts'
import { literalCode } from './quote.ts'
import type { EmitScope } from './scope.ts'
import { assign, madeValue } from './values.ts'

export function emitCondition(operator: Condition, node: OperatorNode, scope: EmitScope, emit: EmitNode): Emitted {
  const { out } = scope
  const argument = emitArgument(node, operator.sparse === true, scope, emit)
  const absent = String(operator.absent ?? false)
  if (argument.there === 'false') return madeValue(absent, [], { presence: 'always', kinds: ['boolean'] })
  const quick =
    quickTest(operator, node, argument) ?? quickIn(operator, node, argument, scope) ?? inlineTest(operator, node, argument, scope, emit)
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

/** A test that is written out. */
function inlineTest(operator: Condition, node: OperatorNode, argument: Argument, scope: EmitScope, emit: EmitNode): string | undefined {
  const test = operator.inline?.(argument.code, createEmission(node, scope, emit))
  if (test === undefined) return undefined
  return argument.there === 'true' ? test : `(${argument.there} && ${test})`
}

/** Whether a value is one of some scalars of the mapping. */
function quickIn(operator: Condition, { slots }: OperatorNode, argument: Argument, scope: EmitScope): string | undefined {
  const of = operator.name === 'in' ? slots['of'] : undefined
  const items = of?.kind === 'value' ? literalItems(of.node) : undefined
  if (items === undefined || !items.every(item => item !== null && typeof item !== 'object')) return undefined
  const test = `${scope.module.declare('values', `${scope.module.use('namesOf')}(${literalCode(items)})`)}.has(${argument.code})`
  return argument.there === 'true' ? test : `(${argument.there} && ${test})`
}

function isScalarValue({ code, kinds }: Emitted): boolean {
  return code !== 'null' && isScalar(kinds)
}
