import type { Emission, Emitted, EmittedBindings, EmittedElement } from '../../language/emission.ts'
import { chosenPlace } from '../../language/place.ts'
import { mayHoldTexts } from '../../language/mayHoldTexts.ts'
import { nodeKinds } from '../../language/nodeKinds.ts'
import { nodePaths } from '../../language/nodePaths.ts'
import type { Json } from '../../runtime/json.ts'
import type { Node, OperatorNode } from '../../language/tree.ts'
import { literalItems } from './emitArgument.ts'
import { emitPath } from './emitPath.ts'
import { emitTraits } from './emitView.ts'
import { emitConstant, type EmitNode } from './once.ts'
import { literalCode } from './quote.ts'
import { quote } from '../../runtime/quote.ts'
import { combine } from './combine.ts'
import { createLoop } from './createLoop.ts'
import { itemReporterCode, writeIssue } from './raise.ts'
import type { EmitScope } from './scope.ts'
import { assign, fullCode, hold, madeValue, nothing, thereCode, trueCode } from './values.ts'

/** What a form sees of its place when it is emitted. */
export function createEmission(node: OperatorNode, scope: EmitScope, emit: EmitNode): Emission {
  const { slots, pointer, operator } = node
  const { out, module } = scope
  // inside a boundary another way leads out
  let inner = scope
  const bind = (bindings: EmittedBindings = {}): EmitScope => ({ ...inner, bindings: { ...inner.bindings, ...bindings } })
  const value = (slot: string, bindings?: EmittedBindings): Emitted => {
    const content = slots[slot]
    return content?.kind === 'value' ? hold(emit(content.node, bind(bindings)), scope) : nothing
  }
  const condition = (part: Node): string => {
    const answer = emit(part, inner)
    return trueCode(answer.kinds?.[0] === 'boolean' ? answer : hold(answer, scope), scope)
  }
  const elementsOf = (elements: readonly { readonly key: string; readonly node: Node }[]): readonly EmittedElement[] =>
    elements.map(({ key, node: part }) => ({ key, isLiteral: part.kind === 'literal', value: () => hold(emit(part, inner), scope) }))
  const words = (text = ''): string => `{ operator: ${quote(operator.name)}${text === '' ? '' : `, ${text}`} }`
  return {
    value,
    holds: (slot, bindings) => trueCode(value(slot, bindings), scope),
    conditions(slot) {
      const content = slots[slot]
      return content?.kind === 'elements' ? content.elements.map(element => () => condition(element.node)) : []
    },
    combine: (conditions, stop) => combine(conditions, stop, scope),
    elements(slot) {
      const content = slots[slot]
      if (content === undefined) return []
      return content.kind === 'elements' ? elementsOf(content.elements) : undefined
    },
    pairs(slot) {
      const content = slots[slot]
      if (content?.kind !== 'pairs') return []
      return content.pairs.map(pair => ({
        key: () => hold(emit(pair.key, inner), scope),
        value: () => hold(emit(pair.value, inner), scope)
      }))
    },
    tables(slot) {
      const content = slots[slot]
      if (content?.kind !== 'tables') return []
      return content.tables.map(table =>
        table.kind === 'table'
          ? { kind: 'written', elements: elementsOf(table.elements) }
          : { kind: 'given', table: hold(emitConstant(table.node, inner, emit, false) ?? emit(table.node, inner), scope) }
      )
    },
    literal(slot) {
      const content = slots[slot]
      return content?.kind === 'literal' ? content.value : undefined
    },
    literals(slot) {
      const content = slots[slot]
      return content?.kind === 'value' ? literalItems(content.node) : undefined
    },
    has: slot => slots[slot] !== undefined,
    kinds(slot) {
      const content = slots[slot]
      return content?.kind === 'value' ? nodeKinds(content.node) : undefined
    },
    mayHoldTexts(slot) {
      const content = slots[slot]
      return content?.kind === 'value' && mayHoldTexts(content.node)
    },
    read: root => hold(emitPath(root, [], scope), scope),
    keepsNull: scope.keepsNull,
    keepingNull(slot) {
      const content = slots[slot]
      return content?.kind === 'value' ? hold(emit(content.node, { ...inner, keepsNull: true }), scope) : nothing
    },
    traits(slot) {
      const content = slots[slot]
      return content?.kind === 'value' && content.node.kind === 'path' ? emitTraits(content.node, scope) : undefined
    },
    removals: (scope.call && node.removed?.[scope.call]) ?? [],
    report: (code, about, text) => writeIssue(code, about, words(text), pointer, scope),
    fail: (about, expected) => writeIssue('conversion_failed', about, words(`expected: ${quote(expected)}`), pointer, scope),
    guard(run, refused) {
      const label = out.label()
      let isLeft = false
      const lines = out.capture(() => {
        inner = {
          ...scope,
          refuse() {
            isLeft = true
            refused?.()
            out.write(`break ${label}`)
          }
        }
        run()
        inner = scope
      })
      if (!isLeft) out.inline(lines)
      else {
        out.wrap(`${label}: {`, lines)
        out.write('}')
      }
    },
    refuse(about) {
      const paths = slots['argument']?.kind === 'value' ? [...new Set(nodePaths(slots['argument'].node))] : []
      const expected = paths.length === 0 ? 'a value' : `a value at ${paths.slice(0, 5).join(' or ')}`
      inner.refuse(about, pointer, expected)
    },
    itemReporter: list => itemReporterCode(operator.name, list, pointer, inner),
    write: statement => out.write(statement),
    block: (head, body) => out.block(head, body),
    capture(emitPart) {
      let captured = nothing
      const lines = out.capture(() => {
        captured = emitPart()
      })
      return { value: captured, lines }
    },
    writePart(head, { value: part, lines }, result) {
      if (head === '') {
        out.inline(lines)
        if (part.presence !== 'never') out.write(`${result} = ${part.code}`)
        return
      }
      if (lines.length === 0 && part.presence === 'never' && head === 'else') return
      if (lines.length === 0) {
        out.write(`${head} ${part.presence === 'never' ? '{}' : `${result} = ${part.code}`}`)
        return
      }
      out.wrap(`${head} {`, lines)
      if (part.presence !== 'never') out.write(`  ${result} = ${part.code}`)
      out.write('}')
    },
    inline({ value: part, lines }) {
      out.inline(lines)
      return part
    },
    closure(parameters, body) {
      const name = out.label().replace('block', 'convert')
      const outside = inner
      let left: { readonly rule: string; readonly expected: string } | undefined
      inner = {
        ...outside,
        refuse(_about, rule, expected) {
          left ??= { rule, expected }
          out.write(`throw ${module.use('refused')}`)
        }
      }
      out.block(`const ${name} = (${parameters.join(', ')}) =>`, body)
      inner = outside
      const leave = (result: string): void => {
        if (left === undefined) return
        const { rule, expected } = left
        out.block(`if (${result} === ${module.use('refused')})`, () => inner.refuse(nothing, rule, expected))
      }
      return { name, leave }
    },
    variable: (code = 'undefined') => assign(code, scope),
    label: () => out.label(),
    use: name => module.use(name),
    constant: literal => module.constant(literal),
    table: (exact, folded) => module.declare('table', `${module.use('tableOf')}(${literalCode([exact, folded ?? []])})`),
    made: (code, parts, facts) => madeValue(code, parts, facts),
    set: values => module.declare('values', `${module.use('namesOf')}(${literalCode(values)})`),
    characters: chars => module.declare('characters', `${module.use('charactersOf')}(${quote(chars)})`),
    removalPlan: removals => module.declare('removals', `${module.use('planOf')}(${literalCode(removals as unknown as Json)})`),
    text: quote,
    placed: (code, place) => madeValue(code, [], { place }),
    loop: (over, kinds) => createLoop(over, kinds, node, inner, emit),
    members(object, loop, body) {
      const isLiteralObject = object.kinds?.length === 1 && object.kinds[0] === 'object' && object.presence === 'always'
      const key = out.variable()
      const go = (): void => {
        out.write(`${loop.result} = new ${module.use('Room32')}()`)
        out.block(`for (${key} in ${object.code})`, () => {
          const item = madeValue(assign(`${object.code}[${key}]`, scope), [], { presence: 'always', place: object.place.member(key) })
          out.write(`if (${scope.keepsNull ? '' : `${item.code} === null || `}!Object.hasOwn(${object.code}, ${key})) continue`)
          body(item, madeValue(key, [], { presence: 'always', kinds: ['text'] }))
        })
        out.write(`if (${module.use('isEmpty')}(${loop.result})) ${loop.result} = undefined`)
      }
      if (isLiteralObject) return go()
      out.block(`if (${module.use('isObject')}(${object.code}))`, go)
      const other = `${object.code} !== undefined && ${object.code} !== null`
      out.block(`else if (${other})`, () =>
        writeIssue('conversion_failed', object, words(`expected: ${quote('an object')}`), pointer, scope)
      )
      if (scope.keepsNull) out.write(`else ${loop.result} = ${object.code}`)
    },
    isFull: full => fullCode(full, scope),
    isThere: thereCode,
    chosen: (code, choices, presence = 'maybe') => ({
      code,
      presence,
      kinds: commonKinds(choices.map(choice => choice.value)),
      place: chosenPlace(choices.map(choice => ({ when: choice.when, place: choice.value.place }))),
      isLiteral: false
    }),
    nothing
  }
}

function commonKinds(values: readonly Emitted[]): Emitted['kinds'] {
  const there = values.filter(value => value.presence !== 'never')
  return there.every(value => value.kinds !== undefined) ? [...new Set(there.flatMap(value => value.kinds ?? []))] : undefined
}
