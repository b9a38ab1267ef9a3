import { isOwnList } from '../../language/isOwnList.ts'
import { childNodes, slotBindings } from '../../language/childNodes.ts'
import type { Binding } from '../../language/slot.ts'
import type { Node, RequestNode } from '../../language/tree.ts'

/** A node of a request and the circumstances in which it is evaluated. */
export interface Visit {
  readonly node: Node
  /** of the node, within the request: the first word of the regions below it */
  readonly id: number
  readonly request: RequestNode
  readonly area: Area
  /** read for output: not in a condition */
  readonly output: boolean
  /** the object itself is no read here, as under `@pick` */
  readonly whole: boolean
  /** the conditional regions around it, outermost first; equal ids are the same region */
  readonly regions: readonly string[]
  /** what is bound here, and by which region */
  readonly bound: ReadonlyMap<Binding, string>
  /** inside an element of a list of the event that `each` or `@each` walks */
  readonly walked: boolean
  /** how many of the mapping's own lists are walked around it */
  readonly repeats: number
  readonly inDefine: boolean
  /** inside an alternative of `@first` or `??` in a define */
  readonly spare: boolean
}

export type Area = 'when' | 'require' | 'each' | 'url' | 'query' | 'headers' | 'auth' | 'body'

/** Calls `visit` for every node of a request, defines followed, parents first. */
export function visitRequest(request: RequestNode, visit: (visit: Visit) => void): void {
  const ids = new Map<object, number>()
  const idOf = (node: object): number => ids.get(node) ?? (ids.set(node, ids.size), ids.size - 1)

  const walk = (at: Visit): void => {
    visit(at)
    const { node } = at
    for (const { node: child, reading, slot, branch } of childNodes(node)) {
      const region = `${idOf(node)} ${branch ?? ''}`
      const bindings = slotBindings(node, slot)
      const isWalk = node.kind === 'operator' && node.operator.name === 'each' && slot === 'do'
      const isOwn = isWalk && walksOwnList(node)
      walk({
        ...at,
        node: child,
        id: idOf(child),
        output: at.output && reading !== 'condition',
        whole: reading === 'whole',
        regions: reading === 'branch' ? [...at.regions, region] : at.regions,
        bound: bindings.length === 0 ? at.bound : new Map([...at.bound, ...bindings.map(name => [name, region] as const)]),
        walked: at.walked || (isWalk && !isOwn),
        repeats: at.repeats + (isWalk && isOwn ? 1 : 0),
        inDefine: at.inDefine || node.kind === 'define',
        spare: at.spare || (at.inDefine && node.kind === 'operator' && node.operator.name === 'first')
      })
    }
  }

  const outside: Omit<Visit, 'node' | 'id' | 'area'> = {
    request,
    output: true,
    whole: false,
    regions: [],
    bound: new Map(),
    walked: false,
    repeats: 0,
    inDefine: false,
    spare: false
  }
  const inside =
    request.each === undefined
      ? outside
      : {
          ...outside,
          bound: new Map<Binding, string>([
            ['item', 'each'],
            ['index', 'each']
          ]),
          walked: !isOwnList(request.each),
          repeats: isOwnList(request.each) ? 1 : 0
        }
  if (request.when) walk({ ...outside, node: request.when, id: idOf(request.when), area: 'when', output: false })
  if (request.each) walk({ ...outside, node: request.each, id: idOf(request.each), area: 'each' })
  for (const { that } of request.require) walk({ ...inside, node: that, id: idOf(that), area: 'require', output: false })
  for (const [area, node] of outputNodes(request)) walk({ ...inside, node, id: idOf(node), area })
}

/** Whether an `@each` walks a list of the mapping's own. */
function walksOwnList(node: Node): boolean {
  const content = node.kind === 'operator' ? node.slots['argument'] : undefined
  return content?.kind === 'value' && isOwnList(content.node)
}

function outputNodes({ url, query, headers, auth, body }: RequestNode): readonly (readonly [Area, Node])[] {
  const inserts = url.kind === 'setting' ? [url.node] : [...url.host, ...url.rest].filter(part => typeof part !== 'string')
  return [
    ...(body ? [['body', body] as const] : []),
    ...inserts.map(node => ['url', node] as const),
    ...(query ? [['query', query] as const] : []),
    ...(headers ? [['headers', headers] as const] : []),
    ...(auth?.values ?? []).map(({ node }) => ['auth', node] as const)
  ]
}
