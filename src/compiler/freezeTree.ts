/** Freezes a tree of plain objects and lists, and the values of its maps. */
export function freezeTree<T>(tree: T): T {
  if (typeof tree !== 'object' || tree === null || Object.isFrozen(tree)) return tree
  Object.freeze(tree)
  if (tree instanceof Map) tree.forEach(freezeTree)
  else Object.values(tree).forEach(freezeTree)
  return tree
}
