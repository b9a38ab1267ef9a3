import type { IssueCode } from '../../issues/codes.ts'
import { readOwn } from '../../runtime/readOwn.ts'
import { createAnyIssue } from '../../issues/createAnyIssue.ts'
import type { IssueValues } from '../../issues/issue.ts'
import { describeValue } from '../../issues/describeValue.ts'
import { cellSources, type Cell } from '../../language/cell.ts'
import type { Scope } from './scope.ts'

/**
 * Raises an issue of a translation: its pointer leads into the normalized event (or the settings), its rule into the mapping. Gives absent.
 *
 * @param about - the value it is about; what it says of it is its kind and size
 * @param rule - pointer of the node in the mapping
 */
export function raise(code: IssueCode, about: Cell | undefined, values: IssueValues, rule: string, { run, request }: Scope): undefined {
  const source = about === undefined ? undefined : cellSources(about).find(({ in: place }) => place !== 'mapping')
  const place = { in: source?.in === 'settings' ? ('settings' as const) : ('event' as const), pointer: source?.pointer ?? '', rule }
  const got = readOwn(values, 'expected') === undefined ? {} : { got: describeValue(about?.value) }
  run.issues.push(createAnyIssue(code, { ...place, ...(request !== undefined && { request }) }, { ...got, ...values }))
  return undefined
}
