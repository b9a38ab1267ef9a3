// The built package, as its users get it. Types come from the sources, so that nothing needs to be built to check them.
import { existsSync } from 'node:fs'
import type * as Api from '../../src/index.ts'

/** What `compile` will be called when the package has it. */
type BuiltApi = typeof Api & { readonly compile?: (mapping: Api.Mapping) => Api.Destination }

export const packageRoot: URL = new URL('../../', import.meta.url)

/** Loads `dist/index.js`. */
export async function loadApi(): Promise<BuiltApi> {
  const url = new URL('dist/index.js', packageRoot)
  if (!existsSync(url)) throw new Error('dist/ is missing: run "npm run build" first')
  return (await import(url.href)) as BuiltApi
}

/** Loads the built module of one destination: what `traitmap/destinations/<slug>` is. */
export async function loadDestination(slug: string): Promise<Api.Destination> {
  const module = (await import(new URL(`dist/destinations/${slug}.js`, packageRoot).href)) as { readonly [name: string]: Api.Destination }
  const destination = Object.values(module)[0]
  if (destination === undefined) throw new Error(`dist/destinations/${slug}.js exports nothing`)
  return destination
}
