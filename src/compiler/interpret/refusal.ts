import type { Cell } from '../../language/cell.ts'

/** A `@required` value was empty: leaves for the nearest boundary. Never seen outside the interpreter. */
export class Refusal {
  readonly about: Cell | undefined
  /** of the `@required` in the mapping */
  readonly pointer: string

  /** what was looked for, in words */
  readonly expected: string

  constructor(about: Cell | undefined, pointer: string, expected: string) {
    this.about = about
    this.pointer = pointer
    this.expected = expected
  }
}

/** What ran to its end, or what stopped it. */
export type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

/** Runs up to the nearest refusal. */
export function catchRefusal<T>(run: () => T): Attempt<T> {
  try {
    return { ok: true, value: run() }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, refusal: error }
    throw error
  }
}
