import { createHash } from 'node:crypto'
import type { Json, OutboundRequest } from '../../../src/index.ts'
import { isSpelling, readAmount } from './commerce.ts'
import { toCountryCode } from './countries.ts'
import { toIsoDate } from './dates.ts'
import {
  bagAt,
  deliver,
  fail,
  firstNameOf,
  isFilled,
  keyOf,
  lastNameOf,
  nameOf,
  toNumber,
  toText,
  type Delivery,
  type HandWritten,
  type Place
} from './deliver.ts'
import { createIssue } from './issues.ts'
import { systemOf } from './platform.ts'
import { isBag } from './traits.ts'

type Body = { [key: string]: unknown }

interface Settings {
  readonly projectToken: string
}

const refusedIds = new Set(
  '00000000-0000-0000-0000-000000000000 anon anonymous nil none null n/a na undefined unknown <nil> 0 -1 true false [] {}'.split(' ')
)
const reserved = new Set([
  'token',
  'id',
  '$distinct_id',
  '$event_name',
  '$time',
  'bucket',
  '$bucket',
  'alias',
  '$anon_id',
  '$identified_id'
])
/** traits of a user that have names of their own at Mixpanel */
const namedTraits = new Set(['createdAt', 'email', 'phone', 'username', 'avatar', 'firstName', 'lastName', 'name', 'address'])
const namedGroupTraits = new Set(['createdAt', 'email', 'phone', 'avatar', 'name', 'employees'])
const clearedNames: { readonly [trait: string]: string } = {
  createdAt: '$created',
  email: '$email',
  phone: '$phone',
  username: '$username',
  avatar: '$avatar',
  firstName: '$first_name',
  lastName: '$last_name',
  name: '$name'
}
const earliest = 31_536_000_000
const maxProperties = 200
const insertIdForm = /^[A-Za-z0-9-]{1,36}$/

/** Binds Mixpanel's settings: default region, simplified id merge, no anonymous profiles, no renaming. */
export function bindMixpanel({ projectToken }: Settings): HandWritten {
  const authorization = `Basic ${Buffer.from(`${projectToken}:`).toString('base64')}`
  return deliver('mixpanel', ['Mixpanel', 'Mixpanel (Actions)', 'Mixpanel (Legacy)'], delivery => {
    switch (delivery.call.type) {
      case 'identify':
        return updateProfile(delivery, projectToken)
      case 'track':
        return importEvent(delivery, authorization)
      case 'group':
        updateGroup(delivery, projectToken)
        return addToGroup(delivery, projectToken)
      default:
        throw new Error('the bench has no such calls')
    }
  })
}

function updateProfile(delivery: Delivery, token: string): void {
  const { call, issues } = delivery
  const request = 'update profile'
  if (call.userId === '') return
  if (refusedIds.has(call.userId)) {
    issues.push(refusedIdIssue(request, '/requests/1/require/0'))
    return
  }
  const profile = readProfile(delivery, request)
  const cleared = readCleared(call.traits.nulls)
  const body: Body[] = []
  if (Object.keys(profile).length > 0) body.push({ $set: profile, ...updateOf(delivery, token, request) })
  if (cleared.length > 0) body.push({ $unset: cleared, ...updateOf(delivery, token, request) })
  if (body.length === 0) issues.push(createIssue('request_empty', '', { severity: 'info', request }))
  else delivery.requests.push(engageRequest(request, 'https://api.mixpanel.com/engage?ip=0&strict=1', body, call.messageId))
}

function readProfile(delivery: Delivery, request: string): Body {
  const { user } = delivery.call
  const created = toIsoDate(user['createdAt'])
  const address = user['address']
  const { city, state, country, isNested } = placeOf(user)
  const profile: Body = {}
  if (created !== undefined) profile['$created'] = created
  else if (user['createdAt'] === '')
    fail(delivery, 'isoDateTime', 'a date', '', { pointer: '/traits/createdAt', request, rule: '/define/profile/$created' })
  setValue(profile, '$email', user['email'])
  setValue(profile, '$phone', user['phone'])
  setValue(profile, '$username', user['username'])
  setValue(profile, '$avatar', user['avatar'])
  setValue(profile, '$first_name', firstNameOf(user))
  setValue(profile, '$last_name', lastNameOf(user))
  setValue(profile, '$name', nameOf(user))
  setValue(profile, '$city', city)
  setValue(profile, '$region', state)
  const pointer = isNested ? '/traits/address/country' : '/traits/country'
  setValue(profile, '$country_code', readCountry(country, delivery, { pointer, request, rule: '/define/profile/$country_code' }))
  for (const key of Object.keys(user)) {
    if (key === 'address') setValue(profile, 'address', withoutPlace(address))
    else if (!namedTraits.has(key) && !Object.hasOwn(profile, key)) setValue(profile, key, user[key])
  }
  addClient(profile, delivery)
  return profile
}

