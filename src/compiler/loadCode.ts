/**
 * Evaluates the code of a mapping: the only place where text becomes code.
 *
 * @param source - the body of a function of `library`
 * @throws EvalError where evaluation is forbidden
 */
export function loadCode<T>(source: string, library: unknown): T {
  const load = new Function('runtime', source) as (library: unknown) => T
  return load(library)
}
