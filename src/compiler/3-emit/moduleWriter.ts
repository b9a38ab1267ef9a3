import type { Json } from '../../runtime/json.ts'
import type { Node } from '../../language/tree.ts'
import type { Emitted } from '../../language/emission.ts'
import { BodyWriter } from './bodyWriter.ts'
import { literalCode } from './quote.ts'

/** What places are told by. */
const placeFunctions = ['appendPointer', 'placeOfItem', 'firstKey', 'firstLeaf', 'givesMember'] as const

/** The same expression in the words of the function that has the settings at hand. Texts stay as they are. */
function inFixing(code: string): string {
  return code.replace(/"(?:[^"\\]|\\.)*"|\brun\.fixed\.|\brun\.settings\[/g, found => {
    if (found.startsWith('"')) return found
    return found.endsWith('[') ? 'settings[' : ''
  })
}

/** Collects what a module consists of besides its requests: imports, constants, values that are computed once. */
export class ModuleWriter {
  readonly imports: Set<string> = new Set()
  /** declarations of constants, by their code */
  private readonly constants = new Map<string, string>()
  private readonly functions = new Map<string, string>()
  private readonly functionsByText = new Map<string, string>()
  /** writes the function that computes what depends on settings only */
  readonly fixing: BodyWriter = new BodyWriter()
  private readonly fixed = new Map<Node, Fixed>()
  private readonly fixedCodes = new Map<string, string>()
  private readonly defines = new Map<string, Define>()
  private defineCount = 0
  private readonly ids = new Map<object, number>()
  private readonly computed = new Map<string, string>()

  /** Notes that a function of `traitmap/runtime` is used. */
  use(name: string): string {
    this.imports.add(name)
    return name
  }

  /** Notes the functions that an expression of a place uses. */
  usePlace(code: string): string {
    for (const name of placeFunctions) if (new RegExp(`\\b${name}\\b`).test(code)) this.use(name)
    return code
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

  /** A function that is written once for each key, and once for all keys that give the same. `write` gives the text after `function name`. */
  once(key: string, prefix: string, write: () => string): string {
    const known = this.computed.get(key)
    if (known !== undefined) return known
    const name = `${prefix}${this.computed.size + 1}`
    this.computed.set(key, name)
    this.functions.set(name, '')
    const text = write()
    const same = this.functionsByText.get(text)
    if (same !== undefined) {
      this.functions.delete(name)
      this.computed.set(key, same)
      return same
    }
    this.functionsByText.set(text, name)
    this.functions.set(name, `function ${name}${text}`)
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

  /** An expression of settings and of what was made of them, computed when settings are bound. */
  fixCode(code: string): string {
    const known = this.fixedCodes.get(code)
    if (known !== undefined) return known
    const name = this.fixing.variable()
    this.fixing.write(`${name} = ${inFixing(code)}`)
    const made = `run.fixed.${name}`
    this.fixedCodes.set(code, made)
    return made
  }

  /** A place of a value that was computed when settings were bound, in the words of that function. */
  fixPlace(code: string): string {
    const known = this.fixedCodes.get(`place ${code}`)
    if (known !== undefined) return known
    const name = this.fixing.variable()
    this.fixing.write(`${name} = ${this.usePlace(code)}`)
    const made = `run.fixed.${name}`
    this.fixedCodes.set(`place ${code}`, made)
    return made
  }

  /** The fields that were made. */
  get fixedNames(): readonly string[] {
    const fields = [...this.fixedCodes.values()].map(code => code.slice('run.fixed.'.length))
    return [...[...this.fixed.values()].map(({ fixed }) => fixed), ...fields]
  }

  /** A value that is computed at most once per event, by a function of its own. */
  define(key: string, write: () => Pick<Define, 'out' | 'value'>): Define {
    const known = this.defines.get(key)
    if (known !== undefined) return known
    this.defineCount += 1
    const name = `define${this.defineCount}`
    const define: Define = { name, depths: new Set(), ...write() }
    this.defines.set(key, define)
    return define
  }

  /** Notes that the place of a define's value is asked for, or of what is so many names below it. */
  locate(name: string, depth: number): void {
    ;[...this.defines.values()].find(define => define.name === name)?.depths.add(depth)
  }

  /** The memo fields of a run. */
  get memos(): readonly string[] {
    return [...this.defines.values()].map(({ name }) => name)
  }

  /** A number for a node or a request. */
  idOf(node: object): number {
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

  /** The functions of the defines. Asking for one place may ask for others: until nothing is new. */
  defineTexts(place: (define: Define, path: readonly string[]) => string): readonly string[] {
    const places = new Map<string, string>()
    const all = (): readonly { readonly define: Define; readonly depth: number }[] =>
      [...this.defines.values()].flatMap(define => [...define.depths].toSorted().map(depth => ({ define, depth })))
    for (let known = -1; known < places.size;) {
      known = places.size
      for (const { define, depth } of all()) {
        const key = `${define.name} ${depth}`
        if (!places.has(key)) places.set(key, place(define, keysOf(depth)))
      }
    }
    return [...this.defines.values()].map(define => this.defineText(define, places))
  }

  private defineText({ name, out, value, depths }: Define, places: ReadonlyMap<string, string>): string {
    const sorted = [...depths].toSorted()
    const parameters = sorted.length === 0 ? ['run'] : ['run', 'depth', ...keysOf(sorted.at(-1) ?? 0)]
    return [
      `function ${name}(${parameters.join(', ')}) {`,
      `  if (${sorted.length === 0 ? '' : 'depth === undefined && '}run.${name} !== ${this.use('unread')}) return run.${name}`,
      ...(out.text() === '' ? [] : [out.text()]),
      ...sorted.map(depth => `  if (depth === ${depth}) return ${places.get(`${name} ${depth}`) ?? 'undefined'}`),
      `  return (run.${name} = ${value.code})`,
      '}'
    ].join('\n')
  }
}

function keysOf(depth: number): readonly string[] {
  return Array.from({ length: depth }, (_, index) => `key${index + 1}`)
}

/** A value that is computed at most once per event. */
export interface Define {
  readonly name: string
  readonly out: BodyWriter
  readonly value: Emitted
  /** how many names below the value places are asked for */
  readonly depths: Set<number>
}

/** A value that depends on settings only: the field it has, what is known about it, and whether it can fail. */
export interface Fixed {
  readonly fixed: string
  readonly value: Emitted
  readonly fails: boolean
}
