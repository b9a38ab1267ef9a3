import { createAnyIssue } from '../issues/createAnyIssue.ts'
import type { Result } from '../issues/issue.ts'
import { describeValue } from '../issues/describeValue.ts'
import { appendPointer } from '../runtime/pointer.ts'
import { defineMember } from '../runtime/defineMember.ts'
import type { Json } from '../runtime/json.ts'

const maxDepth = 64
const maxNodes = 100_000

/** A mapping as plain JSON of its own: what is no JSON is refused, and nothing of the caller's is kept. */
export function copyJson(value: unknown): Result<Json> {
  let nodes = 0
  const problems: ReturnType<typeof createAnyIssue>[] = []
  const refuse = (code: Parameters<typeof createAnyIssue>[0], pointer: string, expected: string, got?: string): null => {
    if (problems.length < 100)
      problems.push(createAnyIssue(code, { in: 'mapping', pointer }, { expected, ...(got !== undefined && { got }) }))
    return null
  }
  const copyObject = (source: object, pointer: string, depth: number): Json => {
    const prototype: unknown = Object.getPrototypeOf(source)
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return refuse('member_invalid', pointer, 'a plain object')
    const object: { [key: string]: Json } = {}
    for (const key of Object.keys(source)) {
      const at = appendPointer(pointer, key)
      const property = Object.getOwnPropertyDescriptor(source, key)
      if (key === '__proto__') refuse('mapping_key_forbidden', at, 'another key')
      else if (property === undefined || !Object.hasOwn(property, 'value')) refuse('member_invalid', at, 'a plain member')
      else defineMember(object, key, copy(property.value, at, depth + 1))
    }
    return object
  }
  const copy = (source: unknown, pointer: string, depth: number): Json => {
    if (++nodes > maxNodes) return nodes === maxNodes + 1 ? refuse('mapping_too_large', '', `at most ${maxNodes} values`) : null
    if (depth > maxDepth) return refuse('mapping_too_deep', pointer, `at most ${maxDepth} levels`)
    if (source === null || typeof source === 'string' || typeof source === 'boolean') return source
    if (typeof source === 'number' && Number.isFinite(source)) return source + 0
    // a sparse list may claim four billion elements, and an iterator of its own may never end
    if (Array.isArray(source) && source.length > maxNodes) return refuse('mapping_too_large', pointer, `at most ${maxNodes} values`)
    if (Array.isArray(source))
      return Array.from({ length: source.length }, (_, index) => copy(source[index], appendPointer(pointer, index), depth + 1))
    return typeof source === 'object'
      ? copyObject(source, pointer, depth)
      : refuse('member_invalid', pointer, 'JSON', describeValue(source))
  }
  try {
    const json = copy(value, '', 0)
    return problems.length === 0 ? { ok: true, value: json, issues: [] } : { ok: false, issues: problems }
  } catch {
    // a getter or Proxy of the caller threw
    return { ok: false, issues: [createAnyIssue('mapping_not_object', { in: 'mapping', pointer: '' }, { expected: 'plain JSON' })] }
  }
}
