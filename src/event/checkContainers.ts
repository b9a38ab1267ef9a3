import { describeValue } from '../issues/describeValue.ts'
import { isPlainObject } from '../runtime/isPlainObject.ts'
import type { JsonObject } from '../runtime/json.ts'
import { appendPointer } from '../runtime/pointer.ts'
import { readMember } from '../runtime/readMember.ts'
import type { Finding } from './finding.ts'

/**
 * Finds instances of classes, a `Map` or a `Date` where objects are due: schemas take them for objects, and their members would be lost.
 *
 * @param event - normalized
 */
export function checkContainers(event: JsonObject): readonly Finding[] {
  const context = readMember(event, 'context')
  const containers = ['traits', 'properties', 'integrations', 'context'].map((name): [string, unknown] => [
    `/${name}`,
    readMember(event, name)
  ])
  const foreign = [...containers, ['/context/consent', readMember(context, 'consent')] as const].filter(([, value]) => isForeign(value))
  const switches = readMember(event, 'integrations')
  const foreignSwitches = isPlainObject(switches) ? Object.keys(switches).filter(name => isForeign(switches[name])) : []
  return [
    ...foreign.map(([pointer, value]): Finding => ({
      code: 'container_invalid',
      pointer,
      values: { expected: 'a plain object', got: describeValue(value) }
    })),
    ...foreignSwitches.map((name): Finding => ({
      code: 'integration_invalid',
      pointer: appendPointer('/integrations', name),
      values: { expected: 'true, false or an object' }
    }))
  ]
}

function isForeign(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isPlainObject(value)
}
