import { isUtf8 } from 'node:buffer'
import { formatIssue, type Issue } from '../index.ts'
import type { IssueCode } from '../issues/codes.ts'
import { createAnyIssue } from '../issues/createAnyIssue.ts'
import type { IssueValues } from '../issues/issue.ts'
import { lineColumn } from '../runtime/lineColumn.ts'
import { scanJson } from '../runtime/scanJson.ts'
import type { Io } from './io.ts'
import { UsageError } from './usageError.ts'

const maxDepth = 64

/**
 * Reads a small JSON file that a person wrote, such as the settings.
 *
 * @param path - a byte order mark at its start is fine
 * @throws UsageError with file, line and column when it is not JSON or repeats a key
 */
export async function loadJson(path: string, io: Io): Promise<unknown> {
  const bytes = Buffer.from(await io.readFile(path))
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  const at = (code: IssueCode, pointer: string, offset: number, values?: IssueValues): Issue =>
    createAnyIssue(code, { in: 'settings', pointer, file: path, ...lineColumn(text, offset) }, values)
  const { error, duplicates } = scanJson(text, { maxDepth })
  const issues = [
    ...(isUtf8(bytes) ? [] : [at('utf8_invalid', '', 0)]),
    ...duplicates.map(({ pointer, offset }) => at('key_duplicate', pointer, offset)),
    ...(error === undefined ? [] : [at('json_invalid', '', error.offset, { expected: error.expected, got: 'something else' })])
  ]
  if (issues.length > 0) throw new UsageError(`cannot use "${path}"`, formatIssues(issues, io))
  return JSON.parse(text) as unknown
}

/** Issues for standard error, in colour when it is a terminal. */
export function formatIssues(issues: readonly Issue[], io: Io): readonly string[] {
  return issues.map(issue => formatIssue(issue, { color: io.isTerminal.stderr }))
}
