import { text, type Peer } from '../peer.ts'

export const peer: Peer = {
  rudderstack: ['segment'],
  segment: ['segment'],
  fromConfig: config => ({ writeKey: text(config['writeKey']) ?? '' }),
  dummies: { writeKey: 'dummy_source_write_key' }
}
