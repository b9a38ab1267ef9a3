import type { Issue } from '../../issues/issue.ts'

/** Issues of a mapping by their place in the file, each once: a define that is read at several places is reported at its own. */
export function sortIssues(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>()
  const once = issues.filter(issue => {
    const id = JSON.stringify([issue.code, issue.pointer, issue.message])
    return !seen.has(id) && seen.add(id)
  })
  return once.toSorted((a, b) => (a.pointer < b.pointer ? -1 : a.pointer > b.pointer ? 1 : 0))
}
