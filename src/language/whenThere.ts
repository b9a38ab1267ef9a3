import type { EmittedArgument } from './emission.ts'

/** A test in emitted code that holds only when what is tested is there: an expression. */
export function whenThere({ there }: EmittedArgument, test: string): string {
  return there === 'true' ? test : `(${there} && ${test})`
}
