import { expect } from 'vitest'
import { parseMapping, translate, type OutboundRequest, type Translation } from '../../src/index.ts'
import { mappingTree } from '../../src/compiler/mappingTree.ts'
import type { MappingTree, Node } from '../../src/language/tree.ts'
import { isObject } from '../../src/runtime/isObject.ts'
import { richEvent, withHostileTexts } from '../arbitraries/lawEvent.ts'
import { engines } from '../contract/engines.ts'
import { describeLaw } from './describeLaw.ts'
import { requestNodes } from './requestNodes.ts'

/** Of these the first one wins, or the first ones stay. */
const orderMatters: ReadonlySet<string> = new Set(['trait_duplicate', 'key_collision', 'limit_exceeded', 'items_dropped'])

/** The same value with the members of every object in another order. */
function reorder<T>(value: T, random: () => number): T {
  if (Array.isArray(value)) return value.map((item: unknown) => reorder(item, random)) as T
  if (!isObject(value)) return value
  const entries = Object.entries(value).map(([key, member]) => ({ key, member: reorder(member, random), at: random() }))
  return Object.fromEntries(entries.sort((a, b) => a.at - b.at).map(({ key, member }) => [key, member])) as T
}

/** Numbers from 0 to 1, the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed + 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Operators that make texts and lists out of keys in their order. */
const ordered: ReadonlySet<string> = new Set(['json', 'nulls'])

/** The names of the requests that such an operator has no part in. */
function unorderedRequests({ requests }: MappingTree): ReadonlySet<string> {
  const isOrdered = (node: Node): boolean => node.kind === 'operator' && ordered.has(node.operator.name)
  return new Set(requests.filter(request => !requestNodes(request).some(isOrdered)).map(({ name }) => name))
}

/** Requests as JSON values: of a query and of `secrets` the order does not count either. */
function comparable({ requests }: Translation, names: ReadonlySet<string>): readonly OutboundRequest[] {
  return requests
    .filter(({ name }) => names.has(name))
    .map(request => {
      const [base = '', query = ''] = request.url.split('?', 2)
      return { ...request, url: `${base}?${query.split('&').toSorted().join('&')}`, secrets: request.secrets.toSorted() }
    })
}

describeLaw(
  'does not look at the order of keys',
  ({ destination, tree, file, event, settings, options, seed }) => {
    const random = randomNumbers(seed)
    const names = unorderedRequests(tree)
    const expected = translate(event, destination, settings, options)
    if (expected.issues.some(issue => orderMatters.has(issue.code))) return
    const requests = comparable(expected, names)

    expect(comparable(translate(reorder(event, random), destination, settings, options), names)).toEqual(requests)
    expect(comparable(translate(event, destination, reorder(settings, random), options), names)).toEqual(requests)
    const other = parseMapping(reorder(file, random))
    if (!other.ok) throw new Error('the mapping is refused when its keys stand in another order')
    expect(mappingTree(other.value).revision).toBe(tree.revision)
    for (const load of Object.values(engines))
      expect(comparable(translate(event, load(other.value), settings, options), names)).toEqual(requests)
  },
  { events: calls => withHostileTexts(richEvent(calls)) }
)
