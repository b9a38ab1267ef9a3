import { createHash } from 'node:crypto'
import type { Json, OutboundRequest } from '../../../src/index.ts'
import { readAmount, readProducts, readSpelling, sumProducts, toCurrency } from './commerce.ts'
import { toIsoDate } from './dates.ts'
import { bagAt, deliver, fail, isFilled, keyOf, toNumber, toText, type Delivery, type HandWritten, type Place } from './deliver.ts'
import { createIssue } from './issues.ts'
import { isWeb, systemOf } from './platform.ts'
import type { Bag } from './traits.ts'

type Body = { [key: string]: unknown }

interface Settings {
  readonly apiKey: string
}

interface Ids {
  /** "" = none */
  readonly user: string
  readonly device: string
}

const origin = 'https://api2.amplitude.com'
const refusedIds = new Set(
  'anonymous nil none null n/a na undefined unknown "" 00000000-0000-0000-0000-000000000000 {} lmy47d 0 -1'.split(' ')
)
const reservedEvents = new Set([
  '$identify',
  '$groupidentify',
  '[Amplitude] Start Session',
  '[Amplitude] End Session',
  '[Amplitude] Revenue',
  '[Amplitude] Revenue (Verified)',
  '[Amplitude] Revenue (Unverified)',
  '[Amplitude] Merged User'
])
const minIdLength = 5
const maxTextLength = 1_024
const maxGroupProperties = 1_024
const shortIds = 'send ids of 5 characters or more, or set minIdLength; no placeholder such as null'

/** Binds Amplitude's settings: default region and endpoint, group type company, no renaming, no product events. */
export function bindAmplitude({ apiKey }: Settings): HandWritten {
  return deliver('amplitude', ['Amplitude', 'Actions Amplitude', 'Amplitude (Actions)'], delivery => {
    if (isFilled(delivery.options)) throw new Error('the bench gives no options for Amplitude')
    switch (delivery.call.type) {
      case 'identify':
        return updateUser(delivery, apiKey)
      case 'track':
        return uploadEvent(delivery, apiKey)
      case 'group':
        updateGroup(delivery, apiKey)
        return addToGroup(delivery, apiKey)
      default:
        throw new Error('the bench has no such calls')
    }
  })
}

/** The ids that Amplitude takes; undefined (and reported) when it would take none, or the wrong one. */
function readIds(delivery: Delivery, request: string, rule: string): Ids | undefined {
  const { userId } = delivery.call
  const user = isUsable(userId) ? userId : ''
  const device = deviceIdOf(delivery, request)
  const hasShortUser = userId !== '' && !refusedIds.has(userId) && user === ''
  if (!hasShortUser && (user !== '' || device !== '')) return { user, device }
  delivery.issues.push(createIssue('requirement_failed', '', { severity: 'error', hint: shortIds, request, rule }))
  return undefined
}

function isUsable(id: string): boolean {
  return id.length >= minIdLength && !refusedIds.has(id)
}

function deviceIdOf(delivery: Delivery, request: string): string {
  const { context, anonymousId } = delivery.call
  const place = { pointer: '/context/device/id', request, rule: '/define/deviceId/@find/0' }
  const id = toText(bagAt(context, 'device')['id'], delivery, place) ?? ''
  if (isUsable(id)) return id
  return isUsable(anonymousId) ? anonymousId : ''
}

function addIds(body: Body, { user, device }: Ids): void {
  if (user !== '') body['user_id'] = user
  if (device !== '') body['device_id'] = device
}

function updateUser(delivery: Delivery, apiKey: string): void {
  const { call } = delivery
  const request = 'update user'
  const operations = readOperations(delivery, request)
  if (operations === undefined && (call.userId === '' || deviceIdOf(delivery, request) === '')) return
  const ids = readIds(delivery, request, '/requests/0/require/0/that')
  if (ids === undefined) return
  const identification: Body = {}
  if (operations !== undefined) identification['user_properties'] = operations
  addIds(identification, ids)
  addDevice(identification, delivery, request)
  const body = { api_key: apiKey, identification: [identification] }
  delivery.requests.push(formRequest(request, '/identify', body, call.messageId))
}