/** Where somebody lives: in the address, else beside it. */
function placeOf(user: Body): { readonly city: unknown; readonly state: unknown; readonly country: unknown; readonly isNested: boolean } {
  const address = isBag(user['address']) ? user['address'] : {}
  return {
    city: [address['city'], user['city']].find(isFilled),
    state: [address['state'], user['state'], user['region']].find(isFilled),
    country: [address['country'], user['country']].find(isFilled),
    isNested: isFilled(address['country'])
  }
}

/** What Mixpanel's own SDKs set on the profile. */
function addClient(profile: Body, { call: { context } }: Delivery): void {
  const page = bagAt(context, 'page')
  const os = bagAt(context, 'os')
  addFilled(profile, '$initial_referrer', page['initial_referrer'])
  addFilled(profile, '$initial_referring_domain', page['initial_referring_domain'])
  addFilled(profile, '$os', os['name'])
  const system = systemOf(context)
  if (system !== 'android' && system !== 'ios') return
  const app = bagAt(context, 'app')
  const device = bagAt(context, 'device')
  if (system === 'ios') {
    addFilled(profile, '$ios_app_release', app['version'])
    addFilled(profile, '$ios_app_version', app['build'])
    addFilled(profile, '$ios_version', os['version'])
    addFilled(profile, '$ios_device_model', device['model'])
  } else {
    addFilled(profile, '$android_app_version', app['version'])
    addFilled(profile, '$android_app_version_code', app['build'])
    addFilled(profile, '$android_os_version', os['version'])
    addFilled(profile, '$android_manufacturer', device['manufacturer'])
    addFilled(profile, '$android_brand', device['brand'])
    addFilled(profile, '$android_model', device['model'])
  }
}

function setValue(body: Body, key: string, value: unknown): void {
  if (value !== undefined && value !== null) body[key] = value
}

/** What an address says beyond city, state and country. */
function withoutPlace(address: unknown): unknown {
  if (!isBag(address)) return address
  const rest: Body = {}
  let isEmpty = true
  for (const key of Object.keys(address)) {
    if (key === 'city' || key === 'state' || key === 'country') continue
    rest[key] = address[key]
    isEmpty = false
  }
  return isEmpty ? undefined : rest
}

function readCountry(value: unknown, delivery: Delivery, place: Place): string | undefined {
  if (value === undefined || value === null) return undefined
  return (typeof value === 'string' ? toCountryCode(value) : undefined) ?? fail(delivery, 'countryCode', 'a country', value, place)
}

/** The members that all updates of a person have. */
function updateOf(delivery: Delivery, token: string, request: string): Body {
  const { context, userId, user } = delivery.call
  const update: Body = { $token: token, $distinct_id: userId }
  const ip = toText(context['ip'], delivery, { pointer: '/context/ip', request, rule: '/define/update/$ip' })
  if (ip !== undefined) update['$ip'] = ip
  const { city, state, country } = placeOf(user)
  if (city === undefined && state === undefined && country === undefined) addCoordinates(update, delivery, request)
  return update
}

function addCoordinates(body: Body, delivery: Delivery, request: string): void {
  const location = bagAt(delivery.call.context, 'location')
  for (const name of ['latitude', 'longitude']) {
    const place = { pointer: `/context/location/${name}`, request, rule: `/define/coordinates/$${name}` }
    const value = toNumber(location[name], delivery, place)
    if (value !== undefined && !Object.hasOwn(body, `$${name}`)) body[`$${name}`] = value
  }
}

function readCleared(nulls: readonly string[]): readonly string[] {
  return nulls.length === 0 ? nulls : [...new Set(nulls.map(name => clearedNames[name] ?? name))]
}

