import { hasSameMeaning } from './hasSameMeaning.ts'
import type { Leaf } from './leaves.ts'

/** What of two sets of leaves is the same. */
export interface Comparison {
  readonly shared: readonly Leaf[]
  /** the peer's that we do not send */
  readonly missing: readonly Leaf[]
  /** ours that the peer lacks */
  readonly added: readonly Leaf[]
}

/** Pairs the leaves of a peer with ours: the same path, the same meaning, each leaf once. */
export function compareLeaves(theirs: readonly Leaf[], ours: readonly Leaf[]): Comparison {
  const added = [...ours]
  const shared: Leaf[] = []
  const missing: Leaf[] = []
  for (const leaf of theirs) {
    const index = added.findIndex(({ path, value }) => path === leaf.path && hasSameMeaning(value, leaf.value))
    if (index === -1) missing.push(leaf)
    else {
      added.splice(index, 1)
      shared.push(leaf)
    }
  }
  return { shared, missing, added }
}
