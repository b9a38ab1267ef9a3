import { codes, type IssueCode } from './codes.ts'
import { fillIssue, type Issue, type IssuePlace, type IssueValues } from './issue.ts'

/**
 * Makes one issue from any code: for those who read lines and mappings, and bring the sentences of all codes along.
 *
 * @param code - one of codes.ts
 * @param place - the document and the pointer
 * @param values - words for the templates
 */
export function createAnyIssue(code: IssueCode, place: IssuePlace, values?: IssueValues): Issue {
  return fillIssue(code, codes[code], place, values)
}
