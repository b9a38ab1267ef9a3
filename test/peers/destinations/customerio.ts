import { text, type Peer } from '../peer.ts'

export const peer: Peer = {
  rudderstack: ['customerio'],
  segment: ['customerio'],
  fromConfig: config => ({
    siteId: text(config['siteID']) ?? '',
    apiKey: text(config['apiKey']) ?? '',
    region: config['datacenter'] === 'EU' ? 'eu' : 'us',
    deviceEvent: text(config['deviceTokenEventName'])
  }),
  dummies: { siteId: 'dummy_siteId', apiKey: 'dummy_apiKey' }
}
