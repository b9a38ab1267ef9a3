import type { Json } from '../runtime/json.ts'

const docs = 'https://example.com/docs/users'

/**
 * The text of a mapping file to start from: complete, for a vendor that does not exist.
 *
 * @param slug - e.g. "acme-crm"
 * @param title - e.g. "Acme Crm"
 * @param today - e.g. "2024-05-01"
 */
export function createMapping(slug: string, title: string, today: string): string {
  return print({
    $schema: './mapping.schema.json',
    destination: slug,
    title,
    docs: [docs],
    checked: today,
    settings: { apiKey: { type: 'string', required: true, secret: true, description: 'where people find it' } },
    requests: [
      {
        name: 'user',
        on: ['identify'],
        url: 'https://api.example.com/v1/users',
        auth: { bearer: '$.settings.apiKey' },
        body: {
          id: { '@required': '$.userId ?? $.anonymousId' },
          email: '$.user.email',
          created_at: '$.user.createdAt | isoDateTime',
          attributes: { '@rest': '$.user' }
        }
      }
    ],
    unsupported: Object.fromEntries(['track', 'page', 'screen', 'group', 'alias'].map(call => [call, 'not written yet']))
  })
}

/**
 * The text of its first test case, which fails until the vendor's request stands in it.
 *
 * @param slug - e.g. "acme-crm"
 */
export function createFixture(slug: string): string {
  return print({
    title: 'identify: a user with an address for mail',
    source: docs,
    settings: { apiKey: 'key-1' },
    event: {
      type: 'identify',
      messageId: 'm-1',
      timestamp: '2024-05-01T10:00:00.000Z',
      userId: 'u-1',
      traits: { email: 'ada@example.com', createdAt: '2024-01-01T00:00:00.000Z', plan: 'pro' }
    },
    status: 'ok',
    requests: [
      {
        name: 'user',
        method: 'POST',
        url: 'https://api.example.com/v1/users',
        headers: { authorization: 'Bearer key-1', 'content-type': 'application/json' },
        encoding: 'json',
        body: { 'write here': 'what the vendor wants to receive for this event' },
        key: `m-1:${slug}:user:0`,
        secrets: ['/headers/authorization']
      }
    ],
    issues: []
  })
}

function print(value: Json): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
