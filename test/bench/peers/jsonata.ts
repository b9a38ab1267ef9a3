import { createRequire } from 'node:module'
import type { Row } from '../corpora/calls.ts'
import { planFor } from './plans.ts'

type Jsonata = (expression: string) => { readonly evaluate: (event: unknown) => Promise<unknown> }

/**
 * JSONata with the plan of a destination as one expression, parsed once.
 *
 * @see https://docs.jsonata.org
 */
export function createJsonata(slug: string, row: Row): (event: unknown) => Promise<unknown> {
  const jsonata = createRequire(import.meta.url)('jsonata') as Jsonata
  const expression = jsonata(planFor(slug, row).jsonata)
  return event => expression.evaluate(event)
}
