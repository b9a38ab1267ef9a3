import type { Json } from '../../src/index.ts'

/** A mapping of a vendor that does not exist: two requests, a secret, a region. */
export const tinyMapping: Json & object = {
  destination: 'tiny',
  title: 'Tiny Vendor',
  apiVersion: '3',
  docs: ['https://example.com/docs'],
  checked: '2024-05-01',
  settings: {
    token: { type: 'string', required: true, secret: true, description: 'the key of the account' },
    region: { type: 'string', enum: ['us', 'eu'], default: 'us', description: 'where the account is' }
  },
  defaults: { auth: { bearer: '$.settings.token' } },
  requests: [
    {
      name: 'user',
      on: ['identify'],
      url: 'https://api.example.com/users',
      body: {
        id: { '@required': '$.userId' },
        email: '$.user.email | lower',
        region: '$.settings.region',
        traits: { '@rest': '$.user' }
      }
    },
    {
      name: 'event',
      on: ['track'],
      url: 'https://api.example.com/users/{userId}/events',
      body: { name: '$.event', properties: { '@rest': '$.properties' } }
    }
  ],
  unsupported: { page: 'no pages', screen: 'no screens', group: 'no groups', alias: 'no merging' }
}

export const tinyFiles: { readonly [path: string]: string } = {
  '/builtin/tiny.json': JSON.stringify(tinyMapping, undefined, 2),
  '/builtin/mapping.schema.json': '{}',
  'settings.json': JSON.stringify({ tiny: { token: 'top-secret-token' } })
}

export const identifyLine: string = JSON.stringify({
  type: 'identify',
  messageId: 'm-1',
  userId: 'u-1',
  timestamp: '2024-05-01T10:00:00.000Z',
  traits: { email: 'Ada@Example.com', plan: 'pro' }
})

export const trackLine: string = JSON.stringify({
  type: 'track',
  messageId: 'm-2',
  userId: 'u-1',
  event: 'Order Completed',
  timestamp: '2024-05-01T10:00:00.000Z',
  properties: { total: 12 }
})

export const pageLine: string = JSON.stringify({ type: 'page', messageId: 'm-3', userId: 'u-1', timestamp: '2024-05-01T10:00:00.000Z' })

/** No id: rejected. */
export const brokenLine: string = JSON.stringify({ type: 'identify', messageId: 'm-4', traits: { email: 'eve@example.com' } })
