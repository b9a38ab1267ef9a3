import type { Identifier, Node, Pattern, Program } from 'acorn'
import { ancestor, fullAncestor } from 'acorn-walk'

/**
 * The names that code uses and does not declare: what it can reach outside itself.
 *
 * @param program - parsed; imported names count as declared
 * @returns sorted, each once
 */
export function freeNames(program: Program): readonly string[] {
  const declared = declaredNames(program)
  const free = new Set<string>()
  const use = ({ name }: Identifier, _state: unknown, ancestors: readonly Node[]): void => {
    if (!ancestors.some(scope => declared.get(scope)?.has(name))) free.add(name)
  }
  ancestor(program, { Identifier: use, VariablePattern: use } as Parameters<typeof ancestor>[1])
  return [...free].toSorted()
}

/** What each block, function, loop and the whole declare. */
function declaredNames(program: Program): ReadonlyMap<Node, ReadonlySet<string>> {
  const declared = new Map<Node, Set<string>>()
  const add = (scope: Node | undefined, name: string): void => {
    if (scope !== undefined) declared.set(scope, (declared.get(scope) ?? new Set()).add(name))
  }
  fullAncestor(program, (found, _state, ancestors) => {
    const node = found as Declaring
    const outside = ancestors.slice(0, -1).findLast(opensScope)
    if (node.type === 'VariableDeclaration') for (const { id } of node.declarations) for (const name of patternNames(id)) add(outside, name)
    if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') if (node.id) add(outside, node.id.name)
    if (node.type === 'ImportDeclaration') for (const { local } of node.specifiers) add(outside, local.name)
    if (isFunction(node)) for (const name of node.params.flatMap(patternNames)) add(node, name)
  })
  return declared
}

type Declaring = Extract<
  import('acorn').AnyNode,
  {
    type:
      | 'VariableDeclaration'
      | 'FunctionDeclaration'
      | 'ClassDeclaration'
      | 'ImportDeclaration'
      | 'FunctionExpression'
      | 'ArrowFunctionExpression'
  }
>

function isFunction(node: Declaring): node is Extract<Declaring, { params: readonly Pattern[] }> {
  return 'params' in node
}

function opensScope({ type }: Node): boolean {
  return type === 'Program' || type === 'BlockStatement' || type === 'SwitchStatement' || /^For|Function/.test(type)
}

function patternNames(pattern: Pattern): readonly string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name]
    case 'ObjectPattern':
      return pattern.properties.flatMap(part => patternNames(part.type === 'RestElement' ? part.argument : part.value))
    case 'ArrayPattern':
      return pattern.elements.flatMap(part => (part === null ? [] : patternNames(part)))
    case 'RestElement':
      return patternNames(pattern.argument)
    case 'AssignmentPattern':
      return patternNames(pattern.left)
    default:
      return []
  }
}
