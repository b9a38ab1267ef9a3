import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('../src/', import.meta.url)
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts') && file !== 'cli/bin.ts')

/** `@example call(...) // result` lines of doc blocks, by file. */
const examples = files.flatMap(file =>
  [...readFileSync(new URL(file, root), 'utf8').matchAll(/\* @example (.+) \/\/ (.+)$/gm)].map(([, call = '', result = '']) => ({
    file,
    call,
    result
  }))
)

/** Evaluates an expression of our own sources with the exports of one module in scope. */
function evaluate(expression: string, scope: { readonly [name: string]: unknown }): unknown {
  return new Function(...Object.keys(scope), `return (${expression})`)(...Object.values(scope)) as unknown
}

describe('the examples of doc blocks', () => {
  it('are many', () => expect(examples.length).toBeGreaterThan(60))

  it.each(examples)('$file: $call', async ({ file, call, result }) => {
    const scope = (await import(new URL(file, root).pathname)) as { readonly [name: string]: unknown }
    expect(evaluate(call, scope)).toEqual(evaluate(result, scope))
  })
})
