import { readFileSync } from 'node:fs'
import { fromSchema } from '@openapi-contrib/openapi-schema-to-json-schema'
import { Ajv2020 } from 'ajv/dist/2020.js'
import AjvDraft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import type { Ajv, ErrorObject } from 'ajv'
import { parse } from 'yaml'
import { isObject } from '../../src/runtime/isObject.ts'
import { appendPointer, splitPointer } from '../../src/runtime/pointer.ts'

/** A JSON Schema, or a part of a description. */
export type Schema = { readonly [key: string]: unknown }

/** One method of one path. */
export interface Operation {
  readonly method: string
  /** the path as the description has it, e.g. "/customers/{identifier}" */
  readonly path: string
  readonly pattern: RegExp
  /** names of the parameters that must be there, and pointers of the schemas of those that are described */
  readonly query: readonly { readonly name: string; readonly required: boolean; readonly schema?: string }[]
  /** media type -> pointer of the schema of the body */
  readonly bodies: { readonly [mediaType: string]: string }
  readonly bodyRequired: boolean
}

/** A description, ready to validate with. */
export interface Spec {
  readonly file: string
  readonly operations: readonly Operation[]
  /** every failure of a value against the schema at a pointer; places of schemas are pointers into the description */
  readonly validate: (pointer: string, value: unknown) => readonly ErrorObject[]
  /** what stands at a pointer, references followed: the schema and its own pointer */
  readonly resolve: (pointer: string) => { readonly pointer: string; readonly schema: Schema }
}

/**
 * Reads a description.
 *
 * @param path - of a file in JSON or YAML
 * @param overlaps - pointers of `oneOf` whose branches overlap: any of them will do
 */
export function readSpec(path: string, overlaps: readonly string[] = []): Spec {
  const original = withoutExamples(parse(readFileSync(path, 'utf8'), { maxAliasCount: -1 })) as Schema
  const isOld = String(original['openapi']).startsWith('3.0')
  const document = overlaps.reduce(relaxChoice, isOld ? convertSchemas(original) : original)
  const ajv = createAjv(isOld)
  ajv.addSchema(document, 'spec')
  const pointers = pointersOf(document)
  return {
    file: path,
    operations: listOperations(document),
    validate(pointer, value) {
      const check = ajv.compile({ $ref: `spec#${encodeURI(pointer)}` })
      check(value)
      return (check.errors ?? []).map(error => ({
        ...error,
        schemaPath: `${pointers.get(error.parentSchema ?? {}) ?? pointer}/${error.keyword}`
      }))
    },
    resolve: pointer => resolve(document, pointer)
  }
}

function createAjv(isOld: boolean): Ajv {
  const options = { strict: false, allErrors: true, verbose: true, validateSchema: false, logger: false } as const
  const ajv = isOld ? (new AjvDraft04.default(options) as unknown as Ajv) : new Ajv2020(options)
  addFormats.default(ajv)
  return ajv
}

/** A description without its examples, whose members look like words of a schema, and without a name of its own. */
function withoutExamples(value: unknown, isMap = false): unknown {
  if (Array.isArray(value)) return value.map(item => withoutExamples(item))
  if (!isObject(value)) return value
  const isLeftOut = (key: string): boolean => !isMap && ['example', 'examples', 'default', '$schema', '$id', 'id'].includes(key)
  const members = Object.entries(value).filter(([key]) => !isLeftOut(key))
  return Object.fromEntries(members.map(([key, member]) => [key, withoutExamples(member, !isMap && maps.has(key))]))
}

/** Keys below which names are free. */
const maps: ReadonlySet<string> = new Set([
  'properties',
  'paths',
  'schemas',
  'content',
  'headers',
  'responses',
  'parameters',
  'patternProperties'
])

/** Where each object of a description stands. */
function pointersOf(document: Schema): ReadonlyMap<object, string> {
  const pointers = new Map<object, string>()
  const visit = (value: unknown, pointer: string): void => {
    if (typeof value !== 'object' || value === null) return
    pointers.set(value, pointer)
    for (const [key, member] of Object.entries(value)) visit(member, appendPointer(pointer, key))
  }
  visit(document, '')
  return pointers
}

