import { visitRequest } from '../../src/compiler/2-check/visitRequest.ts'
import type { MappingTree, Node, PathNode, RequestNode } from '../../src/language/tree.ts'

/** Every node of a request, defines followed. */
export function requestNodes(request: RequestNode): readonly Node[] {
  const nodes: Node[] = []
  visitRequest(request, ({ node }) => nodes.push(node))
  return nodes
}

/** Every path that a mapping reads. */
export function mappingPaths({ requests }: MappingTree): readonly PathNode[] {
  return requests.flatMap(requestNodes).filter(node => node.kind === 'path')
}

/** The declaration of a request that was made. */
export function requestNode({ requests }: MappingTree, name: string): RequestNode {
  const request = requests.find(request => request.name === name)
  if (request === undefined) throw new Error(`no request is called ${name}`)
  return request
}
