import type { Json, OutboundRequest } from '../../../src/index.ts'
import { isSpelling, readAmount, toCurrency } from './commerce.ts'
import { parseDate } from './dates.ts'
import {
  deliver,
  fail,
  isFilled,
  keyOf,
  nameOf,
  readNumber,
  toNumber,
  toText,
  type Delivery,
  type HandWritten,
  type Place
} from './deliver.ts'
import { createIssue } from './issues.ts'
import { isBag, type Bag } from './traits.ts'

type Body = { [key: string]: unknown }

interface Settings {
  readonly accessToken: string
}

const origin = 'https://api.intercom.io'
const defaultCurrency = 'USD'
const maxMetadata = 20
/** currencies whose minor unit is no hundredth */
const minorDigits: { readonly [currency: string]: number } = {
  JPY: 0,
  KRW: 0,
  CLP: 0,
  VND: 0,
  ISK: 0,
  UGX: 0,
  KWD: 3,
  BHD: 3,
  OMR: 3,
  TND: 3,
  JOD: 3,
  IQD: 3
}

/** Binds Intercom's settings: default region, leads without user id, no custom attributes, no views. */
export function bindIntercom({ accessToken }: Settings): HandWritten {
  const authorization = `Bearer ${accessToken}`
  return deliver('intercom', ['Intercom', 'Intercom Cloud Mode (Actions)'], delivery => {
    switch (delivery.call.type) {
      case 'identify':
        return saveContact(delivery, authorization)
      case 'track':
        return submitEvent(delivery, authorization)
      case 'group':
        return saveCompany(delivery, authorization)
      default:
        throw new Error('the bench has no such calls')
    }
  })
}

function saveContact(delivery: Delivery, authorization: string): void {
  const { call, options } = delivery
  if (isFilled(options['contactId'])) throw new Error('the bench gives no ids of Intercom')
  if (call.userId === '' && !isFilled(call.user['email'])) return
  const body: Body = { role: call.userId === '' ? 'lead' : 'user' }
  addContact(body, delivery)
  delivery.requests.push(createRequest('create contact', '/contacts', body, call.messageId, authorization))
}

function addContact(body: Body, delivery: Delivery): void {
  const { user, userId, time, context } = delivery.call
  const request = 'create contact'
  if (userId !== '') body['external_id'] = userId
  if (isFilled(user['email'])) body['email'] = user['email']
  setValue(body, 'phone', user['phone'])
  setValue(body, 'name', [nameOf(user), user['firstName'], user['lastName']].find(isFilled))
  setValue(body, 'avatar', user['avatar'])
  setValue(
    body,
    'signed_up_at',
    toSeconds(user['createdAt'], delivery, { pointer: '/traits/createdAt', request, rule: '/define/contact/signed_up_at' })
  )
  if (context['active'] !== false && time !== undefined) body['last_seen_at'] = Math.floor(time / 1_000)
  setValue(body, 'owner_id', toText(delivery.options['ownerId'], delivery, { pointer: '', request, rule: '/define/contact/owner_id' }))
  setValue(body, 'unsubscribed_from_emails', readUnsubscribed(user, delivery, request))
}

function setValue(body: Body, key: string, value: unknown): void {
  if (value !== undefined && value !== null) body[key] = value
}

function toSeconds(value: unknown, delivery: Delivery, place: Place): number | undefined {
  if (value === undefined || value === null) return undefined
  const time = parseDate(value)
  return time === undefined ? fail(delivery, 'unixSeconds', 'a date', value, place) : Math.floor(time / 1_000)
}

function readUnsubscribed(user: Bag, delivery: Delivery, request: string): boolean | undefined {
  const value = [user['unsubscribed_from_emails'], user['unsubscribedFromEmails'], user['unsubscribed']].find(isFilled)
  if (value === undefined) return undefined
  const word = typeof value === 'string' ? value.toLowerCase() : value
  if (word === true || word === 1 || word === 'true') return true
  if (word === false || word === 0 || word === 'false') return false
  const place = { pointer: '/traits/unsubscribed', request, rule: '/define/contact/unsubscribed_from_emails' }
  return fail(delivery, 'boolean', 'true or false', value, place)
}

function submitEvent(delivery: Delivery, authorization: string): void {
  const { call, issues } = delivery
  const request = 'submit event'
  if (isFilled(delivery.options['contactId'])) throw new Error('the bench gives no ids of Intercom')
  const email = [call.user['email'], call.properties['email']].find(isFilled)
  if (call.userId === '' && email === undefined) return
  if (call.time === undefined) {
    issues.push(createIssue('value_required', '', { severity: 'error', request, rule: '/requests/1/body/created_at' }))
    return
  }
  const body: Body = { event_name: call.event, created_at: Math.floor(call.time / 1_000) }
  const metadata = readMetadata(delivery, request)
  if (metadata !== undefined) body['metadata'] = metadata
  if (call.userId === '') body['email'] = email
  else body['user_id'] = call.userId
  delivery.requests.push(createRequest(request, '/events', body, call.messageId, authorization))
}