/** What changes on the person: properties, those of the first campaign once, those that are cleared. */
function readOperations(delivery: Delivery, request: string): Body | undefined {
  const { nulls } = delivery.call.traits
  const operations: Body = {}
  const campaign = readAttribution(delivery, request)
  const set = readUserProperties(delivery, campaign, request)
  if (set !== undefined) operations['$set'] = set
  if (campaign !== undefined) operations['$setOnce'] = prefixKeys('initial_', campaign)
  if (nulls.length > 0) operations['$unset'] = clear(nulls)
  return set !== undefined || nulls.length > 0 || campaign !== undefined ? operations : undefined
}

function prefixKeys(prefix: string, bag: Bag): Body {
  const prefixed: Body = {}
  for (const key of Object.keys(bag)) prefixed[prefix + key] = bag[key]
  return prefixed
}

function clear(names: readonly string[]): Body {
  return Object.fromEntries(names.map(name => [name, '-']))
}

/** The traits of the user, then where they came from. */
function readUserProperties(delivery: Delivery, campaign: Body | undefined, request: string): Body | undefined {
  const { user } = delivery.call
  const properties: Body = {}
  addProfile(properties, user, '/traits', delivery, request)
  for (const key of campaign === undefined ? [] : Object.keys(campaign))
    if (!Object.hasOwn(properties, key)) properties[key] = campaign![key]
  return Object.keys(properties).length === 0 ? undefined : properties
}

function addProfile(target: Body, traits: Bag, pointer: string, delivery: Delivery, request: string): void {
  const created = readCreated(traits, pointer, delivery, request)
  if (created !== undefined) target['createdAt'] = created
  for (const key of Object.keys(traits)) {
    const value = traits[key]
    if (key !== 'createdAt' && value !== null && !Object.hasOwn(target, key))
      target[key] = shorten(value, `${pointer}/${key}`, delivery, request)
  }
}

function readCreated(traits: Bag, pointer: string, delivery: Delivery, request: string): string | undefined {
  const value = traits['createdAt']
  if (value === undefined || value === null) return undefined
  const place = { pointer: `${pointer}/createdAt`, request, rule: '/define/profile/@values/@rename/createdAt' }
  return toIsoDate(value) ?? fail(delivery, 'isoDateTime', 'a date', value, place)
}

/** Texts are cut at 1,024 characters. */
function shorten(value: unknown, pointer: string, delivery: Delivery, request: string): unknown {
  if (typeof value !== 'string' || value.length <= maxTextLength) return value
  const characters = [...value]
  if (characters.length <= maxTextLength) return value
  delivery.issues.push(createIssue('truncated', pointer, { name: `${maxTextLength} characters`, request }))
  return characters.slice(0, maxTextLength).join('')
}

function readAttribution(delivery: Delivery, request: string): Body | undefined {
  const { context } = delivery.call
  if (!isFilled(context['campaign'])) return undefined
  const campaign = bagAt(context, 'campaign')
  const referrer = bagAt(context, 'page')['referrer']
  const attribution: Body = {}
  setValue(attribution, 'utm_source', campaign['source'])
  setValue(attribution, 'utm_medium', campaign['medium'])
  setValue(attribution, 'utm_campaign', campaign['name'])
  setValue(attribution, 'utm_term', campaign['term'])
  setValue(attribution, 'utm_content', campaign['content'])
  if (isFilled(referrer)) {
    attribution['referrer'] = referrer
    const place = { pointer: '/context/page/referrer', request, rule: '/define/attribution/then/referring_domain' }
    setValue(attribution, 'referring_domain', readHost(referrer) ?? fail(delivery, 'urlHost', 'a URL', referrer, place))
  }
  return Object.keys(attribution).length === 0 ? undefined : attribution
}

function setValue(body: Body, key: string, value: unknown): void {
  if (value !== undefined && value !== null) body[key] = value
}

