import type { AnyNode, Program } from 'acorn'
import { fullAncestor } from 'acorn-walk'

/** Syntax by which code could reach or run what it was not given; emitted code has no need of it. */
const forbiddenTypes: ReadonlySet<string> = new Set([
  'ImportExpression',
  'MetaProperty',
  'StaticBlock',
  'WithStatement',
  'TemplateLiteral',
  'TaggedTemplateExpression',
  'AwaitExpression',
  'YieldExpression',
  'DebuggerStatement',
  'ExportAllDeclaration',
  'ExportDefaultDeclaration'
])
/** Members of functions: data may have such names, so they are forbidden after a dot only. */
const functionMembers: ReadonlySet<string> = new Set(['prototype', 'caller', 'callee', 'arguments', 'call', 'apply', 'bind'])
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))

/**
 * What emitted code must not hold.
 *
 * @param program - parsed
 * @returns what was found, and where
 */
export function forbiddenCode(program: Program): readonly string[] {
  const found: string[] = []
  fullAncestor(program, (visited, _state, ancestors) => {
    const node = visited as AnyNode
    if (isForbidden(node, ancestors.slice(0, -1) as AnyNode[])) found.push(`${node.type} at ${node.start}`)
  })
  return found
}

function isForbidden(node: AnyNode, ancestors: readonly AnyNode[]): boolean {
  if (forbiddenTypes.has(node.type)) return true
  switch (node.type) {
    case 'MemberExpression':
      return isForbiddenMember(node, ancestors.at(-1))
    case 'CallExpression':
      return node.callee.type === 'MemberExpression' && node.callee.computed
    case 'Property':
      return node.kind !== 'init'
    case 'MethodDefinition':
      return node.kind !== 'constructor'
    case 'ThisExpression':
      return !ancestors.some(around => around.type === 'ClassBody')
    case 'Literal':
      return 'regex' in node && node.regex !== undefined
    default:
      return false
  }
}

/** What all objects inherit is never read; a member of a new object may be written under any name but one. */
function isForbiddenMember(node: Extract<AnyNode, { type: 'MemberExpression' }>, parent: AnyNode | undefined): boolean {
  const name = memberName(node)
  if (name === '__proto__' || (!node.computed && functionMembers.has(name))) return true
  const isWritten = parent?.type === 'AssignmentExpression' && parent.left === node
  return inherited.has(name) && !isWritten
}

/** The name of a member, where it is written out. */
function memberName({ property, computed }: Extract<AnyNode, { type: 'MemberExpression' }>): string {
  if (!computed && property.type === 'Identifier') return property.name
  return property.type === 'Literal' ? String(property.value) : ''
}
