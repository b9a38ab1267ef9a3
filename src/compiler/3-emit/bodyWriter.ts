/** Collects the body of one function: statements, the variables they use, and the depth they stand at. */
export class BodyWriter {
  private lines: string[] = []
  private depth = 1
  private readonly names: string[] = []
  private readonly locals = new Map<string, string>()
  private labels = 0

  /** Writes one statement. */
  write(statement: string): void {
    this.lines.push('  '.repeat(this.depth) + statement)
  }

  /** Writes a block around what `body` writes. */
  block(head: string, body: () => void): void {
    this.write(`${head} {`)
    this.inside(body)
    this.write('}')
  }

  /** Writes an `if` with an `else` when the second body writes something. */
  branch(condition: string, then: () => void, otherwise: () => void): void {
    const first = this.capture(then)
    const second = this.capture(otherwise)
    if (first.length === 0 && second.length === 0) return
    if (first.length === 0) {
      this.wrap(`if (${negate(condition)}) {`, second)
      this.write('}')
      return
    }
    this.wrap(`if (${condition}) {`, first)
    if (second.length > 0) this.wrap('} else {', second)
    this.write('}')
  }

  /** What a body writes, one level deeper, without writing it. */
  capture(body: () => void): readonly string[] {
    const outer = this.lines
    this.lines = []
    this.inside(body)
    const inner = this.lines
    this.lines = outer
    return inner
  }

  /** Writes a head and captured lines. */
  wrap(head: string, lines: readonly string[]): void {
    this.write(head)
    this.lines.push(...lines)
  }

  /** Writes captured lines one level higher, where they stand now. */
  inline(lines: readonly string[]): void {
    this.lines.push(...lines.map(line => line.slice(2)))
  }

  /** Writes captured lines at the depth they have, which is that of the block they are put into. */
  nest(lines: readonly string[]): void {
    this.lines.push(...lines)
  }

  private inside(body: () => void): void {
    this.depth += 1
    body()
    this.depth -= 1
  }

  /** A new variable of the function. */
  variable(): string {
    const name = `v${this.names.length + 1}`
    this.names.push(name)
    return name
  }

  /** A value that is read at the start of the function, under a name of its own. */
  local(name: string, code: string): string {
    this.locals.set(name, code)
    return name
  }

  /** A new label. */
  label(): string {
    this.labels += 1
    return `block${this.labels}`
  }

  /** The body, with its declarations on top. */
  text(): string {
    const locals = [...this.locals].map(([name, code]) => `  const ${name} = ${code}`)
    return [...locals, ...(this.names.length === 0 ? [] : [`  let ${this.names.join(', ')}`]), ...this.lines].join('\n')
  }
}

/** The opposite of a condition. */
export function negate(condition: string): string {
  if (condition.startsWith('!') && /^!(?:[\w.]+|\w+\([^()]*\))$/.test(condition)) return condition.slice(1)
  return /^(?:[\w.]+|\w+\([^()]*\)|\([^()]*\))$/.test(condition) ? `!${condition}` : `!(${condition})`
}