const host = /^(?:[a-z][a-z0-9+.-]{0,30}:)?\/\/(?:[^/\\?#@]*@)?([\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*)\.?(?::\d{0,5})?(?:[/\\?#]|$)/iu

function readHost(url: unknown): string | undefined {
  const found = typeof url === 'string' ? host.exec(url.trim())?.[1]?.toLowerCase() : undefined
  return found !== undefined && /^www\..+\../.test(found) ? found.slice(4) : found
}

/** Device, app and place, as texts. */
function addDevice(target: Body, delivery: Delivery, request: string): void {
  const { context, channel } = delivery.call
  const app = bagAt(context, 'app')
  const os = bagAt(context, 'os')
  const device = bagAt(context, 'device')
  const location = bagAt(context, 'location')
  const add = (key: string, value: unknown, pointer: string): void => {
    const text = toText(value, delivery, { pointer, request, rule: '/define/device/do' })
    if (text !== undefined && text !== '') target[key] = text
  }
  add('app_version', app['version'], '/context/app/version')
  add('platform', platformOf(channel, context, device), '/context/device/type')
  add('os_name', os['name'], '/context/os/name')
  add('os_version', os['version'], '/context/os/version')
  add('device_brand', device['brand'], '/context/device/brand')
  add('device_manufacturer', device['manufacturer'], '/context/device/manufacturer')
  add('device_model', device['model'], '/context/device/model')
  add('carrier', bagAt(context, 'network')['carrier'], '/context/network/carrier')
  add('country', location['country'], '/context/location/country')
  add('region', location['region'], '/context/location/region')
  add('city', location['city'], '/context/location/city')
  add('language', context['locale'], '/context/locale')
}

function platformOf(channel: unknown, context: Bag, device: Bag): unknown {
  if (isWeb(channel, context)) return 'Web'
  const system = systemOf(context)
  return system === 'ios' ? 'iOS' : system === 'android' ? 'Android' : device['type']
}

function uploadEvent(delivery: Delivery, apiKey: string): void {
  const { call, issues } = delivery
  const request = 'upload event'
  const ids = readIds(delivery, request, '/requests/1/first/0/require/0/that')
  if (ids === undefined) return
  if (reservedEvents.has(call.event)) {
    const hint = 'rename it in eventNames: Amplitude reserves this name'
    issues.push(
      createIssue('requirement_failed', '/event', { severity: 'error', hint, request, rule: '/requests/1/first/0/require/1/that' })
    )
    return
  }
  const event: Body = { event_type: call.event, insert_id: insertIdOf(delivery, ids) }
  const properties = readEventProperties(delivery, request)
  if (properties !== undefined) event['event_properties'] = properties
  addRevenue(event, delivery, request)
  addHead(event, delivery, request)
  addIds(event, ids)
  addDevice(event, delivery, request)
  delivery.requests.push({
    name: request,
    method: 'POST',
    url: `${origin}/2/httpapi`,
    headers: { 'content-type': 'application/json' },
    encoding: 'json',
    body: { api_key: apiKey, events: [event as { [key: string]: Json }] },
    ...keyOf(call.messageId, 'amplitude', request),
    secrets: [],
    batch: { items: '/events', max: 2_000, maxBytes: 1_000_000 }
  })
}

function insertIdOf({ call }: Delivery, { user, device }: Ids): string {
  if (call.messageId !== '') return call.messageId
  const text = [user || device, call.type, call.event, call.time].filter(part => part !== undefined).join('|')
  return createHash('md5').update(text).digest('hex')
}

function readEventProperties(delivery: Delivery, request: string): Body | undefined {
  const { name, category, properties } = delivery.call
  const copied: Body = {}
  if (name !== undefined) copied['name'] = shorten(name, '/name', delivery, request)
  if (category !== undefined) copied['category'] = shorten(category, '/category', delivery, request)
  for (const key of Object.keys(properties)) {
    const value = properties[key]
    if (value !== null && !Object.hasOwn(copied, key)) copied[key] = shorten(value, `/properties/${key}`, delivery, request)
  }
  return Object.keys(copied).length === 0 ? undefined : copied
}

/** What was earned, and on which product if there is only one. */
function addRevenue(event: Body, delivery: Delivery, request: string): void {
  const { properties } = delivery.call
  const products = readProducts(properties)
  const amount = readEarnings(delivery.call.event, properties, products)
  if (amount === undefined) return
  const product = products.length === 1 ? products[0] : undefined
  event['revenue'] = amount
  if (product !== undefined) setValue(event, 'productId', productIdOf(product))
  const type = [properties['revenueType'], properties['revenue_type']].find(isFilled)
  const place: Place = { pointer: '/properties/revenueType', request, rule: '/define/revenueType' }
  setValue(event, 'revenueType', toText(type, delivery, place) ?? (isEvent(delivery.call.event, 'orderrefunded') ? 'Refund' : undefined))
  setValue(event, 'currency', toCurrency(readSpelling(properties, 'currency')))
  if (product === undefined || sumProducts(products) !== amount) return
  setValue(event, 'price', readAmount(product, 'price'))
  event['quantity'] = readAmount(product, 'quantity') ?? 1
}

function productIdOf(product: Bag): string | undefined {
  const id = ['product_id', 'sku', 'id'].map(name => readSpelling(product, name)).find(isFilled)
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
}

function readEarnings(event: string, properties: Bag, products: readonly Bag[]): number | undefined {
  const revenue = readAmount(properties, 'revenue')
  if (isEvent(event, 'ordercompleted') || isEvent(event, 'completedorder'))
    return revenue ?? readAmount(properties, 'total') ?? sumProducts(products)
  if (!isEvent(event, 'orderrefunded')) return revenue
  const paid = revenue ?? readAmount(properties, 'total')
  return paid !== undefined && paid > 0 ? -paid : paid
}

function isEvent(event: string, folded: string): boolean {
  return event.length >= folded.length && event.replace(/[ _-]/g, '').toLowerCase() === folded
}

/** When and where, and what is known about the person. */
function addHead(event: Body, delivery: Delivery, request: string): void {
  const { context, time, groupId } = delivery.call
  const location = bagAt(context, 'location')
  const device = bagAt(context, 'device')
  const system = systemOf(context)
  if (time !== undefined) event['time'] = time
  const set = readUserProperties(delivery, readAttribution(delivery, request), request)
  if (set !== undefined) event['user_properties'] = set
  if (groupId !== '') event['groups'] = { company: groupId }
  const text = (key: string, value: unknown, pointer: string): void => {
    const found = toText(value, delivery, { pointer, request, rule: `/define/head/${key}` })
    if (found !== undefined && found !== '') event[key] = found
  }
  text('ip', context['ip'], '/context/ip')
  setValue(
    event,
    'location_lat',
    toNumber(location['latitude'], delivery, { pointer: '/context/location/latitude', request, rule: '/define/head/location_lat' })
  )
  setValue(
    event,
    'location_lng',
    toNumber(location['longitude'], delivery, { pointer: '/context/location/longitude', request, rule: '/define/head/location_lng' })
  )
  text('user_agent', context['userAgent'], '/context/userAgent')
  const mayTrack = device['adTrackingEnabled'] !== false
  if (system === 'ios') {
    if (mayTrack) setValue(event, 'idfa', device['advertisingId'])
    text('idfv', device['id'], '/context/device/id')
  } else if (system === 'android' && mayTrack) setValue(event, 'adid', device['advertisingId'])
}

function updateGroup(delivery: Delivery, apiKey: string): void {
  const { call } = delivery
  const request = 'update group'
  const properties = readGroupProperties(delivery, request)
  if (properties === undefined) return
  const identification = [{ group_type: 'company', group_value: call.groupId, group_properties: properties }]
  delivery.requests.push(formRequest(request, '/groupidentify', { api_key: apiKey, identification }, call.messageId))
}

function readGroupProperties(delivery: Delivery, request: string): Body | undefined {
  const { values, nulls, numbers } = delivery.call.traits
  const all: Body = {}
  setValue(all, 'employees', numbers['employees'] ?? values['employees'])
  addProfile(all, values, '/traits', delivery, request)
  const names = Object.keys(all)
  const set = names.length > maxGroupProperties ? Object.fromEntries(Object.entries(all).slice(0, maxGroupProperties)) : all
  if (names.length > maxGroupProperties) delivery.issues.push(createIssue('limit_exceeded', '/traits', { request }))
  const properties: Body = {}
  if (names.length > 0) properties['$set'] = set
  if (nulls.length > 0) properties['$unset'] = clear(nulls)
  return names.length > 0 || nulls.length > 0 ? properties : undefined
}

function addToGroup(delivery: Delivery, apiKey: string): void {
  const { call } = delivery
  const request = 'add user to group'
  if (call.userId === '' && call.anonymousId === '') return
  const ids = readIds(delivery, request, '/requests/4/require/0/that')
  if (ids === undefined) return
  const identification: Body = { groups: { company: call.groupId } }
  addIds(identification, ids)
  delivery.requests.push(formRequest(request, '/identify', { api_key: apiKey, identification: [identification] }, call.messageId))
}

function formRequest(name: string, path: string, body: Body, messageId: string): OutboundRequest {
  return {
    name,
    method: 'POST',
    url: `${origin}${path}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    encoding: 'form',
    body: body as { [key: string]: Json },
    ...keyOf(messageId, 'amplitude', name),
    secrets: [],
    batch: { items: '/identification', max: 1_024, maxBytes: 1_000_000 }
  }
}
