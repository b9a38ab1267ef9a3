/**
 * Freezes a tree of plain objects, lists and maps of ours, and takes the prototype of its objects away: a member that was left out stays
 * left out, whatever somebody adds to `Object.prototype`.
 */
export function freezeTree<T>(tree: T): T {
  if (typeof tree !== 'object' || tree === null || Object.isFrozen(tree)) return tree
  if (tree instanceof Map) {
    Object.freeze(tree)
    tree.forEach(freezeTree)
    return tree
  }
  if (!Array.isArray(tree)) Object.setPrototypeOf(tree, null)
  Object.freeze(tree)
  Object.values(tree).forEach(freezeTree)
  return tree
}
