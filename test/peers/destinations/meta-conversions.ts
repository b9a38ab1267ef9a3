import { pairs, text, type Peer } from '../peer.ts'

export const peer: Peer = {
  rudderstack: ['facebook_pixel', 'facebook_conversions'],
  segment: ['facebook-conversions-api'],
  fromConfig: config => ({
    datasetId: text(config['datasetId']) ?? text(config['pixelId']) ?? '',
    accessToken: text(config['accessToken']) ?? '',
    eventNames: pairs(config['eventsToEvents']),
    screenEvent: 'PageView',
    actionSource: text(config['actionSource']) ?? 'website'
  }),
  dummies: { datasetId: '123', accessToken: 'dummy_accessToken', otherEvents: false }
}
