import { text, type Peer } from '../peer.ts'

export const peer: Peer = {
  rudderstack: ['klaviyo'],
  segment: ['klaviyo'],
  fromConfig: config => ({
    privateApiKey: text(config['privateApiKey']) ?? '',
    listId: text(config['listId']),
    channels: Array.isArray(config['consent']) ? config['consent'] : undefined,
    flatten: config['flattenProperties'] === true,
    groups: 'list'
  }),
  dummies: { privateApiKey: 'dummy_api_key', ecommerceNames: false }
}
