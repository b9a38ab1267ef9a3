import { createContext, Script } from 'node:vm'

/**
 * Runs a script in a realm of its own that has what Workers have and nothing of Node.
 *
 * @param script - sets `globalThis.scenarioResult`
 * @param evaluates - whether text may become code there
 * @returns that
 */
export function runInIsolate(script: string, evaluates: boolean): string {
  const { log: _, ...silent } = console
  const globals = {
    URL,
    URLSearchParams,
    TextEncoder,
    TextDecoder,
    structuredClone,
    atob,
    btoa,
    console: { ...silent, log: () => {} }
  }
  const context = createContext(globals, { codeGeneration: { strings: evaluates, wasm: false } })
  new Script(script).runInContext(context)
  return String((globals as { readonly scenarioResult?: unknown }).scenarioResult)
}
