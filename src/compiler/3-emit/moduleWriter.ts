import type { Json } from '../../runtime/json.ts'
import type { Node } from '../../language/tree.ts'
import type { Emitted } from '../../language/emission.ts'
import { BodyWriter } from './bodyWriter.ts'
import { literalCode } from './quote.ts'

/** Collects what a module consists of besides its requests: imports, constants, values that are computed once. */
export class ModuleWriter {
  readonly imports: Set<string> = new Set()
  /** declarations of constants, by their code */
  private readonly constants = new Map<string, string>()
  private readonly functions = new Map<string, string>()
  /** writes the function that computes what depends on settings only */
  readonly fixing: BodyWriter = new BodyWriter()
  private readonly fixed = new Map<Node, Fixed>()
  private readonly values = new Map<string, Emitted>()
  private readonly ids = new Map<Node, number>()
  /** memo fields of a run */
  readonly memos: string[] = []
  private readonly computed = new Map<string, string>()

  /** Notes that a function of `traitmap/runtime` is used. */
  use(name: string): string {
    this.imports.add(name)
    return name
  }

  /** A constant of the module. */
  constant(value: Json): string {
    return this.declare('constant', `${this.use('constant')}(${literalCode(value)})`)
  }

  /** A constant of the module given by an expression. */
  declare(prefix: string, code: string): string {
    const known = this.constants.get(code)
    if (known !== undefined) return known
    const name = `${prefix}${this.constants.size + 1}`
    this.constants.set(code, name)
    return name
  }

  /** A function that is written once for each key. `write` gives the text after `function name`. */
  once(key: string, prefix: string, write: (name: string) => string): string {
    const known = this.computed.get(key)
    if (known !== undefined) return known
    const name = `${prefix}${this.computed.size + 1}`
    this.computed.set(key, name)
    this.functions.set(name, '')
    this.functions.set(name, `function ${name}${write(name)}`)
    return name
  }

  /** A value that depends on settings only, written once. */
  fix(node: Node, write: (out: BodyWriter) => Fixed): Fixed {
    const known = this.fixed.get(node)
    if (known !== undefined) return known
    const made = write(this.fixing)
    this.fixed.set(node, made)
    return made
  }

  /** The fields that `fix` made. */
  get fixedNames(): readonly string[] {
    return [...this.fixed.values()].map(({ fixed }) => fixed)
  }

  /** Notes what a function gives. */
  noteValue(name: string, value: Emitted): void {
    this.values.set(name, value)
  }

  valueOf(name: string): Emitted {
    return this.values.get(name)!
  }

  /** A number for a node. */
  idOf(node: Node): number {
    const id = this.ids.get(node) ?? this.ids.size
    this.ids.set(node, id)
    return id
  }

  get constantLines(): readonly string[] {
    return [...this.constants].map(([code, name]) => `const ${name} = ${/^\w+\(/.test(code) ? '/* @__PURE__ */ ' : ''}${code}`)
  }

  get functionTexts(): readonly string[] {
    return [...this.functions.values()]
  }
}

/** A value that depends on settings only: the field it has, what is known about it, and whether it can fail. */
export interface Fixed {
  readonly fixed: string
  readonly value: Emitted
  readonly fails: boolean
}
