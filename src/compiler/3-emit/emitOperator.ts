import type { Emitted } from '../../language/emission.ts'
import type { OperatorNode } from '../../language/tree.ts'
import { createEmission } from './createEmission.ts'
import { emitArranger } from './emitArranger.ts'
import { emitCondition } from './emitCondition.ts'
import { emitConverter } from './emitConverter.ts'
import type { EmitNode } from './once.ts'
import type { EmitScope } from './scope.ts'

/** Emits the value of one operator. */
export function emitOperator(node: OperatorNode, scope: EmitScope, emit: EmitNode): Emitted {
  const { operator } = node
  if ('run' in operator) return operator.emit(createEmission(node, scope, emit))
  if ('test' in operator) return emitCondition(operator, node, scope, emit)
  return 'arrange' in operator ? emitArranger(operator, node, scope, emit) : emitConverter(operator, node, scope, emit)
}
