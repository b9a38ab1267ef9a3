import { text, type Peer } from '../peer.ts'

export const peer: Peer = {
  rudderstack: ['heap'],
  segment: ['heap'],
  fromConfig: config => ({
    appId: text(config['appId']) ?? '',
    region: text(config['dataCenter'] ?? config['dataResidency'])?.toLowerCase() === 'eu' ? 'eu' : 'us',
    anonymousId: 'identity'
  }),
  dummies: { appId: '12345', pageEvent: 'Page viewed', screenEvent: 'Screen viewed' }
}
