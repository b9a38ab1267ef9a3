import { pairs, text, type Peer } from '../peer.ts'

export const peer: Peer = {
  rudderstack: ['reddit'],
  segment: ['reddit-conversions-api'],
  fromConfig: config => ({
    accessToken: 'reddit1',
    pixelId: text(config['accountId']),
    eventNames: pairs(config['eventsMapping']),
    // only events of the tables are sent there
    otherEvents: false
  }),
  dummies: { accessToken: 'dummy_conversion_token', pixelId: '12345', otherEvents: false }
}
