import { describe, expect, it } from 'vitest'
import { maskSecrets } from '../../src/cli/maskSecrets.ts'
import type { OutboundRequest } from '../../src/index.ts'

const request: OutboundRequest = {
  name: 'user',
  method: 'POST',
  url: 'https://api.example.com/users?key=top-secret',
  headers: { authorization: 'Bearer top-secret', 'content-type': 'application/json' },
  encoding: 'json',
  body: { list: [{ 'a/b': 'top-secret', keep: 1 }] },
  secrets: []
}

describe('maskSecrets', () => {
  it('masks exactly what the pointers name, in a copy', () => {
    const before = structuredClone(request)
    const masked = maskSecrets({ ...request, secrets: ['/headers/authorization', '/body/list/0/a~1b', '/url', '/body/missing/x'] })
    expect(masked).toEqual({
      ...request,
      url: 'https://api.example.com/***',
      headers: { authorization: '***', 'content-type': 'application/json' },
      body: { list: [{ 'a/b': '***', keep: 1 }] },
      secrets: masked.secrets
    })
    expect(request).toEqual(before)
  })

  it('leaves a request without secrets alone', () => {
    expect(maskSecrets(request)).toBe(request)
  })

  it('shows no user information and no broken URL', () => {
    expect(maskSecrets({ ...request, url: 'https://me:top-secret@example.com/x', secrets: ['/url'] }).url).toBe('https://example.com/***')
    expect(maskSecrets({ ...request, url: 'top-secret', secrets: ['/url'] }).url).toBe('***')
  })
})
