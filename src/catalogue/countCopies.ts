import { visitRequest } from '../compiler/2-check/visitRequest.ts'
import { maxItems } from '../language/operators/each.ts'
import { roots } from '../language/roots.ts'
import type { MappingTree, RequestNode } from '../language/tree.ts'
import { views } from '../language/views/index.ts'

/**
 * How many times a value of the event can come out, at most: output is linear in the input by this factor. What is read inside a list from
 * outside its elements counts once per element. LANGUAGE.md rule 11
 */
export function countCopies(tree: MappingTree): number {
  return tree.requests.reduce((sum, request) => sum + countRequest(request), 0)
}

function countRequest(request: RequestNode): number {
  let copies = 0
  visitRequest(request, ({ node, output, walked, repeats }) => {
    if (node.kind !== 'path' || !output) return
    const place = views.has(node.root) ? 'event' : roots.get(node.root)?.place
    if (place === 'event') copies += (walked ? maxItems : 1) * maxItems ** repeats
    if (node.root === 'item' && walked) copies += maxItems ** repeats
  })
  return copies
}
