import { createIssue, type Issue } from '../issues/issue.ts'
import { describeValue } from '../issues/describeValue.ts'

const place = { in: 'event', pointer: '' } as const

/** The issue of a value that is no event at all. */
export function notObject(value: unknown): Issue {
  return createIssue('event_not_object', place, { expected: 'a JSON object', got: describeValue(value) })
}

/** The issues of an input whose getter or proxy throws when it is read. */
export function unreadable(): readonly Issue[] {
  const got = 'an object that cannot be read'
  return [
    createIssue('event_not_object', place, { expected: 'a JSON object', got }),
    createIssue('value_not_json', place, { outcome: 'it cannot be read' })
  ]
}
