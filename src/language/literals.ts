import type { Parameters } from './operator.ts'

/** A literal text parameter; the checker has seen to its type. */
export function textOf(parameters: Parameters, name: string, fallback = ''): string {
  const value = parameters[name]
  return typeof value === 'string' ? value : fallback
}

/** A literal whole-number parameter; undefined when it was left out. */
export function integerOf(parameters: Parameters, name: string): number | undefined {
  const value = parameters[name]
  return typeof value === 'number' ? value : undefined
}

/** A literal parameter with a closed list of texts. */
export function choiceOf<T extends string>(parameters: Parameters, name: string, choices: readonly T[], fallback: T): T {
  const value = parameters[name]
  for (const choice of choices) if (choice === value) return choice
  return fallback
}

/** A literal list of texts; none when it was left out. */
export function textsOf(parameters: Parameters, name: string): readonly string[] {
  const value: unknown = parameters[name]
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
}
