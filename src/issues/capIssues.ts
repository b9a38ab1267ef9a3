import { createIssue, type Issue } from './issue.ts'

const maxIssues = 100

/** At most 100 issues, then one that says so. */
export function capIssues(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= maxIssues) return issues
  return [...issues.slice(0, maxIssues), createIssue('issues_truncated', { in: 'event', pointer: '' })]
}
