import type { Emitted, Place } from '../../language/emission.ts'
import { chosenPlace, lazyPlace } from '../../language/place.ts'
import type { DefineNode, Node } from '../../language/tree.ts'
import { childNodes } from '../../language/childNodes.ts'
import { BodyWriter } from './bodyWriter.ts'
import type { Fixed } from './moduleWriter.ts'
import { placeCode } from './raise.ts'
import type { EmitScope } from './scope.ts'
import { assign, hold, nothing } from './values.ts'

/** Emits a node; handed down so that the files need not import each other. */
export type EmitNode = (node: Node, scope: EmitScope) => Emitted

/**
 * A value that depends on settings only is computed when they are bound.
 *
 * @param inOutput - whether the value may end in a request: lists and objects must be new ones, then
 * @returns undefined when it has to be emitted in place
 */
export function emitConstant(node: Node, scope: EmitScope, emit: EmitNode, inOutput = true): Emitted | undefined {
  if (scope.stage !== 'run' || scope.inPlace === node || scope.keepsNull || isTrivial(node)) return undefined
  if ((inOutput && (node.kind === 'object' || node.kind === 'list')) || !dependsOnSettings(node)) return undefined
  const { fixed, value, fails } = fix(node, scope, emit)
  const code = `run.fixed.${fixed}`
  const known = { ...value, code, place: fixedPlace(value.place, node, scope, emit), isLiteral: false }
  if (!fails) return known
  // what raises issues or leaves does so at each event
  const held = assign(code, scope)
  let inPlace = nothing
  scope.out.block(`if (${held} === ${scope.module.use('unsettled')})`, () => {
    inPlace = emit(node, { ...scope, inPlace: node })
    if (inPlace.presence !== 'never') scope.out.write(`${held} = ${inPlace.code}`)
  })
  const place = chosenPlace([
    { when: `${code} === ${scope.module.use('unsettled')}`, place: inPlace.place },
    { when: 'true', place: known.place }
  ])
  return { ...known, code: held, place }
}

/** What the parts of a value are called is known where it is computed: there its place is worked out, too. */
function fixedPlace(place: Place, node: Node, scope: EmitScope, emit: EmitNode): Place {
  return lazyPlace(
    () => (place.first === undefined ? undefined : scope.module.fixPlace(place.first)),
    key => (key.startsWith('"') ? fixedPlace(place.member(key), node, scope, emit) : placeLater(node, scope, emit, [key]))
  )
}

function isTrivial(node: Node): boolean {
  if (node.kind === 'text') return node.parts.every(part => typeof part === 'string')
  return node.kind === 'literal' || node.kind === 'path' || node.kind === 'define'
}

function fix(node: Node, scope: EmitScope, emit: EmitNode): Fixed {
  return scope.module.fix(node, out => {
    let fails = false
    const label = out.label()
    const result = out.variable()
    const leave = (): void => {
      fails = true
      out.write(`break ${label}`)
    }
    let value: Emitted | undefined
    const lines = out.capture(() => {
      value = emit(node, { ...scope, out, stage: 'settings', bindings: {}, refuse: leave, raises: leave })
      out.write(`${result} = ${value.code}`)
    })
    out.write(`${result} = ${fails ? scope.module.use('unsettled') : 'undefined'}`)
    if (fails) {
      out.wrap(`${label}: {`, lines)
      out.write('}')
    } else out.inline(lines)
    return { fixed: result, value: value!, fails }
  })
}

/** Whether nothing of an event, and no time, is read. */
function dependsOnSettings(node: Node): boolean {
  if (node.kind === 'path') return node.root === 'settings'
  if (node.kind === 'operator' && node.operator.perEvent) return false
  return childNodes(node).every(child => dependsOnSettings(child.node))
}

/** A define that means the same everywhere is computed once per run, when it is first read. */
export function emitShared({ node, name, sharedAs }: DefineNode, scope: EmitScope, emit: EmitNode): Emitted {
  if (scope.stage !== 'run' || isCheap(node, scope, emit) || isFixed(node, scope, emit)) return emit(node, scope)
  const { module, keepsNull } = scope
  const define = module.define(`${String(keepsNull)} ${sharedAs ?? name}`, () => {
    const out = new BodyWriter()
    const value = hold(emit(node, { ...scope, out, inPlace: node, bindings: {}, raises: 'run' }), { out })
    return { out, value }
  })
  return { ...define.value, code: assign(`${define.name}(run)`, scope), place: definePlace(define.name, scope, []), isLiteral: false }
}

/** The function of a define tells places as well as the value: it is asked again, silently. */
function definePlace(name: string, scope: EmitScope, path: readonly string[]): Place {
  return lazyPlace(
    () => {
      scope.module.locate(name, path.length)
      return `${scope.module.use('located')}(${['run', name, ...path].join(', ')})`
    },
    key => definePlace(name, scope, [...path, key])
  )
}

/** Whether it is known when settings are bound, and raises nothing. */
function isFixed(node: Node, scope: EmitScope, emit: EmitNode): boolean {
  const isOne = node.kind === 'operator' || node.kind === 'text' || node.kind === 'all'
  return isOne && !scope.keepsNull && dependsOnSettings(node) && !fix(node, scope, emit).fails
}

/** Whether it takes no statements: reading it again is as good as remembering it. */
function isCheap(node: Node, scope: EmitScope, emit: EmitNode): boolean {
  if (node.kind === 'path' || node.kind === 'literal') return true
  if (node.kind !== 'define') return false
  const out = new BodyWriter()
  emit(node, { ...scope, out })
  return out.text() === ''
}

/** The place of a value whose parts are out of sight: a function evaluates it again, silently, when an issue is raised. */
export function placeLater(node: Node, scope: EmitScope, emit: EmitNode, path: readonly string[]): Place {
  return lazyPlace(
    () => `${placeFunction(node, scope, emit, path.length)}(${['run', ...path].join(', ')})`,
    key => placeLater(node, scope, emit, [...path, key])
  )
}

function placeFunction(node: Node, scope: EmitScope, emit: EmitNode, depth: number): string {
  const { module, keepsNull } = scope
  return module.once(`place ${module.idOf(node)} ${String(keepsNull)} ${depth} ${scope.call ?? ''}`, 'place', () => {
    const out = new BodyWriter()
    const keys = Array.from({ length: depth }, (_, index) => `key${index + 1}`)
    const refuse = (): void => out.write('return undefined')
    const value = emit(node, { ...scope, out, inPlace: node, bindings: {}, refuse, raises: 'nothing' })
    const place = keys.reduce((at, key) => at.member(key), value.place)
    const result = placeCode({ ...value, place }, scope)
    return `(${['run', ...keys].join(', ')}) {\n${out.text()}\n  return ${result}\n}`
  })
}
