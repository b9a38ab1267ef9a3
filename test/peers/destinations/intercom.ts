import { text, type Peer } from '../peer.ts'

export const peer: Peer = {
  rudderstack: ['intercom'],
  segment: ['intercom'],
  fromConfig: config => ({ accessToken: text(config['apiKey']) ?? 'dummy' }),
  dummies: { accessToken: 'dummy_access' }
}
