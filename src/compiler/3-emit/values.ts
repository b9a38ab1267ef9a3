import { kindOf } from '../../language/kinds.ts'
import type { Emitted, Place } from '../../language/emission.ts'
import { madePlace, nowhere } from '../../language/place.ts'
import type { Kind } from '../../language/slot.ts'
import type { Json } from '../../runtime/json.ts'
import type { EmitScope } from './scope.ts'
import { literalCode } from './quote.ts'

/** What is never there. */
export const nothing: Emitted = { code: 'undefined', presence: 'never', kinds: undefined, place: nowhere, isLiteral: false }

/** A value that stands for itself: scalars in place, the rest as a constant of the module. */
export function literalValue(value: Json, { module }: EmitScope): Emitted {
  const kind = kindOf(value)
  const code = typeof value === 'object' && value !== null ? module.constant(value) : literalCode(value)
  return { code, presence: 'always', kinds: kind && [kind], place: nowhere, isLiteral: true }
}

/** A value made out of others by an operator. */
export function madeValue(
  code: string,
  parts: readonly Emitted[],
  facts: { readonly presence?: Emitted['presence']; readonly kinds?: readonly Kind[]; readonly place?: Place } = {}
): Emitted {
  // what was left out stays so, whatever objects inherit
  const { presence, kinds, place } = {
    presence: 'maybe' as const,
    kinds: undefined,
    place: madePlace(parts.map(part => part.place)),
    ...facts
  }
  return { code, presence, kinds, place, isLiteral: false }
}

/** The value in a variable, unless it is one already, or a constant. */
export function hold(value: Emitted, { out }: Pick<EmitScope, 'out'>): Emitted {
  return isSimple(value.code) ? value : { ...value, code: assign(value.code, { out }) }
}

/** A new variable with a value. */
export function assign(code: string, { out }: Pick<EmitScope, 'out'>): string {
  const name = out.variable()
  out.write(`${name} = ${code}`)
  return name
}

function isSimple(code: string): boolean {
  return /^(?:[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)?|run\.fixed\.v\d+|run\.settings\["(?:[^"\\]|\\.)*"\]|-?[0-9][0-9.e+-]*|"(?:[^"\\]|\\.)*")$/.test(
    code
  )
}

/** Whether an expression says the same at each event: it reads settings, what was made of them, and constants. */
export function isFixedCode(code: string): boolean {
  return /^(?:run\.fixed\.v\d+|run\.settings\["(?:[^"\\]|\\.)*"\]|"(?:[^"\\]|\\.)*"|-?[0-9][0-9.e+-]*|true|false)$/.test(code)
}

/** Whether a value is there. */
export function thereCode(value: Emitted): string {
  return value.presence === 'always' ? 'true' : value.presence === 'never' ? 'false' : `${value.code} !== undefined`
}

/** Whether a value is there and no null. */
export function usableCode(value: Emitted, { keepsNull }: Pick<EmitScope, 'keepsNull'>): string {
  if (value.isLiteral) return value.code === 'null' ? 'false' : 'true'
  const there = thereCode(value)
  if (!keepsNull || (value.kinds !== undefined && there === 'true')) return there
  return there === 'false' ? there : `${value.code} !== undefined && ${value.code} !== null`
}

/** Whether a value is not empty. */
export function fullCode(value: Emitted, { module, keepsNull }: Pick<EmitScope, 'module' | 'keepsNull'>): string {
  if (value.presence === 'never' || value.code === 'null' || value.code === '""') return 'false'
  const { kinds } = value
  if (kinds === undefined || kinds.includes('list') || kinds.includes('object')) return `!${module.use('isEmpty')}(${value.code})`
  const there = value.presence === 'always' ? [] : [keepsNull ? `${value.code} != null` : `${value.code} !== undefined`]
  const text = kinds.includes('text') && !value.isLiteral ? [`${value.code} !== ""`] : []
  return [...there, ...text].join(' && ') || 'true'
}

/** What a condition makes of a value. LANGUAGE.md rule 8 */
export function trueCode(value: Emitted, scope: Pick<EmitScope, 'module' | 'keepsNull'>): string {
  if (value.presence === 'never') return 'false'
  if (value.isLiteral && value.code === 'false') return 'false'
  if (value.kinds?.length === 1 && value.kinds[0] === 'boolean') return value.presence === 'always' ? value.code : `${value.code} === true`
  if (value.kinds === undefined || value.kinds.length > 1 || value.kinds.includes('list') || value.kinds.includes('object'))
    return `${scope.module.use('isTrue')}(${value.code})`
  return fullCode(value, scope)
}
