import { createRequire } from 'node:module'
import type { Row } from '../corpora/calls.ts'
import { planFor } from './plans.ts'

type Transform = (mapping: unknown, event: unknown) => unknown

/**
 * Segment's mapping kit with the plan of a destination.
 *
 * @see https://github.com/segmentio/action-destinations/tree/main/packages/core/src/mapping-kit
 */
export function createMappingKit(slug: string, row: Row): (event: unknown) => unknown {
  const { transform } = createRequire(import.meta.url)('@segment/actions-core') as { readonly transform: Transform }
  const { kit } = planFor(slug, row)
  // a mapping of the kit is an object, and a body may be a list
  const mapping = { body: kit }
  return event => transform(mapping, event)
}
