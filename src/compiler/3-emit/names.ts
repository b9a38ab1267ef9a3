const reserved: ReadonlySet<string> = new Set(['case', 'if', 'in', 'switch'])

/**
 * The name under which `traitmap/runtime` exports the function of an operator.
 *
 * @param operator - without the "@"
 */
export function functionName(operator: string): string {
  return reserved.has(operator) ? `${operator}Operator` : operator
}