function importEvent(delivery: Delivery, authorization: string): void {
  const { call, issues } = delivery
  const request = 'import event'
  if (call.time === undefined) {
    issues.push(createIssue('value_required', '', { severity: 'error', request, rule: '/requests/2/body/0/properties/time' }))
    return
  }
  if (call.time < earliest) {
    issues.push(createIssue('requirement_failed', '', { severity: 'error', request, rule: '/requests/2/require/0/that' }))
    return
  }
  const personId = refusedIds.has(call.userId) ? '' : call.userId
  const deviceId = refusedIds.has(call.anonymousId) ? '' : call.anonymousId
  const distinctId = personId || (deviceId && `$device:${deviceId}`)
  const properties: Body = { time: call.time, distinct_id: distinctId }
  if (deviceId !== '') properties['$device_id'] = deviceId
  if (personId !== '') properties['$user_id'] = personId
  properties['$insert_id'] = insertIdOf(call.messageId, distinctId, call.event, call.time)
  properties['ip'] = toText(call.context['ip'], delivery, { pointer: '/context/ip', request, rule: '/define/ip/@first/0' }) || '0'
  addProperties(properties, delivery)
  addEnvironment(properties, delivery, request)
  delivery.requests.push({
    name: request,
    method: 'POST',
    url: 'https://api.mixpanel.com/import?strict=1',
    headers: { 'content-type': 'application/json', authorization },
    encoding: 'json',
    body: [{ event: call.event, properties: properties as { [key: string]: Json } }],
    ...keyOf(call.messageId, 'mixpanel', request),
    secrets: ['/headers/authorization'],
    batch: { items: '', max: 2_000, maxBytes: 10_000_000 }
  })
}

/** At most 36 letters, digits and dashes; else a hash of what makes the event this one. */
function insertIdOf(messageId: string, distinctId: string, event: string, time: number): string {
  if (insertIdForm.test(messageId) && !refusedIds.has(messageId)) return messageId
  const text = [messageId || distinctId, 'track', event, time].filter(part => part !== '').join('|')
  return createHash('md5').update(text).digest('hex')
}

/** The event's own properties, revenue first. */
function addProperties(target: Body, { call, issues }: Delivery): void {
  const { properties } = call
  let count = 0
  const add = (key: string, value: unknown): void => {
    if (value === undefined || value === null || reserved.has(key)) return
    count += 1
    if (count <= maxProperties && !Object.hasOwn(target, key)) target[key] = value
  }
  const keys = Object.keys(properties)
  add('revenue', readAmount(properties, 'revenue') ?? properties['revenue'])
  add('name', call.name)
  add('category', call.category)
  for (const key of keys) {
    if (isSpelling(key, 'revenue')) continue
    if ((key === 'name' && call.name !== undefined) || (key === 'category' && call.category !== undefined)) continue
    add(key, properties[key])
  }
  if (count > maxProperties) issues.push(createIssue('limit_exceeded', '/properties', { request: 'import event' }))
}

/** Where it happened: device, page, app, campaign. What the properties say already wins. */
function addEnvironment(target: Body, delivery: Delivery, request: string): void {
  const { context, groupId } = delivery.call
  const app = bagAt(context, 'app')
  const network = bagAt(context, 'network')
  const page = bagAt(context, 'page')
  const device = bagAt(context, 'device')
  const os = bagAt(context, 'os')
  const screen = bagAt(context, 'screen')
  const library = bagAt(context, 'library')
  const location = bagAt(context, 'location')
  addFilled(target, '$app_build_number', app['build'])
  addFilled(target, '$app_version_string', app['version'])
  addFilled(target, '$app_name', app['name'])
  addFilled(target, '$app_namespace', app['namespace'])
  addFilled(target, '$bluetooth_enabled', network['bluetooth'])
  addFilled(target, '$carrier', network['carrier'])
  addFilled(target, '$cellular_enabled', network['cellular'])
  addFilled(target, '$wifi', network['wifi'])
  addFilled(target, '$current_url', page['url'])
  addFilled(target, '$referrer', page['referrer'])
  addFilled(target, '$referring_domain', readDomain(page['referrer'], delivery, request))
  addFilled(target, '$initial_referrer', page['initial_referrer'])
  addFilled(target, '$initial_referring_domain', page['initial_referring_domain'])
  addFilled(target, '$device', device['name'])
  addFilled(target, '$device_type', device['type'])
  addFilled(target, '$manufacturer', device['manufacturer'])
  addFilled(target, '$brand', device['brand'])
  addFilled(target, '$model', device['model'])
  addFilled(target, '$os', os['name'])
  addFilled(target, '$os_version', os['version'])
  addFilled(target, '$screen_height', screen['height'])
  addFilled(target, '$screen_width', screen['width'])
  addFilled(target, '$screen_density', screen['density'])
  addFilled(target, 'mp_lib', library['name'])
  addFilled(target, '$lib_version', library['version'])
  addFilled(target, '$locale', context['locale'])
  addFilled(target, 'timezone', context['timezone'])
  const country: Place = { pointer: '/context/location/country', request, rule: '/define/environment/@values/mp_country_code' }
  addFilled(target, 'mp_country_code', readCountry(location['country'], delivery, country))
  addFilled(target, '$region', location['region'])
  addFilled(target, '$city', location['city'])
  addCampaign(target, context['campaign'], delivery, request)
  if (groupId !== '' && !Object.hasOwn(target, '$group_id')) target['$group_id'] = [groupId]
  addCoordinates(target, delivery, request)
}

