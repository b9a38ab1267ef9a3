import type { ArrangerEmission, Emitted } from '../../language/emission.ts'
import { slotKinds } from '../../language/kinds.ts'
import type { Arranger } from '../../language/operator.ts'
import { lazyPlace } from '../../language/place.ts'
import type { OperatorNode } from '../../language/tree.ts'
import { emitParameters, failureWords, kindsCode } from './emitArgument.ts'
import type { EmitNode } from './once.ts'
import { reporterCode, writeIssue } from './raise.ts'
import type { EmitScope } from './scope.ts'
import { assign, hold, isFixedCode, nothing, usableCode } from './values.ts'

export function emitArranger(operator: Arranger, node: OperatorNode, scope: EmitScope, emit: EmitNode): Emitted {
  const { out, module, keepsNull } = scope
  const content = node.slots['argument']
  const value = content?.kind === 'value' ? hold(emit(content.node, scope), scope) : nothing
  if (value.presence === 'never' || value.code === 'null') return value
  const result = assign(keepsNull ? `${value.code} === null ? null : undefined` : 'undefined', scope)
  const kinds = slotKinds(operator.argument) ?? ['object']
  const run = (): void => {
    const parameters = emitParameters(node, scope, emit)
    const arrange = (): void => {
      const call = operator.inline(value.code, arrangerEmission(value, node, parameters.values, scope))
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

/** What an arranger sees of its place. */
function arrangerEmission(
  value: Emitted,
  { operator, slots, pointer }: OperatorNode,
  values: ReadonlyMap<string, Emitted>,
  scope: EmitScope
): ArrangerEmission {
  const { module, keepsNull } = scope
  return {
    keepsNull,
    use: name => module.use(name),
    constant: literal => module.constant(literal),
    literal(name) {
      const content = slots[name]
      return content?.kind === 'literal' ? content.value : undefined
    },
    ordered(name, order) {
      const given = values.get(name)
      const code = given === undefined || given.presence === 'never' ? 'undefined' : given.code
      const ordered = `${module.use(order)}(${code})`
      if (given === undefined || given.isLiteral) return module.declare('names', ordered)
      return isFixedCode(code) ? module.fixCode(ordered) : ordered
    },
    reporter: () => reporterCode(operator.name, value, pointer, scope)
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
