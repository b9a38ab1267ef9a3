import { text, type Peer } from '../peer.ts'

export const peer: Peer = {
  rudderstack: ['af'],
  segment: [],
  fromConfig: config => ({
    s2sKey: text(config['s2sKey']) ?? text(config['devKey']) ?? '',
    androidAppId: text(config['androidAppId']),
    iosAppId: text(config['appleAppId']),
    // it keeps the names of such events
    eventNames: { 'Order Completed': 'Order Completed' },
    pageEvent: config['useRichEventName'] === true ? 'Viewed {name} Page' : 'page',
    screenEvent: config['useRichEventName'] === true ? 'Viewed {name} Screen' : 'screen',
    sharingFilter: filterOf(config['sharingFilter']),
    productDetails: config['addPropertiesAtRoot'] === true
  }),
  dummies: { s2sKey: 'dummy_s2sKey' }
}

/** Partners as a list, or the one word "all". */
function filterOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).flatMap(partner => text(partner) ?? [])
}
