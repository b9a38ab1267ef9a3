import { text, type Peer } from '../peer.ts'

export const peer: Peer = {
  rudderstack: ['ga4'],
  segment: ['google-analytics-4'],
  fromConfig: config => ({
    apiSecret: text(config['apiSecret']) ?? '',
    measurementId: config['typesOfClient'] === 'firebase' ? undefined : text(config['measurementId']),
    firebaseAppId: config['typesOfClient'] === 'firebase' ? text(config['firebaseAppId']) : undefined,
    pageEvent: config['blockPageViewEvent'] === true ? '' : undefined
  }),
  dummies: { apiSecret: 'dummy_secret', measurementId: 'G-12345' }
}
