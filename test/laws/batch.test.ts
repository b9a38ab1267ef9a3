import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { batch, encodeBody, translate, type Json, type OutboundRequest } from '../../src/index.ts'
import { isObject } from '../../src/runtime/isObject.ts'
import { splitPointer } from '../../src/runtime/pointer.ts'
import { readMember } from '../../src/runtime/readMember.ts'
import { scalarText } from '../../src/runtime/scalarText.ts'
import { hostileString } from '../arbitraries/hostileString.ts'
import { describeLaw } from './describeLaw.ts'
import { patience, runs } from './runs.ts'

/** The list that requests share. */
function itemsOf({ batch: rule, body }: OutboundRequest): readonly Json[] | undefined {
  const list = splitPointer(rule?.items ?? '').reduce<unknown>(
    (value, key) => readMember(value, Array.isArray(value) ? Number(key) : key),
    body
  )
  return rule !== undefined && Array.isArray(list) ? (list as readonly Json[]) : undefined
}

/** A request without its list and its key. */
function frameOf({ key: _, ...request }: OutboundRequest): unknown {
  const empty = (value: unknown, [token, ...rest]: readonly string[]): unknown => {
    if (token === undefined) return []
    if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === token ? empty(item, rest) : item))
    return isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, name === token ? empty(member, rest) : member]))
      : value
  }
  return itemsOf(request) === undefined ? request : { ...request, body: empty(request.body, splitPointer(request.batch?.items ?? '')) }
}

/** Order and content stay, `from` says where everything went, and no limit is exceeded by joining. */
function expectLawfulBatches(requests: readonly OutboundRequest[]): void {
  const batches = batch(requests)
  expect(batches.flatMap(({ from }) => from)).toEqual([...requests.keys()])
  for (const { request, from } of batches) {
    const parts = from.map(index => requests[index]!)
    if (parts.length === 1) {
      expect(request).toEqual(parts[0])
      continue
    }
    for (const part of parts) expect(frameOf(part)).toEqual(frameOf(request))
    expect(itemsOf(request)).toEqual(parts.flatMap(part => itemsOf(part) ?? []))
    expect(request.key).toBeUndefined()
    expectWithinLimits(request, parts)
  }
}

function expectWithinLimits(request: OutboundRequest, parts: readonly OutboundRequest[]): void {
  const { max = 0, maxBytes = Infinity, unique } = request.batch ?? {}
  const items = itemsOf(request) ?? []
  expect(items.length).toBeLessThanOrEqual(max)
  expect(new TextEncoder().encode(encodeBody(request)).length).toBeLessThanOrEqual(maxBytes)
  if (unique === undefined) return
  // one that repeats itself came so
  const names = parts.flatMap(part => [...new Set(itemsOf(part)?.flatMap(item => scalarText(readMember(item, unique)) ?? []))])
  expect(new Set(names).size).toBe(names.length)
}

/** Requests that can often be joined. */
function outboundRequest(): fc.Arbitrary<OutboundRequest> {
  const item = fc.record({ id: fc.constantFrom('a', 'b', 'c', 1, '1'), text: hostileString() }, { requiredKeys: [] })
  const items = fc.array(fc.oneof(item, fc.integer(), hostileString()), { minLength: 0, maxLength: 3 })
  const limits = fc.constantFrom<{ readonly max: number; readonly maxBytes?: number; readonly unique?: string }>(
    { max: 3 },
    { max: 100, maxBytes: 60 },
    { max: 5, unique: 'id' }
  )
  const bodies = fc.oneof(
    items.map(list => ({ items: '', body: list as Json })),
    items.map(list => ({ items: '/events', body: { kind: 'list', events: list } as Json })),
    items.map(list => ({ items: '/0/a~1b', body: [{ 'a/b': list }] as Json }))
  )
  return fc.record({ name: fc.constantFrom('one', 'other'), limits, body: bodies, isForm: fc.boolean(), number: fc.nat(3) }).map(made => ({
    name: made.name,
    method: 'POST',
    url: 'https://example.com/',
    headers: made.number === 0 ? { 'x-other': 'yes' } : {},
    encoding: made.isForm && made.body.items === '/events' ? 'form' : 'json',
    body: made.body.body,
    key: `m:${made.number}`,
    secrets: [],
    ...(made.number !== 1 && { batch: { ...made.limits, items: made.body.items } })
  }))
}

describe('batch', () => {
  it(
    'keeps order and content, and the limits',
    () => {
      const requests = fc.array(outboundRequest(), { maxLength: 12, size: 'max' })
      const alike = outboundRequest().chain(first =>
        fc.array(
          outboundRequest().map(other => ({ ...first, body: other.body })),
          { maxLength: 8 }
        )
      )
      fc.assert(fc.property(fc.oneof(requests, alike) as fc.Arbitrary<readonly OutboundRequest[]>, expectLawfulBatches), runs(500))
    },
    patience
  )
})

describeLaw('gives requests that can be joined', ({ destination, event, settings, options }) => {
  const { requests } = translate(event, destination, settings, options)
  expectLawfulBatches([...requests, ...requests, ...requests.toReversed(), ...requests])
})
