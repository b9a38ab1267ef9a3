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

/** Runs up to the nearest refusal. */
export function catchRefusal<T>(run: () => T): { readonly value: T } | { readonly refusal: Refusal } {
  try {
    return { value: run() }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error }
    throw error
  }
}
