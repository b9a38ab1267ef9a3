import { callTypes } from '../runtime/json.ts'
import type { MappingTree } from '../language/tree.ts'
import type { DestinationFacts } from '../destination/defineDestination.ts'

/** What a destination says about itself. */
export function destinationFacts({ destination, title, apiVersion, revision, requests }: MappingTree): DestinationFacts {
  return {
    slug: destination,
    title,
    ...(apiVersion !== undefined && { apiVersion }),
    revision,
    calls: callTypes.filter(call => requests.some(request => request.on.includes(call)))
  }
}
