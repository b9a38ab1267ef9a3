import { pairs, text, type Peer } from '../peer.ts'

export const peer: Peer = {
  rudderstack: ['adj'],
  segment: ['adjust'],
  fromConfig: config => ({
    appToken: text(config['appToken']),
    authentication: 'none',
    environment: config['environment'] === true ? 'production' : 'sandbox',
    eventNames: pairs(config['customMappings']),
    partnerParameters: pairs(config['partnerParamsKeys'])
  }),
  dummies: { appToken: 'dummy_app', s2sToken: 'dummy_s2s' }
}
