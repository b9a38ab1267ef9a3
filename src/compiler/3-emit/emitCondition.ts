import type { Emitted, EmittedArgument, Place } from '../../language/emission.ts'
import type { Condition } from '../../language/operator.ts'
import { firstOf, lazyPlace, nowhere, placeIfThere } from '../../language/place.ts'
import type { OperatorNode } from '../../language/tree.ts'
import { createEmission } from './createEmission.ts'
import { emitArgument, emitParameters } from './emitArgument.ts'
import { functionName } from './names.ts'
import type { EmitNode } from './once.ts'
import type { EmitScope } from './scope.ts'
import { assign, madeValue } from './values.ts'

export function emitCondition(operator: Condition, node: OperatorNode, scope: EmitScope, emit: EmitNode): Emitted {
  const { out } = scope
  const argument = emitArgument(node, operator.sparse === true, scope, emit)
  const absent = String(operator.absent ?? false)
  if (argument.there === 'false') return madeValue(absent, [], { presence: 'always', kinds: ['boolean'] })
  const test = operator.inline?.(argument, createEmission(node, scope, emit))
  if (test !== undefined) return madeValue(test, [], { presence: 'always', kinds: ['boolean'], place: answerPlace(argument, []) })
  const answer = argument.there === 'true' ? out.variable() : assign(absent, scope)
  let parts: readonly Emitted[] = []
  const ask = (): void => {
    const parameters = emitParameters(node, scope, emit)
    parts = parameters.parts
    const args = [argument.code, parameters.code, 'run.now'].slice(0, Math.max(1, operator.test.length))
    out.write(`${answer} = ${scope.module.use(functionName(operator.name))}(${args.join(', ')})`)
  }
  if (argument.there === 'true') ask()
  else out.block(`if (${argument.there})`, ask)
  return madeValue(answer, [], { presence: 'always', kinds: ['boolean'], place: answerPlace(argument, parts) })
}

/** An answer about nothing came from nowhere. */
function answerPlace({ parts, there }: EmittedArgument, parameters: readonly Emitted[]): Place {
  return lazyPlace(
    () => {
      const first = firstOf([...parts, ...parameters].map(placeIfThere))
      return first === undefined || there === 'true' ? first : `(${there} ? ${first} : undefined)`
    },
    () => nowhere
  )
}
