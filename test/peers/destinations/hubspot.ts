import type { Peer } from '../peer.ts'

export const peer: Peer = {
  rudderstack: [],
  segment: ['hubspot'],
  fromConfig: () => ({ accessToken: 'dummy_access' }),
  dummies: {
    accessToken: 'dummy_access',
    companyIdProperty: 'segment_group_id',
    eventNames: { 'Order Completed': 'pe12345_order_completed', 'Article Bookmarked': 'pe12345_order_completed' }
  }
}
