import { appendPointer } from '../../runtime/pointer.ts'
import type { JsonObject } from '../../runtime/json.ts'
import { operators } from '../../language/operators/index.ts'
import type { Operator } from '../../language/operator.ts'
import type { Slot } from '../../language/slot.ts'
import type { Node, SlotNode } from '../../language/tree.ts'
import type { ParseContext } from './parseContext.ts'
import { nothing } from './parseExpression.ts'
import { parseSlot } from './parseSlot.ts'
import { suggest } from '../../issues/suggest.ts'

/** `{ "@name": argument, parameter: ... }` -> an operator node. */
export function parseOperator(key: string, value: JsonObject, pointer: string, context: ParseContext): Node {
  const name = key.slice(1)
  const operator = operators.get(name)
  if (operator === undefined) {
    context.report('operator_unknown', appendPointer(pointer, key), { operator: name, ...suggest(name, [...operators.keys()]) })
    return nothing(pointer)
  }
  const parameters = operator.parameters ?? {}
  reportParameters(operator, value, pointer, context)
  const slots = Object.create(null) as { [slot: string]: SlotNode }
  const fill = (slot: string, spec: Slot, member: string): void => {
    const content = parseSlot({ operator, slot, spec, value: value[member], siblings: value }, appendPointer(pointer, member), context)
    if (content !== undefined) slots[slot] = content
  }
  fill('argument', operator.argument, key)
  for (const [parameter, spec] of Object.entries(parameters)) if (Object.hasOwn(value, parameter)) fill(parameter, spec, parameter)
  const complete =
    slots['argument'] !== undefined && Object.entries(parameters).every(([parameter, spec]) => spec.optional || slots[parameter])
  return complete ? { kind: 'operator', operator, slots, pointer } : nothing(pointer)
}

function reportParameters({ name, parameters = {} }: Operator, value: JsonObject, pointer: string, context: ParseContext): void {
  for (const key of Object.keys(value)) {
    if (key === `@${name}` || key === '//' || Object.hasOwn(parameters, key)) continue
    context.report('parameter_unknown', appendPointer(pointer, key), {
      operator: name,
      parameter: key,
      ...suggest(key, Object.keys(parameters))
    })
  }
  for (const [parameter, slot] of Object.entries(parameters))
    if (slot.optional !== true && !Object.hasOwn(value, parameter))
      context.report('parameter_missing', pointer, { operator: name, parameter })
}
