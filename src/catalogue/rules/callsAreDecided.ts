import type { CatalogueRule } from '../entry.ts'

/** Every call type leads to a request, or a reason says why not; never both. */
export const callsAreDecided: CatalogueRule = ({ mapping }) =>
  mapping.calls.flatMap(({ call, requests, unsupported }) => {
    if (requests.length === 0 && unsupported === undefined) return [`${call} calls lead to no request, and "unsupported" gives no reason`]
    return requests.length > 0 && unsupported !== undefined ? [`${call} calls are "unsupported", but lead to ${requests.join(', ')}`] : []
  })
