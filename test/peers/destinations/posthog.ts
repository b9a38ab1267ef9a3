import { text, type Peer } from '../peer.ts'

export const peer: Peer = {
  rudderstack: ['posthog'],
  segment: ['posthog'],
  fromConfig: config => ({
    apiKey: text(config['teamApiKey']) ?? '',
    batchUrl: `${(text(config['yourInstance']) ?? 'https://app.posthog.com').replace(/\/+$/, '')}/batch/`
  }),
  dummies: { apiKey: 'dummy_api_key' }
}
