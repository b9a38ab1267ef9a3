import { isObject } from '../../src/runtime/isObject.ts'
import { appendPointer } from '../../src/runtime/pointer.ts'
import type { Spec } from './readSpec.ts'

/** The places of a description that say something about the parts of a value: pointers of schemas, each once. */
export function exercised(spec: Spec, pointer: string, value: unknown, seen: Set<string> = new Set()): ReadonlySet<string> {
  const { pointer: place, schema } = spec.resolve(pointer)
  if (Object.keys(schema).length > 0) seen.add(place)
  for (const key of ['allOf', 'anyOf', 'oneOf']) {
    const branches = schema[key]
    if (Array.isArray(branches)) branches.forEach((_, index) => exercised(spec, `${place}/${key}/${index}`, value, seen))
  }
  if (Array.isArray(value) && isObject(schema['items'])) value.forEach(item => exercised(spec, `${place}/items`, item, seen))
  if (isObject(value)) {
    const properties = isObject(schema['properties']) ? schema['properties'] : {}
    for (const [key, member] of Object.entries(value)) {
      if (Object.hasOwn(properties, key)) exercised(spec, appendPointer(`${place}/properties`, key), member, seen)
      else if (isObject(schema['additionalProperties'])) exercised(spec, `${place}/additionalProperties`, member, seen)
    }
  }
  return seen
}
