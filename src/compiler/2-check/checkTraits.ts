import { nearest } from '../../issues/suggest.ts'
import { reservedTraits } from '../../event/traits.ts'
import type { ParseContext } from '../1-parse/parseContext.ts'
import type { Visit } from './visitRequest.ts'

/** Hints at a trait one edit away from a reserved one: `$.user.frstName`. */
export function checkTraits(visits: readonly Visit[], { report }: ParseContext): void {
  for (const { node } of visits) {
    if (node.kind !== 'path' || (node.root !== 'user' && node.root !== 'group')) continue
    const [name] = node.segments
    const names = reservedTraits(node.root)
    if (typeof name !== 'string' || name.length < 4 || names.includes(name)) continue
    const suggestion = nearest(name, names)
    if (suggestion !== undefined) report('trait_misspelled', node.pointer, { name, suggestion })
  }
}
