import { text, type Peer } from '../peer.ts'

export const peer: Peer = {
  rudderstack: ['intercom'],
  segment: ['intercom'],
  fromConfig: config => ({ accessToken: text(config['apiKey']) ?? 'dummy', otherTraits: true }),
  dummies: { accessToken: 'dummy_access' }
}
