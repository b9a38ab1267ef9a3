import type { CallType } from '../../runtime/json.ts'
import type { Removal } from '../../language/tree.ts'
import { productFields } from '../../language/views/products.ts'

/** A path that is read for output: root and names. */
export type Read = Removal

const amounts = ['revenue', 'total', 'value', 'tax', 'shipping', 'discount', 'currency', 'orderId']

/** The same path under every name it has on this call. LANGUAGE.md rule 6 */
export function equivalentReads(path: readonly string[], call: CallType): readonly Read[] {
  const [root, name, ...rest] = path
  const own: Read = { path, folded: false }
  if (root === 'commerce') return name === undefined ? [own] : [own, ...commerceReads(name)]
  if (root === 'groupId') return [own, { path: ['context', 'groupId'], folded: false }]
  const user = userTail(path, call)
  if (user !== undefined) {
    const homes = call === 'identify' ? [['user'], ['traits'], ['context', 'traits']] : [['user'], ['context', 'traits']]
    return homes.map(home => ({ path: [...home, ...user], folded: false }))
  }
  if (call === 'group' && (root === 'group' || root === 'traits')) {
    const tail = name === undefined ? [] : [name, ...rest]
    return [['group'], ['traits']].map(home => ({ path: [...home, ...tail], folded: false }))
  }
  return [own]
}

/** What follows `$.user`, or its other names on this call; undefined when the path is none of them. */
function userTail(path: readonly string[], call: CallType): readonly string[] | undefined {
  if (path[0] === 'user') return path.slice(1)
  if (path[0] === 'traits' && call === 'identify') return path.slice(1)
  return path[0] === 'context' && path[1] === 'traits' ? path.slice(2) : undefined
}

/** What a member of `$.commerce` reads in `properties`; derived ones read nothing. */
function commerceReads(name: string): readonly Read[] {
  if (amounts.includes(name)) return [{ path: ['properties', name], folded: true }]
  if (name !== 'products') return []
  return [
    { path: ['properties', 'products'], folded: true },
    ...productFields.map((field): Read => ({ path: ['properties', field], folded: true, whenProduct: true }))
  ]
}