/** A description with `anyOf` in place of the `oneOf` at a pointer; the same where there is none. */
function relaxChoice(document: Schema, pointer: string): Schema {
  const relax = (value: unknown, [token, ...rest]: readonly string[]): unknown => {
    if (token === undefined || !(isObject(value) || Array.isArray(value))) return value
    if (Array.isArray(value)) return value.map((item, index) => (String(index) === token ? relax(item, rest) : item))
    const members = Object.entries(value)
    return Object.fromEntries(
      members.map(([key, member]) => (key === token ? [rest.length === 0 ? 'anyOf' : key, relax(member, rest)] : [key, member]))
    )
  }
  return relax(document, splitPointer(pointer)) as Schema
}

/** Every schema of OpenAPI 3.0 as JSON Schema, where it stands. */
function convertSchemas(document: Schema): Schema {
  const convert = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map(item => convert(item, ''))
    if (!isObject(value)) return value
    return key === 'schema'
      ? fromSchema(value)
      : Object.fromEntries(Object.entries(value).map(([name, member]) => [name, convert(member, name)]))
  }
  const components = member(document, 'components')
  const schemas = Object.fromEntries(
    Object.entries(member(components, 'schemas')).map(([name, schema]) => [name, fromSchema(schema as object)])
  )
  return {
    ...document,
    paths: convert(member(document, 'paths'), 'paths'),
    components: { ...(convert(components, 'components') as object), schemas }
  }
}

function listOperations(document: Schema): readonly Operation[] {
  return Object.entries(member(document, 'paths')).flatMap(([path, item]) =>
    Object.entries(item as Schema)
      .filter(([method]) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
      .map(([method]) => readOperation(document, path, method))
  )
}

function readOperation(document: Schema, path: string, method: string): Operation {
  const pointer = appendPointer(appendPointer('/paths', path), method)
  const body = resolve(document, `${pointer}/requestBody`)
  const content = Object.keys(member(body.schema, 'content'))
  return {
    method: method.toUpperCase(),
    path,
    pattern: pathPattern(path),
    query: [...readQuery(document, appendPointer('/paths', path)), ...readQuery(document, pointer)],
    bodies: Object.fromEntries(content.map(type => [type, `${appendPointer(`${body.pointer}/content`, type)}/schema`])),
    bodyRequired: body.schema['required'] === true
  }
}

function readQuery(document: Schema, pointer: string): Operation['query'] {
  const { schema } = resolve(document, `${pointer}/parameters`)
  return Object.keys(schema)
    .map(index => resolve(document, `${pointer}/parameters/${index}`))
    .filter(parameter => parameter.schema['in'] === 'query')
    .map(parameter => ({
      name: String(parameter.schema['name']),
      required: parameter.schema['required'] === true,
      ...(isObject(parameter.schema['schema']) && { schema: `${parameter.pointer}/schema` })
    }))
}

/** A path with its parameters as a pattern; what follows a `#` only tells operations of one path apart. */
function pathPattern(path: string): RegExp {
  const parts = path.replace(/#.*$/, '').split(/(\{[^}]+\})/)
  return new RegExp(`${parts.map(part => (part.startsWith('{') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))).join('')}/?$`)
}

function resolve(document: Schema, pointer: string): { pointer: string; schema: Schema } {
  let value: unknown = document
  for (const token of splitPointer(pointer)) {
    if (isObject(value) && typeof value['$ref'] === 'string') value = resolve(document, value['$ref'].slice(1)).schema
    value = isObject(value) || Array.isArray(value) ? (value as Schema)[token] : undefined
  }
  if (isObject(value) && typeof value['$ref'] === 'string') return resolve(document, decodeURIComponent(value['$ref'].slice(1)))
  return { pointer, schema: (isObject(value) || Array.isArray(value) ? value : {}) as Schema }
}

function member(value: Schema, key: string): Schema {
  const found = value[key]
  return isObject(found) ? (found as Schema) : {}
}
