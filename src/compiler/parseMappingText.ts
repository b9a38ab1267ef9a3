import { createAnyIssue } from '../issues/createAnyIssue.ts'
import type { Issue, Result } from '../issues/issue.ts'
import { lineColumn } from '../runtime/lineColumn.ts'
import { scanJson, type JsonPositions } from '../runtime/scanJson.ts'
import type { Mapping } from '../destination/mapping.ts'
import { parseMapping } from './parseMapping.ts'

const maxBytes = 256 * 1024

/**
 * Reads a mapping from the text or the bytes of its file; unlike parseMapping it sees duplicate keys, byte order marks and broken UTF-8.
 *
 * @param text - the file, UTF-8, at most 256 KiB
 * @param file - its name, for the issues
 * @returns the mapping with its warnings, or every problem of the file; issues carry file, line and column
 */
export function parseMappingText(text: string | Uint8Array, file?: string): Result<Mapping> {
  const place = { in: 'mapping' as const, pointer: '', ...(file !== undefined && { file }) }
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  if (bytes.length > maxBytes)
    return {
      ok: false,
      issues: [createAnyIssue('file_too_large', place, { expected: `at most ${maxBytes} bytes`, got: String(bytes.length) })]
    }
  const decoded = decode(bytes)
  if (decoded === undefined) return { ok: false, issues: [createAnyIssue('utf8_invalid', place)] }
  const marked = decoded.startsWith('\ufeff')
  const content = marked ? decoded.slice(1) : decoded
  const scan = scanJson(content, { positions: true, maxDepth: 1000 })
  const locate = (offset: number): Partial<Issue> => lineColumn(content, offset)
  if (scan.error)
    return {
      ok: false,
      issues: [createAnyIssue('json_invalid', { ...place, ...locate(scan.error.offset) }, { expected: scan.error.expected })]
    }
  const found: Issue[] = marked ? [createAnyIssue('bom_removed', { ...place, line: 1, column: 1 })] : []
  for (const { pointer, offset } of scan.duplicates) found.push(createAnyIssue('key_duplicate', { ...place, pointer, ...locate(offset) }))
  const result = parseMapping(JSON.parse(content))
  const issues = [
    ...found,
    ...result.issues.map(issue => ({ ...issue, ...(file !== undefined && { file }), ...locate(offsetOf(issue.pointer, scan.positions)) }))
  ]
  const sorted = issues.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  return result.ok && scan.duplicates.length === 0 ? { ...result, issues: sorted } : { ok: false, issues: sorted }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The place of a member is that of its key; what the file does not hold is placed at what would hold it. */
function offsetOf(pointer: string, positions: JsonPositions): number {
  return (
    positions.getKey(pointer) ??
    positions.get(pointer) ??
    (pointer === '' ? 0 : offsetOf(pointer.slice(0, pointer.lastIndexOf('/')), positions))
  )
}
