import type { JsonObject } from '../runtime/json.ts'
import { readMember } from '../runtime/readMember.ts'
import type { Finding } from './finding.ts'

/** The members of an event that say who. */
export const idFields: readonly string[] = ['userId', 'anonymousId', 'previousId', 'groupId']

const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/
// what unfilled templates and stringified nothings look like
const template = /^(?:\{\{.*\}\}|\$\{.*\}|<%.*%>|%.*%|\[object .*\])$/
const zerosAndDashes = /^[0-]+$/
const placeholders: ReadonlySet<string> = new Set([
  'null',
  'undefined',
  'none',
  'nil',
  'nan',
  'n/a',
  'anonymous',
  'unknown',
  'guest',
  '(null)',
  '(none)',
  '(not set)',
  '-1'
])

/**
 * Says what is odd about the ids of an event. Whether they are ids at all is for the schema to say.
 *
 * @param event - normalized
 * @see https://segment.com/docs/unify/identity-resolution/identity-resolution-settings/#blocked-values
 */
export function checkIds(event: JsonObject): readonly Finding[] {
  const odd = idFields.flatMap(name => checkId(readMember(event, name), `/${name}`))
  const isAlias = readMember(event, 'type') === 'alias'
  const id = readMember(event, 'userId')
  return isAlias && id !== undefined && id !== '' && id === readMember(event, 'previousId')
    ? [...odd, { code: 'alias_self', pointer: '/previousId' }]
    : odd
}

function checkId(id: unknown, pointer: string): readonly Finding[] {
  if (typeof id !== 'string') return []
  if (id === '') return [{ code: 'id_empty', pointer }]
  const findings: Finding[] = []
  if (invisible.test(id) || hasDotSegment(id)) findings.push({ code: 'id_suspicious', pointer })
  if (isPlaceholder(id)) findings.push({ code: 'id_placeholder', pointer })
  return findings
}

/** Of a path: "." and ".." would change where a request goes. */
function hasDotSegment(id: string): boolean {
  return id === '.' || id.split(/[/\\]/).includes('..')
}

/** Tells whether an id stands for none. */
export function isPlaceholder(id: string): boolean {
  // none is as long, and short texts keep the expressions quick
  return id.length <= 100 && (placeholders.has(id.toLowerCase()) || zerosAndDashes.test(id) || template.test(id))
}
