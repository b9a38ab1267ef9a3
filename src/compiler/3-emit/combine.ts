import { negate } from './bodyWriter.ts'
import type { EmitScope } from './scope.ts'
import { assign } from './values.ts'

/** Expressions that need no statements are joined; else the first answer is left at. */
export function combine(conditions: readonly (() => string)[], stop: 'true' | 'false', scope: EmitScope): string {
  const { out } = scope
  const go = stop === 'true' ? 'false' : 'true'
  const parts = conditions.map(condition => {
    let code = ''
    const lines = out.capture(() => {
      code = condition()
    })
    return { code, lines }
  })
  if (parts.every(({ lines }) => lines.length === 0))
    return joinConditions(
      parts.map(({ code }) => code),
      stop
    )
  const answer = assign(stop, scope)
  const label = out.label()
  out.block(`${label}:`, () => {
    for (const { code, lines } of parts) {
      out.nest(lines)
      if (code === go) continue
      out.write(code === stop ? `break ${label}` : `if (${stop === 'true' ? code : negate(code)}) break ${label}`)
    }
    out.write(`${answer} = ${go}`)
  })
  return answer
}

function joinConditions(codes: readonly string[], stop: 'true' | 'false'): string {
  const go = stop === 'true' ? 'false' : 'true'
  if (codes.includes(stop)) return stop
  const open = codes.filter(code => code !== go)
  if (open.length === 0) return go
  return open.length === 1 ? (open[0] ?? go) : `(${open.map(bracket).join(stop === 'true' ? ' || ' : ' && ')})`
}

function bracket(code: string): string {
  return /&&|\|\||\?/.test(code) && !code.startsWith('(') ? `(${code})` : code
}
