import { createIssue, type Issue } from './issue.ts'

const maxIssues = 100

/** At most 100 issues, then one that says so. Errors decide: they are the last to go. */
export function capIssues(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= maxIssues) return issues
  const isError = ({ severity }: Issue): boolean => severity === 'error'
  const errors = new Set(issues.filter(isError).slice(0, maxIssues))
  const others = new Set(issues.filter(issue => !isError(issue)).slice(0, maxIssues - errors.size))
  return [...issues.filter(issue => errors.has(issue) || others.has(issue)), createIssue('issues_truncated', { in: 'event', pointer: '' })]
}
