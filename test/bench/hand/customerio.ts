import type { Json, OutboundRequest } from '../../../src/index.ts'
import { isDateTime, parseDate } from './dates.ts'
import { deliver, isFilled, keyOf, toText, type Delivery, type HandWritten } from './deliver.ts'
import { isEmail } from './formats.ts'
import { createIssue } from './issues.ts'
import { isBag, type Bag } from './traits.ts'

type Body = { [key: string]: unknown }

interface Settings {
  readonly siteId: string
  readonly apiKey: string
}

/** Names of events that are no events at Customer.io, folded. */
const specialEvents = new Set(
  [
    'Application Installed',
    'Application Opened',
    'Application Uninstalled',
    'Device Created or Updated',
    'Device Deleted',
    'User Deleted',
    'User Suppressed',
    'User Unsuppressed',
    'Relationship Deleted',
    'Object Deleted',
    'Report Delivery Event'
  ].map(foldName)
)
const notPersonAttributes = new Set('createdAt id cio_id objectId object_id objectTypeId object_type_id relationshipAttributes'.split(' '))
const batchUrl = 'https://track.customer.io/api/v2/batch'
const defaultTypeId = '1'
const maxIdLength = 150
const maxValueBytes = 1_000
const maxNameBytes = 100
const maxAttributes = 300
const ulid = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/i

/** Binds Customer.io's settings: default region, dates as seconds, object type 1, no renaming. */
export function bindCustomerio({ siteId, apiKey }: Settings): HandWritten {
  const authorization = `Basic ${Buffer.from(`${siteId}:${apiKey}`).toString('base64')}`
  return deliver('customerio', ['Customer.io', 'Customer.io (Actions)', 'Customer.io Actions', 'Actions Customerio'], delivery => {
    switch (delivery.call.type) {
      case 'identify':
        return identifyPerson(delivery, authorization)
      case 'track':
        return sendEvent(delivery, authorization)
      case 'group':
        return saveObject(delivery, authorization)
      default:
        throw new Error('the bench has no such calls')
    }
  })
}

function foldName(name: string): string {
  return name.replace(/[ _-]/g, '').toLowerCase()
}

/** The user id, else an email address that is one. */
function idOf({ call }: Delivery): string {
  if (call.userId !== '') return call.userId
  const email = call.user['email']
  return typeof email === 'string' && isEmail(email) ? email : ''
}

function identifierOf(id: string): Body {
  if (isEmail(id)) return { email: id }
  return id.startsWith('cio_') && id.length > 4 ? { cio_id: id.slice(4) } : { id }
}

function isTooLong(id: string): boolean {
  return id.length > maxIdLength && [...id].length > maxIdLength
}

function refuse({ issues }: Delivery, request: string, rule: string, hint: string): void {
  issues.push(createIssue('requirement_failed', '', { severity: 'error', hint, request, rule }))
}

function identifyPerson(delivery: Delivery, authorization: string): void {
  const { call } = delivery
  const request = 'identify person'
  const id = idOf(delivery)
  if (id === '') return
  if (isTooLong(id)) return refuse(delivery, request, '/requests/0/require/0/that', 'send a userId of at most 150 bytes')
  const item: Body = { type: 'person', action: 'identify', identifiers: identifierOf(id) }
  if (call.time !== undefined) item['timestamp'] = Math.floor(call.time / 1_000)
  const attributes = readAttributes(call.user, call.anonymousId, delivery, request)
  if (attributes !== undefined) item['attributes'] = attributes
  const own = call.traits.values
  const objectId = toText(firstFilled(own['objectId'], own['object_id']), delivery, {
    pointer: '/traits/objectId',
    request,
    rule: '/requests/0/body'
  })
  if (objectId !== undefined && objectId !== '') {
    const identifiers = { object_type_id: typeIdOf(delivery, request), object_id: objectId }
    item['cio_relationships'] = [{ identifiers, ...relationshipOf(delivery, request) }]
  }
  delivery.requests.push(batchRequest(request, item, call.messageId, authorization))
}

function firstFilled(...values: readonly unknown[]): unknown {
  return values.find(isFilled)
}

function typeIdOf(delivery: Delivery, request: string): string {
  const own = delivery.call.traits.values
  const given = firstFilled(own['objectTypeId'], own['object_type_id'])
  return toText(given, delivery, { pointer: '/traits/objectTypeId', request, rule: '/define/traitsTypeId' }) ?? defaultTypeId
}

function relationshipOf(delivery: Delivery, request: string): Body {
  const attributes = delivery.call.traits.values['relationshipAttributes']
  return isBag(attributes) ? { relationship_attributes: convertTexts(attributes, '/traits/relationshipAttributes', delivery, request) } : {}
}

/** Traits as attributes: null clears one, date-times are seconds, long texts are cut. */
function readAttributes(traits: Bag, anonymousId: string, delivery: Delivery, request: string): Body | undefined {
  const attributes: Body = {}
  const created = traits['createdAt']
  let count = 0
  if (created !== undefined) {
    const time = parseDate(created)
    attributes['created_at'] = time === undefined ? created : Math.floor(time / 1_000)
    count += 1
  }
  if (anonymousId !== '') {
    attributes['anonymous_id'] = anonymousId
    count += 1
  }
  for (const key of Object.keys(traits)) {
    if (notPersonAttributes.has(key) || key === 'created_at' || key === 'anonymous_id') continue
    count += 1
    if (count <= maxAttributes) attributes[key] = convertTexts(traits[key], `/traits/${key}`, delivery, request)
  }
  if (count > maxAttributes) delivery.issues.push(createIssue('limit_exceeded', '/traits', { request }))
  return count === 0 ? undefined : attributes
}

