import { expect } from 'vitest'
import { bind, explain, translate, type Json, type OutboundRequest, type Settings } from '../../src/index.ts'
import { maskSecrets } from '../../src/cli/maskSecrets.ts'
import type { MappingTree } from '../../src/language/tree.ts'
import { describeLaw } from './describeLaw.ts'
import type { Case } from './subject.ts'

const canary = 'Kanarienvogel'

/** Settings whose secrets all hold the canary. */
function withCanaries(settings: Settings, { settings: declared }: MappingTree, ending: string): Settings {
  const secrets = [...declared].filter(([, { secret }]) => secret)
  const values = secrets.map(([name, { type, default: fallback }]): [string, string] => [
    name,
    type === 'url' ? `${String(settings[name] ?? fallback)}&${canary}=${ending}` : `${canary}+/"=${ending}`
  ])
  return { ...settings, ...Object.fromEntries(values) }
}

/** The canary as it looks in a text, in base64 at each of three places, in capitals. */
const disguises: readonly string[] = [
  canary,
  canary.toUpperCase(),
  canary.toLowerCase(),
  ...['', 'x', 'xx'].map(before =>
    Buffer.from(`${before}${canary}`)
      .toString('base64')
      .slice(before.length === 0 ? 0 : 4, -4)
  )
]

function expectNoCanary(value: unknown): void {
  const text = JSON.stringify(value)
  for (const disguise of disguises) expect(text).not.toContain(disguise)
}

function masked(requests: readonly OutboundRequest[]): readonly OutboundRequest[] {
  return requests.map(maskSecrets)
}

/** Every place where a secret can go. */
const auths: readonly Json[] = [
  { bearer: '$.settings.secret' },
  { basic: ['$.userId', '$.settings.secret'] },
  { headers: { 'x-key': { '@template': 'key {settings.secret}' }, 'x-hash': { '@hmacSha256': '$.userId', key: '$.settings.secret' } } },
  { query: { key: '$.settings.secret', other: '$.settings.secret | base64' } },
  { body: { key: '$.settings.secret', 'a/b~c': '$.settings.secret | upper' } }
]

function exampleOf(auth: Json): Case {
  const request = { name: 'one', on: ['track'], url: 'https://example.com/', auth, body: { a: 1 } }
  const secret = { type: 'string', secret: true, description: 'A secret' }
  const file = { destination: 'test', title: 'Test', settings: { secret }, requests: [request] }
  return { file, settings: { secret: 's' }, event: { type: 'track', event: 'Test', userId: 'u' } }
}

describeLaw(
  'shows secrets only where "auth" puts them',
  ({ destination, tree, event, settings, options }) => {
    const chosen = withCanaries(settings, tree, 'one')
    const { requests, ...translation } = translate(event, destination, chosen, options)
    expectNoCanary(translation)
    expectNoCanary(masked(requests))
    const { requests: _, ...explanation } = explain(event, destination, chosen, options)
    expectNoCanary(explanation)

    // nothing but what is masked depends on them
    const other = translate(event, destination, withCanaries(settings, tree, 'two'), options)
    expect(masked(other.requests)).toEqual(masked(requests))
    expect({ ...other, requests: [] }).toEqual({ ...translation, requests: [] })

    // a secret of the wrong kind is not shown either
    const wrong = Object.fromEntries([...tree.settings.keys()].map(name => [name, [[canary]]])) as unknown as Settings
    expectNoCanary(bind(destination, wrong).issues)
  },
  { examples: auths.map(exampleOf) }
)
