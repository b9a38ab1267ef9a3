import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { OutboundRequest } from '../../src/index.ts'
import { checkRequest, splitBatch } from './checkRequest.ts'
import { readSpec, type Spec } from './readSpec.ts'

const schemas = {
  Event: {
    type: 'object',
    required: ['name'],
    properties: {
      name: { type: 'string', nullable: true },
      count: { type: 'integer', minimum: 0 },
      who: { $ref: '#/components/schemas/Who' }
    }
  },
  Who: {
    oneOf: [
      { type: 'object', properties: { id: { type: 'string' } } },
      { type: 'object', properties: { email: { type: 'string' } } }
    ]
  }
}

function describeApi(overlaps: readonly string[] = []): Spec {
  const content = { 'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/Event' } } } }
  const post = {
    parameters: [{ in: 'query', name: 'strict', required: true, schema: { type: 'integer' } }],
    requestBody: { required: true, content }
  }
  const file = join(mkdtempSync(join(tmpdir(), 'spec-')), 'api.json')
  writeFileSync(file, JSON.stringify({ openapi: '3.0.2', paths: { '/events/{id}': { post } }, components: { schemas } }))
  return readSpec(file, overlaps)
}

function request(body: OutboundRequest['body'], url = 'https://api.example.com/events/7?strict=1'): OutboundRequest {
  return { name: 'send', method: 'POST', url, headers: {}, encoding: 'json', secrets: [], ...(body !== undefined && { body }) }
}

const vendor = { files: [] }
const messages = (checked: OutboundRequest, spec: Spec): readonly string[] =>
  checkRequest(checked, [spec], vendor).failures.map(({ place, location }) => `${place} ${location}`)

describe('a request held against a description', () => {
  const spec = describeApi()

  it('conforms, and says what it was held against', () => {
    const verdict = checkRequest(request([{ name: null, count: 1 }]), [spec], vendor)
    expect(verdict.failures).toEqual([])
    expect(verdict.endpoint).toBe('POST /events/{id}')
    expect([...verdict.locations].filter(location => location.startsWith('/components'))).toEqual([
      '/components/schemas/Event',
      '/components/schemas/Event/properties/name',
      '/components/schemas/Event/properties/count'
    ])
  })

  it('fails at a place of the description', () => {
    expect(messages(request([{ count: -1 }]), spec)).toEqual([
      '/body/0 /components/schemas/Event/required',
      '/body/0/count /components/schemas/Event/properties/count/minimum'
    ])
    expect(messages(request(undefined, 'https://api.example.com/events/7'), spec)).toEqual(['/url /query/strict', '/body /requestBody'])
    expect(messages(request([], 'https://api.example.com/event'), spec)).toEqual(['/url /paths'])
  })

  it('fails where branches overlap, unless that is known', () => {
    const overlap = '/components/schemas/Who/oneOf'
    const ambiguous = request([{ name: 'a', who: { id: 'u' } }])
    expect(messages(ambiguous, spec)).toEqual([`/body/0/who ${overlap}`])
    expect(messages(ambiguous, describeApi([overlap]))).toEqual([])
  })
})

describe('splitBatch', () => {
  it('gives a request per element', () => {
    const batched: OutboundRequest = { ...request({ a: { list: [1, 2] }, b: 3 }), batch: { items: '/a/list', max: 2 } }
    expect(splitBatch(batched).map(({ body }) => body)).toEqual([
      { a: { list: [1] }, b: 3 },
      { a: { list: [2] }, b: 3 }
    ])
    expect(splitBatch(request([1, 2]))).toHaveLength(1)
  })
})
