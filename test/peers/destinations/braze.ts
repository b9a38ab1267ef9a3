import { text, type Peer } from '../peer.ts'

export const peer: Peer = {
  rudderstack: ['braze'],
  segment: ['braze'],
  fromConfig: config => ({
    restApiKey: text(config['restApiKey']) ?? '',
    region: text(config['dataCenter'])?.toLowerCase(),
    aliasLabel: 'rudder_id',
    recommendedEvents: config['useEcommerceRecommendedEvents'] === true,
    pageEvent: '{name}',
    screenEvent: '{name}',
    contextTraits: true,
    subscriptionGroups: config['enableSubscriptionGroupInGroupCall'] === true
  }),
  dummies: { restApiKey: 'dummy_key', region: 'us-01', appId: 'dummy_app' }
}