function addFilled(target: Body, key: string, value: unknown): void {
  if (isFilled(value) && target[key] === undefined) target[key] = value
}

/** The host of the referring page, as it stands between slashes. */
function readDomain(referrer: unknown, delivery: Delivery, request: string): string | undefined {
  if (referrer === undefined || referrer === null) return undefined
  if (typeof referrer === 'string') return referrer.split('/', 3)[2]
  return fail(delivery, 'split', 'text', referrer, { pointer: '/context/page/referrer', request, rule: '/define/referrerParts' })
}

function addCampaign(target: Body, campaign: unknown, delivery: Delivery, request: string): void {
  if (campaign === undefined || campaign === null) return
  if (!isBag(campaign)) {
    const place = { pointer: '/context/campaign', request, rule: '/define/environment/@values/.../0/@keys' }
    fail(delivery, 'rename', 'an object', campaign, place)
    return
  }
  for (const key of Object.keys(campaign)) if (key !== '') addFilled(target, key === 'name' ? 'utm_campaign' : `utm_${key}`, campaign[key])
}

function updateGroup(delivery: Delivery, token: string): void {
  const { call } = delivery
  const request = 'update group profile'
  const { values: group, nulls, numbers } = call.traits
  const created = toIsoDate(group['createdAt'])
  const set: Body = {}
  setValue(set, '$name', group['name'])
  setValue(set, '$email', group['email'])
  setValue(set, '$phone', group['phone'])
  setValue(set, '$avatar', group['avatar'])
  if (created !== undefined) set['$created'] = created
  setValue(set, 'employees', numbers['employees'] ?? group['employees'])
  for (const key of Object.keys(group)) if (!namedGroupTraits.has(key) && !Object.hasOwn(set, key)) setValue(set, key, group[key])
  const cleared = readCleared(nulls)
  const about = { $token: token, $group_key: '$group_id', $group_id: call.groupId }
  const body: Body[] = []
  if (Object.keys(set).length > 0) body.push({ $set: set, ...about })
  if (cleared.length > 0) body.push({ $unset: cleared, ...about })
  if (body.length === 0) delivery.issues.push(createIssue('request_empty', '', { severity: 'info', request }))
  else delivery.requests.push(engageRequest(request, 'https://api.mixpanel.com/groups?ip=0&strict=1', body, call.messageId))
}

function addToGroup(delivery: Delivery, token: string): void {
  const { call, issues } = delivery
  const request = 'add person to group'
  if (call.userId === '') return
  if (refusedIds.has(call.userId)) {
    issues.push(refusedIdIssue(request, '/requests/5/require/0'))
    return
  }
  const body = [{ $union: { $group_id: [call.groupId] }, ...updateOf(delivery, token, request) }]
  delivery.requests.push(engageRequest(request, 'https://api.mixpanel.com/engage?ip=0&strict=1', body, call.messageId))
}

function engageRequest(name: string, url: string, body: readonly Body[], messageId: string): OutboundRequest {
  return {
    name,
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    encoding: 'json',
    body: body as Json[],
    ...keyOf(messageId, 'mixpanel', name),
    secrets: [],
    batch: { items: '', max: 2_000, maxBytes: 1_000_000 }
  }
}

function refusedIdIssue(request: string, rule: string): ReturnType<typeof createIssue> {
  const hint = 'send a real id: Mixpanel refuses placeholders such as null, unknown or 0'
  return createIssue('requirement_failed', '', { severity: 'error', hint, request, rule })
}