/** The price, then up to 20 of what Intercom takes of the properties. */
function readMetadata(delivery: Delivery, request: string): Body | undefined {
  const { properties } = delivery.call
  const price = readPrice(properties, delivery, request)
  const metadata: Body = {}
  let count = 0
  if (price !== undefined) {
    metadata['price'] = price
    count = 1
  }
  for (const key of Object.keys(properties)) {
    if (price !== undefined && (isSpelling(key, 'revenue') || isSpelling(key, 'currency') || key === 'price')) continue
    const value = readDatum(key, properties[key], delivery, request)
    if (value === undefined) continue
    count += 1
    if (count <= maxMetadata) metadata[key] = value
  }
  if (count > maxMetadata) delivery.issues.push(limitIssue(count, request))
  return count === 0 ? undefined : metadata
}

function limitIssue(total: number, request: string): ReturnType<typeof createIssue> {
  return createIssue('limit_exceeded', '/properties', { hint: `send at most ${maxMetadata}`, got: String(total), request })
}

/** Cents of a positive revenue in a known currency. */
function readPrice(properties: Bag, delivery: Delivery, request: string): Body | undefined {
  const revenue = readAmount(properties, 'revenue')
  if (revenue === undefined || revenue <= 0) return undefined
  const currency = isFilled(properties['currency']) ? toCurrency(properties['currency']) : defaultCurrency
  if (currency === undefined) return undefined
  // the decimals as they are written: 1.005 x 100 is 100.5, not 100.49999999999999
  const amount = Math.round(Number(`${revenue}e${minorDigits[currency] ?? 2}`))
  const place = { pointer: '/properties/revenue', request, rule: '/requests/1/body/metadata/@limit/then/price/amount' }
  if (!Number.isSafeInteger(amount)) fail(delivery, 'minorUnits', 'an amount of money', revenue, place)
  return { ...(Number.isSafeInteger(amount) && { amount }), currency: currency.toLowerCase() }
}

/** Texts, numbers, booleans as text, dates under keys that say so, links. */
function readDatum(key: string, value: unknown, delivery: Delivery, request: string): unknown {
  if (value === null) return undefined
  if (key.endsWith('_date')) {
    const rule = '/define/metadataValue/cases/_date'
    return toSeconds(value, delivery, { pointer: `/properties/${key}`, request, rule })
  }
  if (typeof value === 'string') return value === '' ? undefined : value
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return String(value)
  if (!isBag(value) || typeof value['url'] !== 'string' || typeof value['value'] !== 'string') return undefined
  return URL.canParse(value['url']) && /^https?:/i.test(value['url']) ? { url: value['url'], value: value['value'] } : undefined
}

function saveCompany(delivery: Delivery, authorization: string): void {
  const { call, options } = delivery
  const request = 'save company'
  if (isFilled(options['contactId']) && isFilled(options['companyId'])) throw new Error('the bench gives no ids of Intercom')
  const group = call.traits.values
  const rule = (name: string): Place => ({ pointer: `/traits/${name}`, request, rule: `/requests/3/body/${name}` })
  const body: Body = { company_id: call.groupId }
  setValue(body, 'name', group['name'])
  setValue(body, 'plan', group['plan'])
  setValue(body, 'size', readSize(group['employees'], delivery, rule('size')))
  setValue(body, 'website', group['website'])
  setValue(body, 'industry', group['industry'])
  const spend = toNumber([group['monthly_spend'], group['monthlySpend']].find(isFilled), delivery, rule('monthly_spend'))
  if (spend !== undefined && spend < 2_147_483_648) body['monthly_spend'] = spend
  setValue(body, 'remote_created_at', toSeconds(group['createdAt'], delivery, rule('remote_created_at')))
  delivery.requests.push(createRequest(request, '/companies', body, call.messageId, authorization))
}

function readSize(value: unknown, delivery: Delivery, place: Place): number | undefined {
  if (value === undefined || value === null) return undefined
  const size = readNumber(value)
  return size !== undefined && Number.isSafeInteger(size) ? size : fail(delivery, 'integer', 'a whole number', value, place)
}

function createRequest(name: string, path: string, body: Body, messageId: string, authorization: string): OutboundRequest {
  return {
    name,
    method: 'POST',
    url: `${origin}${path}`,
    headers: { 'content-type': 'application/json', accept: 'application/json', 'intercom-version': '2.16', authorization },
    encoding: 'json',
    body: body as { [key: string]: Json },
    ...keyOf(messageId, 'intercom', name),
    secrets: ['/headers/authorization']
  }
}
