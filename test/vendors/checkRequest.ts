import type { ErrorObject } from 'ajv'
import type { OutboundRequest } from '../../src/index.ts'
import { isObject } from '../../src/runtime/isObject.ts'
import { readBatchList, replaceBatchList } from '../../src/request/batchList.ts'
import { exercised } from './exercised.ts'
import type { Operation, Spec } from './readSpec.ts'
import type { VendorSpec } from './specs.ts'

/** Something that a description does not allow. */
export interface Failure {
  /** place of the schema in the description, or of the path that it lacks */
  readonly location: string
  /** place in the request */
  readonly place: string
  readonly message: string
}

/** What a description says of one request. */
export interface Verdict {
  readonly endpoint: string
  /** places of schemas that the request was held against */
  readonly locations: ReadonlySet<string>
  readonly failures: readonly Failure[]
}

/** Holds a request against the first description that has its path. */
export function checkRequest(request: OutboundRequest, specs: readonly Spec[], { renamed = {} }: VendorSpec): Verdict {
  const { method } = request
  const url = new URL(request.url)
  const path = Object.entries(renamed).reduce(
    (text, [ours, theirs]) => (text.startsWith(ours) ? theirs + text.slice(ours.length) : text),
    url.pathname
  )
  for (const spec of specs) {
    const operations = spec.operations.filter(operation => operation.method === method && operation.pattern.test(path))
    const exact = operations.filter(operation => !operation.path.includes('{'))
    const chosen = exact.length > 0 ? exact : operations
    if (chosen.length > 0) return best(chosen.map(operation => checkOperation(request, url, spec, operation)))
  }
  const endpoint = `${method} ${path}`
  return {
    endpoint,
    locations: new Set(),
    failures: [{ location: '/paths', place: '/url', message: 'the description has no such path' }]
  }
}

/** Of several operations on one path, the one that fits. */
function best(verdicts: readonly Verdict[]): Verdict {
  return verdicts.toSorted((a, b) => a.failures.length - b.failures.length)[0]!
}

function checkOperation(request: OutboundRequest, url: URL, spec: Spec, operation: Operation): Verdict {
  const { method, path, query } = operation
  const locations = new Set<string>()
  const failures: Failure[] = []
  for (const { name, required, schema } of query) {
    const text = url.searchParams.get(name)
    if (text === null && required) failures.push({ location: `/query/${name}`, place: '/url', message: `the parameter ${name} is missing` })
    if (text === null || schema === undefined) continue
    hold(spec, schema, readParameter(spec, schema, text), `/url?${name}`, locations, failures)
  }
  const type = request.encoding === 'form' ? 'application/x-www-form-urlencoded' : 'application/json'
  const schema =
    operation.bodies[type] ?? Object.entries(operation.bodies).find(([name]) => name.includes('json') && type.includes('json'))?.[1]
  if (schema === undefined && request.body !== undefined)
    failures.push({ location: '/requestBody', place: '/body', message: `the description takes no ${type}` })
  if (request.body === undefined && operation.bodyRequired)
    failures.push({ location: '/requestBody', place: '/body', message: 'the body is missing' })
  if (schema !== undefined && request.body !== undefined) hold(spec, schema, contentOf(request), '/body', locations, failures)
  return { endpoint: `${method} ${path}`, locations: new Set([...locations, ...failures.map(failure => failure.location)]), failures }
}

function hold(spec: Spec, schema: string, value: unknown, place: string, locations: Set<string>, failures: Failure[]): void {
  for (const location of exercised(spec, schema, value)) locations.add(location)
  failures.push(
    ...outermost(spec.validate(schema, value)).map(error => ({
      location: error.schemaPath,
      place: `${place}${error.instancePath}`,
      message: error.message ?? error.keyword
    }))
  )
}

/** The body as it is sent: in a form whatever is no scalar is JSON text. */
function contentOf({ encoding, body }: OutboundRequest): unknown {
  if (encoding !== 'form' || !isObject(body)) return body
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, typeof value === 'object' ? JSON.stringify(value) : value]))
}

/** A text of a query as the kind that its schema asks for. */
function readParameter(spec: Spec, pointer: string, text: string): unknown {
  const type = spec.resolve(pointer).schema['type']
  if ((type === 'integer' || type === 'number') && text !== '' && Number.isFinite(Number(text))) return Number(text)
  return type === 'boolean' && (text === 'true' || text === 'false') ? text === 'true' : text
}

/** Failures of the branches of a choice say nothing beside that of the choice itself. */
function outermost(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = errors.filter(error => error.keyword === 'anyOf' || error.keyword === 'oneOf')
  const isInside = (error: ErrorObject, choice: ErrorObject): boolean => {
    if (error === choice || !error.instancePath.startsWith(choice.instancePath)) return false
    return error.instancePath !== choice.instancePath || !choices.includes(error) || error.schemaPath.startsWith(`${choice.schemaPath}/`)
  }
  return errors.filter(error => !choices.some(choice => isInside(error, choice)))
}

/** A request per element of its batch list, so that each is held against the operation that it is meant for. */
export function splitBatch(request: OutboundRequest): readonly OutboundRequest[] {
  return readBatchList(request)?.map(item => ({ ...request, body: replaceBatchList(request, [item]) })) ?? [request]
}