/** Every text in a value, at any depth: a date-time becomes seconds, a long one is cut. */
function convertTexts(value: unknown, pointer: string, delivery: Delivery, request: string): unknown {
  if (typeof value === 'string') return isDateTime(value) ? secondsOf(value) : cutValue(value, pointer, delivery, request)
  if (Array.isArray(value)) return value.map((item, index) => convertTexts(item, `${pointer}/${index}`, delivery, request))
  if (!isBag(value)) return value
  const converted: Body = {}
  for (const key of Object.keys(value)) converted[key] = convertTexts(value[key], pointer, delivery, request)
  return converted
}

function secondsOf(text: string): number {
  return Math.floor(parseDate(text)! / 1_000)
}

function cutValue(text: string, pointer: string, delivery: Delivery, request: string): string {
  // three bytes at most for one UTF-16 unit
  return text.length * 3 <= maxValueBytes ? text : cutText(text, maxValueBytes, pointer, delivery, request)
}

function cutText(text: string, maxBytes: number, pointer: string, { issues }: Delivery, request: string): string {
  const bytes = Buffer.from(text)
  if (bytes.length <= maxBytes) return text
  issues.push(createIssue('truncated', pointer, { name: `${maxBytes} bytes`, request }))
  let end = maxBytes
  while ((bytes[end]! & 0xc0) === 0x80) end -= 1
  return bytes.toString('utf8', 0, end)
}

function sendEvent(delivery: Delivery, authorization: string): void {
  const { call, issues } = delivery
  if (specialEvents.has(foldName(call.event))) throw new Error('the bench has no such events')
  const id = idOf(delivery)
  const request = id === '' ? 'event of an unknown person' : 'event of a known person'
  if (isTooLong(id)) return refuse(delivery, request, '/requests/4/first/8/require/0/that', 'send a userId of at most 150 bytes')
  const name = cutText(call.event.trim(), maxNameBytes, '/event', delivery, request)
  const details: Body = { name }
  if (ulid.test(call.messageId)) details['id'] = call.messageId
  if (call.time !== undefined) details['timestamp'] = Math.floor(call.time / 1_000)
  const data = readData(delivery)
  if (id !== '') {
    const item = { type: 'person', action: 'event', identifiers: identifierOf(id), ...details, ...(data && { attributes: data }) }
    delivery.requests.push(batchRequest(request, item, call.messageId, authorization))
    return
  }
  if (call.anonymousId === '') {
    issues.push(createIssue('value_required', '', { severity: 'error', request, rule: '/requests/4/first/9/body/anonymous_id' }))
    return
  }
  const body = { anonymous_id: call.anonymousId, type: 'event', ...details, ...(data && { data }) }
  delivery.requests.push({
    name: request,
    method: 'POST',
    url: 'https://track.customer.io/api/v1/events',
    headers: { 'content-type': 'application/json', authorization },
    encoding: 'json',
    body: body as { [key: string]: Json },
    ...keyOf(call.messageId, 'customerio', request),
    secrets: ['/headers/authorization']
  })
}

function readData({ call }: Delivery): Body | undefined {
  const data: Body = {}
  let isEmpty = true
  for (const key of Object.keys(call.properties)) {
    const value = call.properties[key]
    if (value === null) continue
    data[key] = convertDates(value)
    isEmpty = false
  }
  for (const key of ['name', 'category'] as const) {
    if (call[key] === undefined || Object.hasOwn(data, key)) continue
    data[key] = call[key]
    isEmpty = false
  }
  return isEmpty ? undefined : data
}

/** Every date-time in a value, at any depth, in seconds. */
function convertDates(value: unknown): unknown {
  if (typeof value === 'string') return isDateTime(value) ? secondsOf(value) : value
  if (Array.isArray(value)) return value.map(convertDates)
  if (!isBag(value)) return value
  const converted: Body = {}
  for (const key of Object.keys(value)) converted[key] = convertDates(value[key])
  return converted
}

function saveObject(delivery: Delivery, authorization: string): void {
  const { call } = delivery
  const request = 'save object'
  const id = idOf(delivery)
  const typeId = typeIdOf(delivery, request)
  if (isTooLong(call.groupId)) return refuse(delivery, request, '/requests/1/require/0/that', 'send a groupId of at most 150 bytes')
  if (!/^[0-9]+$/.test(typeId))
    return refuse(delivery, request, '/requests/1/require/1/that', 'send objectTypeId as the whole number of an object type')
  if (isTooLong(id)) return refuse(delivery, request, '/requests/1/require/2/that', 'send a userId of at most 150 bytes')
  const item: Body = {
    type: 'object',
    action: id === '' && call.anonymousId !== '' ? 'identify_anonymous' : 'identify',
    identifiers: { object_type_id: typeId, object_id: call.groupId }
  }
  const attributes = readAttributes(call.traits.values, '', delivery, request)
  if (attributes !== undefined) item['attributes'] = attributes
  if (id !== '' || call.anonymousId !== '') {
    const identifiers = id === '' ? { anonymous_id: call.anonymousId } : identifierOf(id)
    item['cio_relationships'] = [{ identifiers, ...relationshipOf(delivery, request) }]
  }
  delivery.requests.push(batchRequest(request, item, call.messageId, authorization))
}

function batchRequest(name: string, item: Body, messageId: string, authorization: string): OutboundRequest {
  return {
    name,
    method: 'POST',
    url: batchUrl,
    headers: { 'content-type': 'application/json', authorization },
    encoding: 'json',
    body: { batch: [item as { [key: string]: Json }] },
    ...keyOf(messageId, 'customerio', name),
    secrets: ['/headers/authorization'],
    batch: { items: '/batch', max: 1_000, maxBytes: 500_000 }
  }
}
