import { isObject } from '../runtime/isObject.ts'
import { createAnyIssue } from '../issues/createAnyIssue.ts'
import type { Result } from '../issues/issue.ts'
import { describeValue } from '../issues/describeValue.ts'
import { parseFile } from './1-parse/parseFile.ts'
import { checkMapping } from './2-check/checkMapping.ts'
import { copyJson } from './copyJson.ts'
import { freezeTree } from '../runtime/freezeTree.ts'
import { checkedMapping, type Mapping } from '../destination/mapping.ts'

/**
 * Reads a mapping from a JSON value: parse, check, freeze.
 *
 * @param value - what JSON.parse made of the file (duplicate keys are already gone: parseMappingText sees them)
 * @returns the mapping with its warnings, or every problem of the file, sorted by pointer
 */
export function parseMapping(value: unknown): Result<Mapping> {
  const copy = copyJson(value)
  if (!copy.ok) return copy
  if (!isObject(copy.value))
    return {
      ok: false,
      issues: [createAnyIssue('mapping_not_object', { in: 'mapping', pointer: '' }, { expected: 'an object', got: describeValue(value) })]
    }
  const { file, context } = parseFile(copy.value)
  freezeTree(file)
  const result = checkMapping(file, context, copy.value)
  if (!result.ok) return result
  return {
    ok: true,
    value: checkedMapping(result.value.destination, copy.value, freezeTree(result.value)),
    issues: result.issues
  }
}
